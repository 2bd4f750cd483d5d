using Nianbao.Forms;

namespace Nianbao.Documents.Workbooks;

/// <summary>A cell of a printed table on the grid of a sheet.</summary>
/// <param name="Cell">What it is.</param>
/// <param name="Row">Its first row within the table, from 0.</param>
/// <param name="Column">Its first column of the sheet, from 0.</param>
/// <param name="Rows">How many rows it covers.</param>
/// <param name="Columns">How many columns it covers.</param>
internal sealed record PlacedCell(LayoutCell Cell, int Row, int Column, int Rows, int Columns);

/// <summary>
/// A table of a form on a sheet whose tables have all the same breadth: a table with fewer columns than the broadest has broader ones, those
/// of its labels first.
/// </summary>
internal sealed class TableGrid
{
    private readonly PlacedCell?[,] _places;

    /// <summary>Lays a table out.</summary>
    /// <param name="table">The table.</param>
    /// <param name="width">How many columns the sheet has for tables.</param>
    public TableGrid(TableDefinition table, int width)
    {
        Table = table;
        var rows = table.Layout.HeadRows.Concat(table.Layout.BodyRows).ToArray();
        (Rows, Width) = (rows.Length, width);
        _places = new PlacedCell?[rows.Length, width];
        var edges = EdgesOf(table.Layout, rows, width);
        Cells = [.. Place(rows, table.Layout.Columns).Select(place => place with
        {
            Column = edges[place.Column],
            Columns = edges[place.Column + place.Columns] - edges[place.Column],
        })];
        foreach (var place in Cells)
        {
            for (var row = place.Row; row < Math.Min(place.Row + place.Rows, Rows); row++)
            {
                for (var column = place.Column; column < place.Column + place.Columns; column++) _places[row, column] = place;
            }
        }
    }

    /// <summary>The table.</summary>
    public TableDefinition Table { get; }

    /// <summary>Its cells, row by row.</summary>
    public IReadOnlyList<PlacedCell> Cells { get; }

    /// <summary>How many rows it has.</summary>
    public int Rows { get; }

    /// <summary>How many columns it has.</summary>
    public int Width { get; }

    /// <summary>The cell that covers a place; null where the form prints none.</summary>
    public PlacedCell? this[int row, int column] => _places[row, column];

    private static IEnumerable<PlacedCell> Place(LayoutRow[] rows, int columns)
    {
        // up to which row a cell from above covers each column
        var covered = new int[columns];
        for (var row = 0; row < rows.Length; row++)
        {
            var column = 0;
            foreach (var cell in rows[row].Cells)
            {
                while (column < columns && covered[column] > row) column++;
                var width = Math.Min(cell.ColSpan, columns - column);
                if (width <= 0) break;
                Array.Fill(covered, row + cell.RowSpan, column, width);
                yield return new PlacedCell(cell, row, column, Math.Min(cell.RowSpan, rows.Length - row), width);
                column += width;
            }
        }
    }

    /// <summary>Where on the sheet each column of the table begins, and behind the last one where it ends.</summary>
    private static int[] EdgesOf(LayoutTable layout, LayoutRow[] rows, int width)
    {
        if (layout.Columns == 0) return [0];
        var labels = Place(rows, layout.Columns).Where(place => place.Cell.Kind == LayoutKind.Value).Min(place => (int?)place.Column) ?? 0;
        var (each, rest) = Math.DivRem(width, layout.Columns);
        var edges = new int[layout.Columns + 1];
        for (var i = 0; i < layout.Columns; i++)
        {
            // what is left over goes to the labels, the innermost most
            var share = labels == 0 ? (i < rest ? 1 : 0) : i < labels ? (rest / labels) + (labels - i <= rest % labels ? 1 : 0) : 0;
            edges[i + 1] = edges[i] + each + share;
        }

        return edges;
    }
}
