using System.Text;
using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Synthetic;

/// <summary>Writes a report as a data file in any of the ways in which an office may write it.</summary>
/// <param name="Key">How a row or column is named: by its id, its label …</param>
/// <param name="RowsAsMappings">Whether a row names its columns instead of listing them.</param>
/// <param name="Totals">Whether sums are written.</param>
public sealed record DataFileText(Func<string, string, string> Key, bool RowsAsMappings = false, bool Totals = true)
{
    public static string ById(string id, string label) => id;

    public static string ByLabel(string id, string label) => $"\"{label}\"";

    public string Write(Report report)
    {
        var text = new StringBuilder()
            .Append("organ: ").Append(report.Organ).Append("\nyear: ").Append(report.Year).Append('\n');
        foreach (var section in report.Form.Sections)
        {
            if (section.Text == SectionText.Required) text.Append(section.Id).Append(": |\n  按规定收取信息处理费。\n");
            if (section.Table is not { } table) continue;
            text.Append(table.Id).Append(':');
            if (table.Blocks[0].Rows[0].Id is not null) text.Append('\n');
            foreach (var block in table.Blocks)
            {
                foreach (var row in block.Rows) WriteRow(text, report, block, row, "  ");
            }
        }

        return text.ToString();
    }

    private void WriteRow(StringBuilder text, Report report, BlockDefinition block, RowDefinition row, string indent)
    {
        if (row.IsSum && !Totals) return;
        if (row.Id is not null) text.Append(indent).Append(Key(row.Id, row.Label)).Append(':');
        if (row.FirstCell >= 0 && row.Rows.Length > 0)
        {
            text.Append('\n').Append(indent).Append("  ").Append(Key("value", block.Columns[0].Label))
                .Append(": ").Append(Values(report, block, row.FirstCell));
        }
        else if (row.FirstCell >= 0)
        {
            text.Append(' ').Append(Values(report, block, row.FirstCell)).Append('\n');
            return;
        }

        text.Append('\n');
        foreach (var child in row.Rows) WriteRow(text, report, block, child, indent + "  ");
    }

    private string Values(Report report, BlockDefinition block, int first)
    {
        if (block.Columns[0].Id is null) return CellText.Of(report.Cell(first));
        if (RowsAsMappings) return Mapping(report, block.Columns, first);
        var all = Leaves(block.Columns).ToList();
        var parts = all.Where(column => !column.IsSum).Select(column => report.Values[first + column.Offset]).ToList();

        // a short row that ends in the sum of the numbers before could be a full one with a number missing: it is refused
        var ambiguous = parts[^1] != 0 && parts[^1] == parts.Take(parts.Count - 1).Sum();
        var columns = all.Where(column => Totals || ambiguous || !column.IsSum);
        return $"[{string.Join(", ", columns.Select(column => CellText.Of(report.Cell(first + column.Offset))))}]";
    }

    private string Mapping(Report report, ColumnDefinition[] columns, int first)
    {
        var entries = columns.Where(column => Totals || !column.IsSum).Select(column => Key(column.Id!, column.Label) + ": "
            + (column.Columns.Length > 0
                ? Mapping(report, column.Columns, first)
                : CellText.Of(report.Cell(first + column.Offset))));
        return $"{{ {string.Join(", ", entries)} }}";
    }

    private static IEnumerable<ColumnDefinition> Leaves(IEnumerable<ColumnDefinition> columns) =>
        columns.SelectMany(column => column.Columns.Length == 0 ? [column] : Leaves(column.Columns));
}
