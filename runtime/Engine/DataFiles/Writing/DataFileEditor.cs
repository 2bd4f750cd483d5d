using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Text;

namespace Nianbao.DataFiles.Writing;

/// <summary>What is to stand in a cell of a data file.</summary>
/// <param name="Cell">The cell's number in the form.</param>
/// <param name="Text">The number as typed, with what is printed behind it; empty for one that is not filled in.</param>
public readonly record struct CellEntry(int Cell, string Text);

/// <summary>
/// Changes a data file as a form on a screen does: number by number, text by text. Everything else stays as it was written, comments too. What
/// is typed goes into the file as it is, right or wrong, so that the reader says of it what it always says.
/// </summary>
public static class DataFileEditor
{
    /// <summary>Puts numbers into the file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="report">What was read from it.</param>
    /// <param name="entries">The cells, each once.</param>
    public static string SetCells(string text, Report report, IReadOnlyCollection<CellEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(entries);
        if (!entries.All(entry => HasPlaceOfItsOwn(report, entry.Cell))) return Rewritten(text, report, entries);
        var starts = StartsOfLines(text);
        var edits = new TextEdits(text);
        foreach (var entry in entries)
        {
            var span = report.Spans[entry.Cell];
            var start = starts[span.Line - 1] + span.Column - 1;
            var end = starts[span.Line - 1] + Math.Max(span.EndColumn, span.Column) - 1;
            if (IsKey(text.AsSpan(end))) edits.Replace(end + 1, end + 1, $" {Written(entry.Text)}");
            else edits.Replace(start, end, Written(entry.Text));
        }

        return edits.Apply();
    }

