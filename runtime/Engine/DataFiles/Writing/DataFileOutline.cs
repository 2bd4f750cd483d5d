using Nianbao.Forms;
using YamlDotNet.Core.Events;

namespace Nianbao.DataFiles.Writing;

/// <summary>A key at the top of a data file, with the lines that it and its value take.</summary>
/// <param name="Key">The key as written.</param>
/// <param name="FirstLine">The line of the key, from 0.</param>
/// <param name="AfterLine">The first line behind the value, from 0; blank lines and comments before the next key are not of the value.</param>
/// <param name="Value">The value, where it is a text or a number; null for a list or a mapping.</param>
/// <param name="Parts">The keys and texts of a mapping of texts, for chapters; empty for any other value.</param>
internal sealed record TopLevelEntry(string Key, int FirstLine, int AfterLine, string? Value, IReadOnlyList<(string Key, string Text)> Parts);

/// <summary>The keys at the top of a data file that can be read, with the texts as they are written there.</summary>
/// <param name="text">The text of the file.</param>
internal sealed class DataFileOutline(string text)
{
    /// <summary>The entries in their order.</summary>
    public List<TopLevelEntry> Entries { get; } = EntriesOf(text);

    /// <summary>A line of the header as the file has it; empty where it has none.</summary>
    /// <param name="key">The key: <c>organ</c>, <c>published</c>, <c>preamble</c>.</param>
    public string HeaderOf(string key) => Entries.Find(entry => entry.Key == key)?.Value?.TrimEnd() ?? "";

    /// <summary>The text of a section as the file has it, with the braces of figures; empty where it has none.</summary>
    public string TextOf(FormDefinition form, SectionDefinition section) => Find(form, section)?.Value?.TrimEnd() ?? "";

    /// <summary>The chapters of a section whose headings are the report's own.</summary>
    public IReadOnlyList<(string Heading, string Text)> ChaptersOf(FormDefinition form, SectionDefinition section) => Find(form, section)?.Parts ?? [];

    /// <summary>The text of a section; null where the file has none.</summary>
    public TopLevelEntry? Find(FormDefinition form, SectionDefinition section)
    {
        var keys = FormKeys.Of(form).Sections;
        return Entries.Find(entry => keys.TryFind(entry.Key, out var found, out _) && found.Section == section && IsText(found, entry));
    }

    /// <summary>True for the text of a section, false for its table.</summary>
    public static bool IsText(SectionKey section, TopLevelEntry entry) =>
        section.Section.Text != SectionText.None && (entry.Value != null || section.Section.HasFreeHeadings);

    private static List<TopLevelEntry> EntriesOf(string text)
    {
        var nodes = new YamlNodes(text);
        var lines = text.Split('\n');
        var entries = new List<TopLevelEntry>();
        var at = 0;
        while (at < nodes.Count && nodes[at] is not MappingStart) at++;
        if (at == nodes.Count) return entries;
        var end = nodes.Behind(at) - 1;
        for (at++; at < end; at = nodes.Behind(at + 1))
        {
            if (nodes[at] is not Scalar key) continue;
            var next = nodes.Behind(at + 1);
            var after = next < end ? (int)nodes[next].Start.Line - 1 : lines.Length;
            var first = (int)key.Start.Line - 1;
            entries.Add(new TopLevelEntry(key.Value, first, EndOf(lines, first, after), (nodes[at + 1] as Scalar)?.Value, PartsOf(nodes, at + 1)));
        }

        return entries;
    }

    // comments at the margin belong to the next key
    private static int EndOf(string[] lines, int first, int after)
    {
        while (after > first + 1 && (string.IsNullOrWhiteSpace(lines[after - 1]) || lines[after - 1].StartsWith('#'))) after--;
        return after;
    }

    private static List<(string Key, string Text)> PartsOf(YamlNodes nodes, int value)
    {
        var parts = new List<(string Key, string Text)>();
        if (nodes[value] is not MappingStart) return parts;
        var end = nodes.Behind(value) - 1;
        for (var at = value + 1; at < end; at = nodes.Behind(at + 1))
        {
            if (nodes[at] is not Scalar key || nodes[at + 1] is not Scalar text) return [];
            parts.Add((key.Value, text.Value));
        }

        return parts;
    }
}
