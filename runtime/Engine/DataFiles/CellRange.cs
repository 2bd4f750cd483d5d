using Nianbao.Forms;
using Nianbao.Text;

namespace Nianbao.DataFiles;

/// <summary>Neighbouring cells of one row that a value gives: the whole row, a group of columns or one cell.</summary>
/// <param name="Row">The row.</param>
/// <param name="Offset">The first column, from 0.</param>
/// <param name="Width">How many columns.</param>
/// <param name="Columns">The keys by which single columns can be given; for one cell none.</param>
/// <param name="Group">The group of columns or the column that was named by a key; null for a whole row.</param>
internal readonly record struct CellRange(
    RowKey Row, int Offset, int Width, KeyTable<ColumnKey> Columns, ColumnDefinition? Group)
{
    /// <summary>The first cell of the whole row.</summary>
    public int RowCell => Row.Row.FirstCell;

    /// <summary>What messages call it.</summary>
    public Naming Name
    {
        get
        {
            var table = Row.Table;
            var row = new Naming(LabelText.Short(Row.Row.Label), Row.Leaf?.Path ?? table.Id);
            if (row.Label.Length == 0) row = row with { Label = table.Label };
            return Group == null ? row : new Naming($"{row.Label}·{LabelText.Short(Group.Label)}", $"{row.Id}.{Group.Id ?? Group.Label}");
        }
    }

    /// <summary>The columns in order, groups with what lies below them in brackets, for messages.</summary>
    public Naming ColumnNames => KeyNames.Tree(Columns);

    /// <summary>A whole row.</summary>
    public static CellRange Of(RowKey row) => new(row, 0, row.Block.Block.Width, row.Block.Columns, null);

    /// <summary>The columns of this row below a key.</summary>
    public CellRange Below(ColumnKey column) =>
        new(Row, column.Column.Offset, column.Column.Width, column.Columns, column.Column);

    /// <summary>The cell in a column of the stretch.</summary>
    public int Cell(int column) => RowCell + Offset + column;

    /// <summary>A column of the stretch.</summary>
    public LeafColumn Leaf(int column) => Row.Block.Block.LeafColumns[Offset + column];

    /// <summary>What a column of the stretch holds.</summary>
    public CellKind Kind(int column) => Row.Leaf?.Kind ?? Leaf(column).Kind;

    /// <summary>True for an amount for which the form prints no unit: the data file writes it behind the number.</summary>
    public bool HasWrittenUnit(int column) => Kind(column) == CellKind.Amount && Unit(column).Length == 0;

    /// <summary>The unit that the form prints for a column; empty where it prints none.</summary>
    public string Unit(int column) => Row.Leaf?.Unit ?? Leaf(column).Unit;

    /// <summary>True if a column of the stretch sums others and may be left out of a list.</summary>
    public bool IsSum(int column) => Row.Block.IsSumColumn[Offset + column];

    /// <summary>How many numbers a list has that leaves out all sums.</summary>
    public int WidthWithoutSums => Width - Row.Block.IsSumColumn.AsSpan(Offset, Width).Count(true);

    /// <summary>What messages call a column.</summary>
    public Naming ColumnName(int column) => new(LabelText.Short(Leaf(column).Label), Leaf(column).Path);

    /// <summary>What messages call a cell.</summary>
    public Naming CellName(int column)
    {
        var leaf = Leaf(column);
        var row = this with { Group = null };
        if (leaf.Path.Length == 0) return row.Name;
        return new Naming($"{row.Name.Label}·{LabelText.Short(leaf.FullLabel)}", $"{row.Name.Id}.{leaf.Path}");
    }
}
