using Nianbao.Forms;

namespace Nianbao.Bench.Imports;

/// <summary>A cell of a table as a document prints it.</summary>
/// <param name="Kind">What it is on the official form.</param>
/// <param name="Text">What is printed.</param>
/// <param name="Columns">How many columns it covers.</param>
/// <param name="Rows">How many rows it covers.</param>
/// <param name="Cell">The number of its cell in the form; -1 for a label.</param>
internal sealed record OfficialCell(LayoutKind Kind, string Text, int Columns, int Rows, int Cell)
{
    /// <summary>True for a number or the place of one.</summary>
    public bool IsValue => Kind == LayoutKind.Value;
}

/// <summary>A table of a report as the official form prints it; styles print it otherwise.</summary>
/// <param name="Rows">The cells that begin in each row.</param>
/// <param name="HeadRows">How many rows are its head, which a second piece may repeat.</param>
/// <param name="IsList">True for a table that prints each row as label, unit and number.</param>
internal sealed record OfficialTable(IReadOnlyList<IReadOnlyList<OfficialCell>> Rows, int HeadRows, bool IsList)
{
    /// <summary>A table of a report.</summary>
    public static OfficialTable Of(Report report, TableDefinition table)
    {
        var layout = table.Layout;
        return new OfficialTable(
            [.. layout.HeadRows.Concat(layout.BodyRows).Select(row => row.Cells.Select(cell => Print(report, cell)).ToList())],
            layout.HeadRows.Length,
            layout.IsList);
    }

    /// <summary>The table with other texts in its cells.</summary>
    public OfficialTable With(Func<OfficialCell, string> text) =>
        this with { Rows = [.. Rows.Select(row => row.Select(cell => cell with { Text = text(cell) }).ToList())] };

    /// <summary>The rows with an entry for each column of the grid; null where a cell from the left or from above covers it.</summary>
    public List<OfficialCell?[]> Grid()
    {
        var width = Rows[0].Sum(cell => cell.Columns);
        var grid = Rows.Select(_ => new OfficialCell?[width]).ToList();
        var taken = new bool[Rows.Count, width];
        for (var row = 0; row < Rows.Count; row++)
        {
            var column = 0;
            foreach (var cell in Rows[row])
            {
                while (column < width && taken[row, column]) column++;
                if (column == width) break;
                grid[row][column] = cell;
                for (var i = 0; i < cell.Rows * cell.Columns; i++)
                {
                    var (down, right) = (row + (i / cell.Columns), column + (i % cell.Columns));
                    if (down < Rows.Count && right < width) taken[down, right] = true;
                }
            }
        }

        return grid;
    }

    private static OfficialCell Print(Report report, LayoutCell cell) =>
        new(cell.Kind, cell.Cell < 0 ? cell.Label : CellText.Of(report.Cell(cell.Cell)), cell.ColSpan, cell.RowSpan, cell.Cell);
}
