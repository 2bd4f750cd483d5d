using System.Text;
using Nianbao.DataFiles;
using Nianbao.Forms;
using YamlDotNet.Core.Events;

namespace Nianbao.Reporting.Scaffolding;

/// <summary>
/// What a data file says beside its tables, as it was written: the lines of each key, with their comments and the
/// paths that stand in the text for figures.
/// </summary>
internal sealed class FormerText
{
    private readonly Dictionary<SectionDefinition, string> _texts = [];

    private FormerText(IReadOnlyList<string> header) => Header = header;

    /// <summary>The keys that belong to no section, each with its value and a line end.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>A file with a header and without texts.</summary>
    /// <param name="header">The keys of the header with their values, each with a line end.</param>
    public static FormerText OfHeader(params string[] header) => new(header);

    /// <summary>Takes a data file apart.</summary>
    /// <param name="text">The whole file, which could be read as a report.</param>
    /// <param name="form">The report's form.</param>
    /// <param name="instead">Keys of the header that are written anew, with what is written; null to leave one out.</param>
    public static FormerText Of(string text, FormDefinition form, IReadOnlyDictionary<string, string?> instead)
    {
        var header = new List<string>();
        var former = new FormerText(header);
        var entries = Entries(text);
        var lines = text.Split('\n');
        for (var i = 0; i < entries.Count; i++)
        {
            var end = i + 1 < entries.Count ? entries[i + 1].Line : lines.Length;
            former.Add(entries[i], LinesOf(lines.AsSpan(entries[i].Line, Math.Max(0, end - entries[i].Line))), form, instead, header);
        }

        return former;
    }

    /// <summary>The lines of a section's text; null where there is none.</summary>
    public string? TextOf(SectionDefinition section) => _texts.GetValueOrDefault(section);

    private void Add(
        Entry entry, string lines, FormDefinition form, IReadOnlyDictionary<string, string?> instead, List<string> header)
    {
        if (instead.TryGetValue(entry.Key, out var anew))
        {
            if (anew != null) header.Add(anew);
        }
        else if (HeaderKeys.Find(entry.Key) != null || !FormKeys.Of(form).Sections.TryFind(entry.Key, out var section, out _))
        {
            header.Add(lines);
        }
        else if (!entry.IsBlank && (entry.IsText || section.Table == null))
        {
            _texts[section.Section] = lines;
        }
    }

    /// <summary>The keys of the outermost mapping.</summary>
    private static List<Entry> Entries(string text)
    {
        var entries = new List<Entry>();
        var cursor = new YamlCursor();
        cursor.Open(text.AsMemory());
        while (cursor.Current is StreamStart or DocumentStart) cursor.Next();
        cursor.Next();
        while (cursor.Current is Scalar key)
        {
            cursor.Next();
            var value = cursor.Current as Scalar;
            entries.Add(new Entry(key.Value, (int)key.Start.Line - 1, value != null, value != null && string.IsNullOrWhiteSpace(value.Value)));
            cursor.Skip();
        }

        return entries;
    }

    // comments at the margin below a value are those of the next key, which gets its own
    private static string LinesOf(ReadOnlySpan<string> lines)
    {
        while (lines.Length > 0 && (string.IsNullOrWhiteSpace(lines[^1]) || lines[^1].StartsWith('#'))) lines = lines[..^1];
        var text = new StringBuilder();
        foreach (var line in lines) text.Append(line.TrimEnd('\r')).Append('\n');
        return text.ToString();
    }

    private readonly record struct Entry(string Key, int Line, bool IsText, bool IsBlank);
}