    /// <summary>A cell as the file has it; empty for one that is not filled in or has no place.</summary>
    /// <param name="lines">The lines of the file.</param>
    /// <param name="report">What was read from it.</param>
    /// <param name="cell">The cell's number in the form.</param>
    public static string TextOf(IReadOnlyList<string> lines, Report report, int cell)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(report);
        var span = report.Spans[cell];
        if (!HasPlaceOfItsOwn(report, cell)) return "";
        var line = lines[span.Line - 1];
        var end = Math.Min(Math.Max(span.EndColumn, span.Column) - 1, line.Length);
        if (IsKey(line.AsSpan(end))) return "";
        var written = line[Math.Min(span.Column - 1, end)..end].Trim();
        if (written is ['\'', .., '\''] or ['"', .., '"']) written = written[1..^1].Replace("''", "'", StringComparison.Ordinal);
        return NumberText.IsBlank(written) ? "" : written;
    }

    /// <summary>Puts the text of a section into the file.</summary>
    public static string SetText(string text, FormDefinition form, SectionDefinition section, string written)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(section);
        return SetEntry(text, form, section, $"{KeyOf(form, section)}: |\n{YamlText.Block(written, 2)}");
    }

    /// <summary>Puts the chapters of a section into the file whose headings are the report's own.</summary>
    public static string SetChapters(string text, FormDefinition form, SectionDefinition section, IEnumerable<(string Heading, string Text)> chapters)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(chapters);
        var lines = chapters.Select(chapter => $"  {YamlText.KeyOrNumber(chapter.Heading)}: |\n{YamlText.Block(chapter.Text, 4)}");
        return SetEntry(text, form, section, $"{KeyOf(form, section)}:\n{string.Concat(lines)}");
    }

    /// <summary>Puts a line of the header into the file; an empty value takes it out.</summary>
    /// <param name="text">The file.</param>
    /// <param name="key">The key: <c>organ</c>, <c>published</c>, <c>preamble</c>.</param>
    /// <param name="value">The value; a preamble may have several paragraphs.</param>
    public static string SetHeader(string text, string key, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var order = HeaderKeys.Find(key) ?? throw new ArgumentException($"no key of the header: {key}", nameof(key));
        var entries = new DataFileOutline(text).Entries;
        var written = order == HeaderKey.Preamble ? $"{key}: |\n{YamlText.Block(value, 2)}" : $"{key}: {ScalarOf(order, value)}\n";
        if (entries.Find(entry => entry.Key == key) is { } there) return Replace(text, there, value.Trim().Length == 0 ? "" : written);
        if (value.Trim().Length == 0) return text;
        var before = entries.FindLast(entry => HeaderKeys.Find(entry.Key) is { } other && other < order);
        return Insert(text, before?.AfterLine ?? 0, order == HeaderKey.Preamble ? "\n" + written : written);
    }

    /// <summary>Accepts what a rule finds fault with, with the reason.</summary>
    /// <param name="text">The file.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="because">The reason.</param>
    public static string Waive(string text, Finding finding, string because)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var parts = new List<string> { $"rule: {finding.Rule}" };
        if (finding.Cells.Count > 0) parts.Add($"cell: {finding.Cells[0]}");
        if (finding is { Relation: not null, Left: { } left, Right: { } right }) parts.Add($"values: [{CellText.Of(left)}, {CellText.Of(right)}]");
        if (finding.Relation == null && finding.Quote.Length > 0) parts.Add($"quote: {YamlText.Scalar(finding.Quote)}");
        parts.Add($"because: {YamlText.Scalar(because.ReplaceLineEndings(" ").Trim())}");
        var lines = $"  - {string.Join("\n    ", parts)}\n";
        var entries = new DataFileOutline(text).Entries;
        var key = HeaderKey.Waive.Name();
        if (entries.Find(entry => entry.Key == key) is { } there) return Insert(text, there.AfterLine, lines);
        var before = entries.FindLast(entry => HeaderKeys.Find(entry.Key) != null);
        return Insert(text, before?.AfterLine ?? 0, $"\n{key}:\n{lines}");
    }

    // of a number that is not there the reader gives the place of its key
    private static bool IsKey(ReadOnlySpan<char> behind) => behind is [':', ..];

    // a row that is missing, one that was left blank as a whole, and rows with one number for all have no place for each
    private static bool HasPlaceOfItsOwn(Report report, int cell)
    {
        var span = report.Spans[cell];
        if (!span.IsKnown || report.IsLeftBlank(cell)) return false;
        var row = report.Form.Cells[cell].Row;
        for (var other = row.FirstCell; other < row.FirstCell + row.Width; other++)
        {
            if (other != cell && report.Spans[other] == span) return false;
        }

        return true;
    }

    /// <summary>The file anew from what was read; header and texts stay as they were written.</summary>
    private static string Rewritten(string text, Report report, IEnumerable<CellEntry> entries)
    {
        var draft = DataFileDraft.Of(report);
        foreach (var entry in entries) draft[entry.Cell] = entry.Text.Trim().Length == 0 ? null : entry.Text.Trim();
        var lines = text.Split('\n');
        var header = new List<string>();
        foreach (var entry in new DataFileOutline(text).Entries)
        {
            var written = string.Join('\n', lines[entry.FirstLine..entry.AfterLine]) + "\n";
            if (HeaderKeys.Find(entry.Key) != null) header.Add(written);
            else if (FormKeys.Of(report.Form).Sections.TryFind(entry.Key, out var section, out _) && DataFileOutline.IsText(section, entry)) draft.FormerTexts[section.Section] = written;
        }

        draft.FormerHeader = header;
        return DataFileWriter.Write(draft);
    }

    private static string KeyOf(FormDefinition form, SectionDefinition section)
    {
        var keys = FormKeys.Of(form).Sections;
        return YamlText.KeyOrNumber(CanonicalKey.OfText(keys, keys.Items.First(key => key.Section == section)));
    }

    private static string SetEntry(string text, FormDefinition form, SectionDefinition section, string lines)
    {
        if (new DataFileOutline(text).Find(form, section) is { } there) return Replace(text, there, lines);
        var keys = FormKeys.Of(form).Sections;
        var before = new DataFileOutline(text).Entries.FindLast(entry =>
            HeaderKeys.Find(entry.Key) != null || (keys.TryFind(entry.Key, out var other, out _) && other.Section.Index < section.Index));
        return Insert(text, before?.AfterLine ?? 0, "\n" + lines);
    }

    private static string ScalarOf(HeaderKey key, string value) =>
        key is HeaderKey.Year or HeaderKey.Published or HeaderKey.Kind or HeaderKey.Level ? YamlText.KeyOrNumber(value.Trim()) : YamlText.Scalar(value.Trim());

    private static string Written(string typed) => typed.Trim().Length == 0 ? DataFileWriter.Blank : YamlText.KeyOrNumber(typed.Trim());

    private static string Replace(string text, TopLevelEntry entry, string lines) => Splice(text, entry.FirstLine, entry.AfterLine, lines);

    private static string Insert(string text, int line, string lines) => Splice(text, line, line, lines);

    private static string Splice(string text, int first, int after, string lines)
    {
        if (text.Length > 0 && !text.EndsWith('\n')) text += "\n";
        var starts = StartsOfLines(text);
        return text[..starts[first]] + lines + text[starts[Math.Min(after, starts.Count - 1)]..];
    }

    private static List<int> StartsOfLines(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1)) starts.Add(at + 1);
        return starts;
    }
}
