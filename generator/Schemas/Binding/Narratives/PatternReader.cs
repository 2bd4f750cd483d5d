using System.Text.RegularExpressions;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Binding.Narratives;

/// <summary>
/// Spells patterns out: <c>{name}</c> is a word of the schema, <c>{n}</c> a number. A pattern must be a regular
/// expression that cannot match nothing at all.
/// </summary>
internal sealed class PatternReader
{
    /// <summary>A number as reports write it, from its first character on and not one of about so much: near 20, 第20, 2021-20.</summary>
    private const string Number =
        @"(?<![\d.\-/第近约超逾每余多几]|(?<![总件])数|不足|超过|至少|不少于|不低于|大约|将近)(?<n>\d+(\.\d+)?[万亿]?|[零〇一二两三四五六七八九十百千万亿]+)";

    private static readonly Regex Braces = new(@"\{([a-z_][a-z0-9_]*)\}", RegexOptions.CultureInvariant);

    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal) { ["n"] = Number };
    private readonly SchemaErrors _errors;

    public PatternReader(IEnumerable<(Located<string> Name, Located<string> Pattern)> words, SchemaErrors errors)
    {
        _errors = errors;
        foreach (var (name, pattern) in words)
        {
            // a word may be made of those above it
            _words[name.Value] = "(" + SpellOut(pattern) + ")";
        }
    }

    /// <summary>One pattern of several alternatives; empty for none, or where one of them is wrong.</summary>
    /// <param name="alternatives">The patterns.</param>
    /// <param name="groups">The groups that each must have.</param>
    public string Read(IReadOnlyList<Located<string>> alternatives, params string[] groups)
    {
        var spelt = alternatives.Select(alternative => Read(alternative, groups)).OfType<string>().ToList();
        return spelt.Count == 1 ? spelt[0] : string.Join("|", spelt.Select(pattern => $"({pattern})"));
    }

    /// <summary>A pattern; empty for none, or where it is wrong.</summary>
    public string Read(Located<string>? pattern) => pattern is { } given ? Read(given) ?? "" : "";

    private string? Read(Located<string> pattern, params string[] groups)
    {
        var spelt = SpellOut(pattern);
        try
        {
            var regex = new Regex(spelt, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
            var missing = groups.FirstOrDefault(group => !regex.GetGroupNames().Contains(group));
            if (missing is not null) _errors.Add(SchemaDiagnostics.PatternWithoutGroup, pattern.Range, missing);
            else if (regex.IsMatch("")) _errors.Add(SchemaDiagnostics.PatternOfNothing, pattern.Range);
            else return spelt;
        }
        catch (ArgumentException e)
        {
            _errors.Add(SchemaDiagnostics.BadPattern, pattern.Range, e.Message);
        }

        return null;
    }

    private string SpellOut(Located<string> pattern) => Braces.Replace(pattern.Value, match =>
    {
        var name = match.Groups[1].Value;
        if (_words.TryGetValue(name, out var word)) return word;
        _errors.Add(
            SchemaDiagnostics.UnknownWord, pattern.Range, match.Value, Suggestion.Zh(name, _words.Keys), Suggestion.En(name, _words.Keys));
        return "";
    });
}
