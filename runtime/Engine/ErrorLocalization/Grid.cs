using Nianbao.Forms;

namespace Nianbao.ErrorLocalization;

/// <summary>Which cells of a form stand beside and below each other.</summary>
internal sealed class Grid
{
    private readonly int[] _below;
    private readonly GridRow[] _rowOf;

    public Grid(FormDefinition form)
    {
        _below = new int[form.CellCount];
        _rowOf = new GridRow[form.CellCount];
        Array.Fill(_below, -1);
        foreach (var table in form.Tables)
        {
            foreach (var block in table.Blocks) AddBlock(form, table, block);
        }
    }

    /// <summary>All rows from top to bottom.</summary>
    public List<GridRow> Rows { get; } = [];

    /// <summary>The row of a cell.</summary>
    public GridRow RowOf(int cell) => _rowOf[cell];

    /// <summary>The cell on the right; -1 in the last column.</summary>
    public int RightOf(int cell) => cell + 1 < _rowOf[cell].End ? cell + 1 : -1;

    /// <summary>The cell below in the same block; -1 in the last row.</summary>
    public int Below(int cell) => _below[cell];

    // a clerk moves the numbers of a whole row, or those that are added up in it, beside a total that stays
    private static List<(int First, int End)> ShiftableOf(FormDefinition form, LeafRow row)
    {
        if (row.Width < 2) return [];
        List<(int First, int End)> stretches = [(row.FirstCell, row.FirstCell + row.Width)];
        foreach (var sum in form.Sums)
        {
            var isOfRow = sum.Cell >= row.FirstCell && sum.Cell < row.FirstCell + row.Width && Array.TrueForAll(sum.Parts, part => part >= row.FirstCell && part < row.FirstCell + row.Width);
            var (first, end) = (sum.Parts.Min(), sum.Parts.Max() + 1);
            if (isOfRow && sum.Parts.Length > 1 && end - first == sum.Parts.Length) stretches.Add((first, end));
        }

        return stretches;
    }

    private void AddBlock(FormDefinition form, TableDefinition table, BlockDefinition block)
    {
        GridRow? above = null;
        foreach (var leaf in block.LeafRows)
        {
            var row = new GridRow(table, block, leaf.FirstCell, leaf.Width) { Shiftable = ShiftableOf(form, leaf) };
            for (var i = 0; i < row.Width; i++)
            {
                _rowOf[row.First + i] = row;
                if (above != null) _below[above.First + i] = row.First + i;
            }

            Rows.Add(row);
            above = row;
        }
    }
}

/// <summary>A row of cells.</summary>
internal sealed record GridRow(TableDefinition Table, BlockDefinition Block, int First, int Width)
{
    /// <summary>Stretches of cells whose numbers may have been moved by a column together.</summary>
    public IReadOnlyList<(int First, int End)> Shiftable { get; init; } = [];

    /// <summary>The cell after the last one.</summary>
    public int End => First + Width;

    /// <summary>Its cells from left to right.</summary>
    public IEnumerable<int> Cells => Enumerable.Range(First, Width);
}
