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
            foreach (var block in table.Blocks) AddBlock(table, block);
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

    private void AddBlock(TableDefinition table, BlockDefinition block)
    {
        GridRow? above = null;
        foreach (var leaf in block.LeafRows)
        {
            var row = new GridRow(table, block, leaf.FirstCell, leaf.Width);
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
    /// <summary>The cell after the last one.</summary>
    public int End => First + Width;

    /// <summary>Its cells from left to right.</summary>
    public IEnumerable<int> Cells => Enumerable.Range(First, Width);
}
