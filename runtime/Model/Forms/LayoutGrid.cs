namespace Nianbao.Forms;

/// <summary>Puts the cells of a printed table on its grid: a document format that has no row spans wants every place filled.</summary>
internal static class LayoutGrid
{
    /// <summary>The same rows, each with the cells that go on in it from above.</summary>
    public static LayoutRow[] Fill(int columns, LayoutRow[] rows)
    {
        // what stands in each column, and how many more rows it covers
        var open = new (LayoutCell? Cell, int Rows)[columns];
        var filled = new LayoutRow[rows.Length];
        for (var i = 0; i < rows.Length; i++) filled[i] = rows[i] with { Grid = GridOf(rows[i], open) };
        return filled;
    }

    /// <summary>How many columns from the left hold labels only; all where there is no value at all.</summary>
    public static int LabelColumns(int columns, LayoutRow[] rows)
    {
        var labels = columns;
        foreach (var row in Fill(columns, rows))
        {
            var column = 0;
            foreach (var cell in row.Grid)
            {
                if (cell.Kind is LayoutKind.Value or LayoutKind.Unit)
                {
                    labels = Math.Min(labels, column);
                    break;
                }

                column += cell.ColSpan;
            }
        }

        return labels;
    }

    private static LayoutCell[] GridOf(LayoutRow row, (LayoutCell? Cell, int Rows)[] open)
    {
        var grid = new List<LayoutCell>();
        var next = 0;
        for (var column = 0; column < open.Length;)
        {
            LayoutCell cell;
            if (open[column] is { Cell: { } above, Rows: > 0 } place)
            {
                cell = above;
                open[column] = (above, place.Rows - 1);
                grid.Add(above with { IsContinued = true });
            }
            else if (next < row.Cells.Length)
            {
                cell = row.Cells[next++];
                open[column] = (cell, cell.RowSpan - 1);
                grid.Add(cell);
            }
            else
            {
                break;
            }

            column += cell.ColSpan;
        }

        return [.. grid];
    }
}
