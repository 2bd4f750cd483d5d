using Nianbao.Forms;
using Nianbao.Text;

namespace Nianbao.Reporting.RuleReference;

/// <summary>Cells of one row or column that a form groups: the rows below a row, the columns below a column, or all.</summary>
/// <param name="Table">The table.</param>
/// <param name="IsOfRows">True for rows, false for columns.</param>
/// <param name="Labels">The official labels of the group and those above it; none for all rows or columns of a block.</param>
/// <param name="Ids">The same in ids.</param>
/// <param name="Cells">The cells; sums are left out, and of a row with a number of its own its parts.</param>
internal sealed record CellGroup(TableDefinition Table, bool IsOfRows, string[] Labels, string[] Ids, int[] Cells)
{
    /// <summary>The groups that begin with a cell, the largest first.</summary>
    public static IEnumerable<CellGroup> BeginningWith(FormDefinition form, int cell)
    {
        var place = form.Cells[cell];
        var block = Array.Find(place.Table.Blocks, block => block.LeafRows.Contains(place.Row))!;
        var offset = cell - place.Row.FirstCell;
        return RowGroups(place.Table, [], [], block.Rows, offset)
            .Concat(ColumnGroups(place.Table, [], [], block.Columns, place.Row.FirstCell))
            .Where(group => group.Cells.Length > 1 && group.Cells[0] == cell)
            .OrderByDescending(group => group.Cells.Length);
    }

    private static IEnumerable<CellGroup> RowGroups(TableDefinition table, string[] labels, string[] ids, RowDefinition[] rows, int offset)
    {
        yield return new(table, true, labels, ids, [.. rows.SelectMany(Addends).Select(cell => cell + offset)]);
        foreach (var row in rows.Where(row => row.Rows.Length > 0))
        {
            foreach (var group in RowGroups(table, [.. labels, LabelText.Short(row.Label)], [.. ids, row.Id!], row.Rows, offset)) yield return group;
        }
    }

    private static IEnumerable<CellGroup> ColumnGroups(TableDefinition table, string[] labels, string[] ids, ColumnDefinition[] columns, int firstCell)
    {
        yield return new(table, false, labels, ids, [.. columns.SelectMany(Offsets).Select(offset => firstCell + offset)]);
        foreach (var column in columns.Where(column => column.Columns.Length > 0))
        {
            foreach (var group in ColumnGroups(table, [.. labels, LabelText.Short(column.Label)], [.. ids, column.Id!], column.Columns, firstCell)) yield return group;
        }
    }

    private static IEnumerable<int> Addends(RowDefinition row) =>
        row.IsSum ? [] : row.FirstCell >= 0 ? [row.FirstCell] : row.Rows.SelectMany(Addends);

    private static IEnumerable<int> Offsets(ColumnDefinition column) =>
        column.IsSum ? [] : column.Columns.Length == 0 ? [column.Offset] : column.Columns.SelectMany(Offsets);
}
