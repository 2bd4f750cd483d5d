using System.Text;
using Nianbao.DataFiles;
using Nianbao.DataFiles.Writing;
using Nianbao.Forms;

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
        var lines = text.Split('\n');
        foreach (var entry in new DataFileOutline(text).Entries) former.Add(entry, LinesOf(lines[entry.FirstLine..entry.AfterLine]), form, instead, header);
        return former;
    }

    /// <summary>The lines of a section's text; null where there is none.</summary>
    public string? TextOf(SectionDefinition section) => _texts.GetValueOrDefault(section);

    private void Add(
        TopLevelEntry entry, string lines, FormDefinition form, IReadOnlyDictionary<string, string?> instead, List<string> header)
    {
        if (instead.TryGetValue(entry.Key, out var anew))
        {
            if (anew != null) header.Add(anew);
        }
        else if (HeaderKeys.Find(entry.Key) != null || !FormKeys.Of(form).Sections.TryFind(entry.Key, out var section, out _))
        {
            header.Add(lines);
        }
        else if (!(entry.Value is { } value && string.IsNullOrWhiteSpace(value)) && (entry.Value != null || section.Table == null))
        {
            _texts[section.Section] = lines;
        }
    }

    private static string LinesOf(string[] lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines) text.Append(line.TrimEnd('\r')).Append('\n');
        return text.ToString();
    }
}
