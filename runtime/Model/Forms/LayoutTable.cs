namespace Nianbao.Forms;

/// <summary>A table as it is printed, worked out from the trees when the form was compiled.</summary>
/// <param name="Columns">The physical columns of the grid.</param>
/// <param name="HeadRows">The rows above the first data row; empty for a table whose blocks have headings of their own.</param>
/// <param name="BodyRows">All other rows.</param>
public sealed record LayoutTable(int Columns, LayoutRow[] HeadRows, LayoutRow[] BodyRows)
{
    /// <summary>The rows above the first data row, with a place for everything that they are covered by.</summary>
    public LayoutRow[] HeadRows { get; } = LayoutGrid.Fill(Columns, HeadRows);

    /// <summary>All other rows, with a place for everything that they are covered by.</summary>
    public LayoutRow[] BodyRows { get; } = LayoutGrid.Fill(Columns, BodyRows);

    /// <summary>How many of the columns, from the left, hold nothing but labels.</summary>
    public int LabelColumns { get; } = LayoutGrid.LabelColumns(Columns, BodyRows);

    /// <summary>True for a table that prints each row as one line: label, unit, number.</summary>
    public bool IsList { get; init; }
}

/// <summary>A printed row.</summary>
/// <param name="Cells">The cells that begin in this row, from left to right.</param>
public sealed record LayoutRow(LayoutCell[] Cells)
{
    /// <summary>
    /// The cells that the row shows, from left to right: those that begin in it, and one for each that goes on from a row
    /// above. Together they cover the whole width.
    /// </summary>
    public LayoutCell[] Grid { get; internal init; } = Cells;
}

/// <summary>A printed cell: a label or a value.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Label">The official label, or the unit; for a value cell empty.</param>
/// <param name="ColSpan">Physical columns it covers.</param>
/// <param name="RowSpan">Physical rows it covers.</param>
/// <param name="Scope">The <c>scope</c> of a header cell, col or row; empty for a note and for a value.</param>
/// <param name="Id">A header cell's id, unique in the page; else empty.</param>
/// <param name="Headers">A value's or unit's header cells: their ids, joined by blanks; else empty.</param>
/// <param name="Cell">A value cell's number in the form; else -1.</param>
public sealed record LayoutCell(
    LayoutKind Kind, string Label, int ColSpan, int RowSpan, string Scope, string Id, string Headers, int Cell)
{
    /// <summary>How far a row's label is indented in a list: how many rows stand above it in the tree.</summary>
    public int Depth { get; init; }

    /// <summary>Goes on from the row above: what is printed in the cell stands in the row where it begins.</summary>
    public bool IsContinued { get; init; }
}

/// <summary>What a printed cell is.</summary>
public enum LayoutKind
{
    /// <summary>The line above a block.</summary>
    Title,

    /// <summary>The top left cell, where the form prints one: a note, or the label over the row labels.</summary>
    Corner,

    /// <summary>The label of a column or a group of columns.</summary>
    Column,

    /// <summary>The label of a row or a group of rows.</summary>
    Row,

    /// <summary>A number.</summary>
    Value,

    /// <summary>The unit of a row's number, or the dashes of a row that has none.</summary>
    Unit,
}
