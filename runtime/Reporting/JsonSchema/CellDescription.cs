using Nianbao.DataFiles;
using Nianbao.Forms;
using Property = System.Collections.Generic.KeyValuePair<string, System.Text.Json.Nodes.JsonNode?>;

namespace Nianbao.Reporting.JsonSchema;

/// <summary>Makes what an editor shows of a section, a row or a column: official label, unit, columns in order, legal meaning.</summary>
internal static class CellDescription
{
    private const string LeftOut = "合计，可以不写，由程序算出 / a sum, computed if left out";

    /// <summary>A section of text.</summary>
    public static IEnumerable<Property> OfText(SectionDefinition section) => Keywords(
        section.Heading,
        section.Text == SectionText.Required ? "文字，必填，没有内容的写“无”" : "文字，可以不写");

    /// <summary>A section with a table; of a table that is one row, its columns.</summary>
    public static IEnumerable<Property> OfTable(SectionDefinition section)
    {
        var blocks = section.Table!.Blocks;
        return blocks is [{ Rows: [{ Id: null }] }]
            ? Keywords(section.Heading, UnitOf(blocks[0].LeafColumns), OrderOf(blocks[0].LeafColumns))
            : Keywords(section.Heading, "没有发生的填 0");
    }

    /// <summary>A row; of one that is a single number, also what its column means.</summary>
    public static IEnumerable<Property> OfRow(RowKey row)
    {
        if (row.Leaf == null) return Keywords(row.Row.Label, row.Row.Note);
        var block = row.Block.Block;
        var only = block.Columns is [{ Id: null } column] ? column : null;
        return Keywords(
            row.Row.Label,
            only?.Label ?? "",
            row.Leaf.Unit is { } unit ? $"单位：{unit}" : UnitOf(block.LeafColumns),
            only == null ? OrderOf(block.LeafColumns) : "",
            row.Row.IsSum ? LeftOut : "",
            row.Row.Note,
            only?.Note ?? "");
    }

    /// <summary>A column or a group of columns.</summary>
    public static IEnumerable<Property> OfColumn(ColumnDefinition column, ReadOnlySpan<LeafColumn> leaves) => Keywords(
        column.Label,
        UnitOf(leaves),
        column.Columns.Length > 0 ? OrderOf(leaves) : "",
        column.IsSum ? LeftOut : "",
        column.Note);

    private static Property[] Keywords(string label, params IEnumerable<string> more)
    {
        List<string> lines = [.. more.Where(line => line.Length > 0)];
        return
        [
            new("description", string.Join('\n', [label, .. lines])),
            new("markdownDescription", string.Join("\n\n", [$"**{label}**", .. lines])),
        ];
    }

    /// <summary>The unit, where all columns have the same.</summary>
    private static string UnitOf(ReadOnlySpan<LeafColumn> leaves)
    {
        var unit = leaves[0].Unit;
        foreach (var leaf in leaves)
        {
            if (leaf.Unit != unit) return "";
        }

        if (unit.Length > 0) return $"单位：{unit}";
        return leaves[0].Kind == CellKind.Amount ? "单位写在数后，元或万元，如 25.1万元 / with its unit, 元 or 万元" : "";
    }

    private static string OrderOf(ReadOnlySpan<LeafColumn> leaves)
    {
        var labels = new HashSet<string>(StringComparer.Ordinal);
        var full = new List<string>();
        foreach (var leaf in leaves)
        {
            labels.Add(leaf.Label);
            full.Add(leaf.FullLabel);
        }

        return "依次为：" + string.Join("、", labels.Count == full.Count ? labels : full);
    }
}
