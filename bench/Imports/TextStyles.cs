using System.Text;

namespace Nianbao.Bench.Imports;

/// <summary>Texts as crawlers and converters leave them, by the layouts of their tables.</summary>
internal static class TextStyles
{
    /// <summary>The text with a table laid out by lines.</summary>
    public static string Write(PublishedReport report, Func<OfficialTable, IEnumerable<string>> table)
    {
        var text = new StringBuilder();
        text.Append(report.Report.Title).Append("\n\n");
        foreach (var paragraph in report.Preamble) text.Append(paragraph).Append("\n\n");
        foreach (var section in report.Sections)
        {
            text.Append(section.Heading).Append("\n\n");
            foreach (var paragraph in section.Paragraphs) text.Append(paragraph).Append("\n\n");
            if (section.Table != null) text.AppendJoin('\n', table(section.Table)).Append("\n\n");
        }

        return text.ToString();
    }

    /// <summary>A cell a line with a blank line between; long labels over lines.</summary>
    public static IEnumerable<string> CellALine(OfficialTable table) =>
        table.Rows.SelectMany(row => row).SelectMany(cell => LinesOf(cell).Append(""));

    /// <summary>A cell a line, each but the last of a row with a bar behind it.</summary>
    public static IEnumerable<string> CellAndBar(OfficialTable table) =>
        table.Rows.SelectMany(row => row.Index().Select(cell => cell.Index < row.Count - 1 ? $"{cell.Item.Text} |".TrimStart() : cell.Item.Text + new string('|', cell.Item.Columns - 1)));

    /// <summary>The same, and a bar before each row.</summary>
    public static IEnumerable<string> BarBeforeRow(OfficialTable table) => table.Rows.SelectMany(row => row.Select(cell => $"{cell.Text} |".TrimStart()).Prepend("|"));

    /// <summary>A cell a line, and a line with a bar after each.</summary>
    public static IEnumerable<string> BarBetween(OfficialTable table) => table.Rows.SelectMany(row => row).SelectMany(cell => (string[])[cell.Text, "|"]);

    /// <summary>A row a line between bars, spans dropped.</summary>
    public static IEnumerable<string> RowALine(OfficialTable table) => table.Rows.Select(row => string.Join(" | ", row.Select(cell => cell.Text)) + " |");

    /// <summary>A row a line between bars, an empty field for each column that a cell spans.</summary>
    public static IEnumerable<string> RowWithSpans(OfficialTable table) => table.Grid().Select(row => "| " + string.Join(" | ", row.Select(cell => cell?.Text ?? "")) + " |");

    /// <summary>A row a line between tabs.</summary>
    public static IEnumerable<string> Tabs(OfficialTable table) => table.Grid().Select(row => string.Join('\t', row.Select(cell => cell?.Text ?? "")));

    /// <summary>A table in Markdown.</summary>
    public static IEnumerable<string> Markdown(OfficialTable table)
    {
        var rows = RowWithSpans(table).ToList();
        var rule = "|" + string.Concat(Enumerable.Repeat("---|", table.Grid()[0].Length));
        return [rows[0], rule, .. rows.Skip(1)];
    }

    /// <summary>A row a line, blanks between.</summary>
    public static IEnumerable<string> Blanks(OfficialTable table) => table.Rows.Select(row => string.Join(' ', row.Select(cell => cell.Text)));

    /// <summary>Every other label cut at its first line break.</summary>
    public static IEnumerable<string> CutLabels(OfficialTable table) => CellALine(table.With(Wording.Cut));

    // a narrow cell breaks its label
    private static IEnumerable<string> LinesOf(OfficialCell cell) =>
        cell.IsValue || cell.Text.Length is < 4 or > 12 ? [cell.Text] : [cell.Text[..2], cell.Text[2..]];
}
