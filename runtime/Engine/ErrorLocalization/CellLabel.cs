using Nianbao.Forms;
using Nianbao.Text;

namespace Nianbao.ErrorLocalization;

/// <summary>What hints call cells and rows: by their official labels, with as many of the labels above as needed.</summary>
internal static class CellLabel
{
    /// <summary>A cell with its table: 表三“（一）予以公开”·“商业企业”.</summary>
    public static string Of(FormDefinition form, int cell)
    {
        var place = form.Cells[cell];
        var row = RowLabel(place.Table, place.Row);
        var column = ColumnLabel(place);
        var name = TableName.Of(form, place.Table);
        if (row.Length > 0) name += $"“{row}”";
        if (column.Length > 0) name += (row.Length > 0 ? "·" : "") + $"“{column}”";
        return name;
    }

    /// <summary>The row of a cell with its table: 表三“（一）予以公开”.</summary>
    public static string OfRow(FormDefinition form, int cell)
    {
        var place = form.Cells[cell];
        var row = RowLabel(place.Table, place.Row);
        return TableName.Of(form, place.Table) + (row.Length > 0 ? $"“{row}”" : "");
    }

    /// <summary>The label of a cell's column.</summary>
    public static string OfColumn(FormDefinition form, int cell) => ColumnLabel(form.Cells[cell]);

    private static string RowLabel(TableDefinition table, LeafRow row)
    {
        var label = LabelText.Short(row.Label);
        var isOnly = table.Blocks.SelectMany(block => block.LeafRows).Count(other => LabelText.Short(other.Label) == label) == 1;
        return isOnly ? label : Full(row.FullLabel);
    }

    private static string ColumnLabel(CellPlace place)
    {
        var label = LabelText.Short(place.Column.Label);
        var columns = place.Table.Blocks.First(block => block.LeafColumns.Contains(place.Column)).LeafColumns;
        var isOnly = columns.Count(other => LabelText.Short(other.Label) == label) == 1;
        return isOnly ? label : Full(place.Column.FullLabel);
    }

    private static string Full(string label) => string.Join('·', label.Split('·').Select(LabelText.Short));
}
