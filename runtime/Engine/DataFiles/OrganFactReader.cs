using Nianbao.Organs;
using Nianbao.Reports;
using Nianbao.Sources;
using Nianbao.Text;

namespace Nianbao.DataFiles;

/// <summary>
/// Reads what a data file says of its body: <c>kind</c> and <c>level</c>. What it does not say follows from the name,
/// where that is certain.
/// </summary>
internal sealed class OrganFactReader(ReadingContext context)
{
    private Fact<OrganKind> _kind;
    private Fact<OrganLevel> _level;

    /// <summary>Begins a file.</summary>
    public void Begin()
    {
        _kind = default;
        _level = default;
    }

    /// <summary>Reads the value of <c>kind</c>.</summary>
    public void ReadKind(string text, SourceSpan at) => _kind = Read("kind", OrganWords.Kinds, text, at);

    /// <summary>Reads the value of <c>level</c>.</summary>
    public void ReadLevel(string text, SourceSpan at) => _level = Read("level", OrganWords.Levels, text, at);

    /// <summary>Puts the facts into the report, whose organ is known; what is given wins over the name.</summary>
    public void ApplyTo(Report report)
    {
        var (kind, level) = OrganNameFacts.Of(report.Organ);
        report.Kind = Choose("kind", OrganWords.Kinds, _kind, kind);
        report.Level = Choose("level", OrganWords.Levels, _level, level);
    }

    private Fact<T> Read<T>(string key, OrganWord<T>[] words, string text, SourceSpan at)
        where T : struct, Enum
    {
        foreach (var word in words)
        {
            if (text == word.Id || text == word.Chinese) return new Fact<T>(word.Value, at);
        }

        context.Add(
            DataFindings.UnknownFact(
                key,
                QuotedText.Of(text),
                string.Join("、", words.Select(word => $"{word.Id}（{word.Chinese}）")),
                string.Join(", ", words.Select(word => word.Id))),
            at);
        return default;
    }

    private T Choose<T>(string key, OrganWord<T>[] words, Fact<T> given, T ofName)
        where T : struct, Enum
    {
        if (given.Value is not { } value) return ofName;
        var name = Array.Find(words, word => Equals(word.Value, ofName));
        if (name != null && !Equals(value, ofName))
        {
            var word = Array.Find(words, word => Equals(word.Value, value))!;
            context.Add(DataFindings.FactAgainstName(key, word.Chinese, word.Id, name.Chinese, name.Id), given.At);
        }

        return value;
    }

    private readonly record struct Fact<T>(T? Value, SourceSpan At)
        where T : struct, Enum;
}
