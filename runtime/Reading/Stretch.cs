using Nianbao.Forms;

namespace Nianbao.Reading;

/// <summary>Neighbouring cells of one row that a value gives: the whole row, a group of columns or one cell.</summary>
/// <param name="Row">The row.</param>
/// <param name="Offset">The first column, from 0.</param>
/// <param name="Width">How many columns.</param>
/// <param name="Columns">The keys by which single columns can be given; for one cell none.</param>
/// <param name="Name">What messages call it.</param>
internal readonly record struct Stretch(RowKey Row, int Offset, int Width, KeyTable<ColumnKey> Columns, string Name)
{
    /// <summary>The first cell of the whole row.</summary>
    public int RowCell => Row.Row.FirstCell;

    /// <summary>A whole row.</summary>
    public static Stretch Of(RowKey row, string name) => new(row, 0, row.Block.Block.Width, row.Block.Columns, name);

    /// <summary>The columns of this row below a key.</summary>
    public Stretch Below(ColumnKey column) => new(
        Row, column.Column.Offset, column.Column.Width, column.Columns, Name + "·" + column.Column.Label);

    /// <summary>The cell in a column of the stretch.</summary>
    public int Cell(int column) => RowCell + Offset + column;

    /// <summary>A column of the stretch.</summary>
    public LeafColumn Leaf(int column) => Row.Block.Block.LeafColumns[Offset + column];

    /// <summary>What messages call a cell.</summary>
    public string CellName(int column)
    {
        var label = Leaf(column).Label;
        return Width == 1 || label.Length == 0 ? Name : Name + "·" + label;
    }

    /// <summary>The labels of the columns in order, for messages.</summary>
    public string ColumnLabels()
    {
        var labels = new string[Width];
        for (var i = 0; i < Width; i++) labels[i] = Leaf(i).Label;
        return string.Join("、", labels);
    }
}
