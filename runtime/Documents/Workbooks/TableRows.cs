using Nianbao.Documents.Workbooks.Packages;
using Nianbao.Forms;

namespace Nianbao.Documents.Workbooks;

/// <summary>Writes what the two kinds of workbooks have in common of the sheet of tables.</summary>
internal static class TableRows
{
    /// <summary>Writes a row with one text over all columns.</summary>
    public static void WriteLine(SheetWriter sheet, FormSheet form, string text, CellStyle style, double? height = null)
    {
        sheet.BeginRow(height ?? FormSheet.HeightOf(text, form.Widths));
        sheet.Text(0, text, style);
        sheet.Merge(sheet.Row, 0, 1, form.Width);
    }

    /// <summary>Writes a table with its heading and unit.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="form">Its layout.</param>
    /// <param name="section">The section of the table.</param>
    /// <param name="grid">The table.</param>
    /// <param name="writeValue">Writes a cell of the form: its number, and its column.</param>
    /// <param name="endRow">Writes what follows behind a row of the table: the cells of the form that begin in it.</param>
    public static void WriteTable(
        SheetWriter sheet, FormSheet form, SectionDefinition section, TableGrid grid, Action<int, int> writeValue, Action<IReadOnlyList<int>>? endRow = null)
    {
        WriteLine(sheet, form, section.Heading, CellStyle.Heading, 26);
        if (grid.Table.Unit.Length > 0 && !grid.Table.Layout.IsList) WriteLine(sheet, form, $"单位：{grid.Table.Unit}", CellStyle.Unit);
        var heights = form.HeightsOf(grid);
        for (var row = 0; row < grid.Rows; row++)
        {
            sheet.BeginRow(heights[row]);
            var cells = new List<int>();
            for (var column = 0; column < grid.Width; column++)
            {
                if (grid[row, column] is not { } place) continue;
                var isFirst = place.Row == row && place.Column == column;
                if (isFirst) sheet.Merge(sheet.Row, column, place.Rows, place.Columns);
                if (isFirst && place.Cell.Kind == LayoutKind.Value)
                {
                    cells.Add(place.Cell.Cell);
                    writeValue(place.Cell.Cell, column);
                }
                else
                {
                    sheet.Text(column, isFirst ? TextOf(place.Cell) : "", StyleOf(place.Cell, grid.Table));
                }
            }

            endRow?.Invoke(cells);
        }
    }

    /// <summary>How many rows stand above the first row of a table, from its heading on.</summary>
    public static int RowsAbove(TableDefinition table) => table.Unit.Length > 0 && !table.Layout.IsList ? 2 : 1;

    /// <summary>What a label of a table says: that of a list is indented as it is printed.</summary>
    public static string TextOf(LayoutCell cell) => new string('　', cell.Depth) + cell.Label;

    private static CellStyle StyleOf(LayoutCell cell, TableDefinition table) => cell.Kind switch
    {
        LayoutKind.Value => CellStyle.Value,
        LayoutKind.Row when table.Layout.IsList => CellStyle.ListLabel,
        LayoutKind.Title or LayoutKind.Corner or LayoutKind.Column => CellStyle.ColumnLabel,
        _ => CellStyle.RowLabel,
    };
}
