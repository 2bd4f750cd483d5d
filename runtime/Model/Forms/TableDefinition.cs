namespace Nianbao.Forms;

/// <summary>An official table: blocks of rows under a common grid.</summary>
/// <param name="Id">Its key in data files and the first part of its cells' paths.</param>
/// <param name="Label">What findings call it: the heading of its section without the number.</param>
/// <param name="Unit">The unit of its cells where no column says otherwise; empty where the form prints none.</param>
/// <param name="Blocks">Its blocks; a table without inner headings has one.</param>
/// <param name="Layout">The printed table: rows of cells with spans.</param>
public sealed record TableDefinition(
    string Id, string Label, string Unit, BlockDefinition[] Blocks, LayoutTable Layout)
{
    /// <summary>True where a cell may be left blank.</summary>
    public bool AllowsBlanks { get; init; }

    /// <summary>True where a report may leave the table out altogether; all its cells are then blank.</summary>
    public bool IsOptional { get; init; }
}

/// <summary>Rows that share one tree of columns.</summary>
/// <param name="Heading">The line printed above the block (第二十条第（一）项), or null.</param>
/// <param name="Head">The label over the row labels (信息内容), or null.</param>
/// <param name="Columns">The column tree. A block with one column has one entry without an id.</param>
/// <param name="Rows">The row tree. A block without row labels has one entry without an id.</param>
/// <param name="Width">How many value columns the block has.</param>
/// <param name="LeafColumns">The value columns from left to right.</param>
/// <param name="LeafRows">The rows that carry numbers, from top to bottom.</param>
public sealed record BlockDefinition(
    string? Heading,
    string? Head,
    ColumnDefinition[] Columns,
    RowDefinition[] Rows,
    int Width,
    LeafColumn[] LeafColumns,
    LeafRow[] LeafRows)
{
    /// <summary>Its name within the table; null for the only block of a table without blocks. No part of any path of a cell.</summary>
    public string? Id { get; init; }
}

/// <summary>A node of a block's column tree; its leaves are value columns.</summary>
/// <param name="Id">Its key and part of the path; null for the only column of a block.</param>
/// <param name="Label">The official label.</param>
/// <param name="Aliases">Other labels under which published reports print it.</param>
/// <param name="Offset">Its first value column, from 0.</param>
/// <param name="Width">How many value columns lie below it.</param>
/// <param name="Columns">The nodes below; empty for a value column.</param>
/// <param name="IsSum">True for a value column that is the sum of others and may be left out.</param>
public sealed record ColumnDefinition(
    string? Id, string Label, string[] Aliases, int Offset, int Width, ColumnDefinition[] Columns, bool IsSum)
{
    /// <summary>The legal meaning of its cells, for whoever fills them in; empty where the form says nothing.</summary>
    public string Note { get; init; } = "";
}

/// <summary>A node of a block's row tree.</summary>
/// <param name="Id">Its key and part of the path; null for the only row of a block without row labels.</param>
/// <param name="Label">The official label; empty where none is printed.</param>
/// <param name="Aliases">Other labels under which published reports print it.</param>
/// <param name="FirstCell">The cell in the row's first column, or -1 for a heading row without numbers.</param>
/// <param name="Rows">The rows below; a row that has a number of its own may have parts too.</param>
/// <param name="IsSum">True for a row that is the sum of others and may be left out.</param>
public sealed record RowDefinition(
    string? Id, string Label, string[] Aliases, int FirstCell, RowDefinition[] Rows, bool IsSum)
{
    /// <summary>The legal meaning of its cells, for whoever fills them in; empty where the form says nothing.</summary>
    public string Note { get; init; } = "";
}

/// <summary>A value column with what is true of every cell in it.</summary>
/// <param name="Path">Its path of ids within a row (<c>organisations.commercial</c>); empty for an only column.</param>
/// <param name="Label">The official label.</param>
/// <param name="FullLabel">The labels of the groups above it and its own, joined by ·.</param>
/// <param name="Kind">What its cells hold where their row does not say otherwise.</param>
/// <param name="Unit">The unit of its cells where their row does not say otherwise.</param>
public sealed record LeafColumn(string Path, string Label, string FullLabel, CellKind Kind, string Unit);

/// <summary>A row that carries numbers.</summary>
/// <param name="Path">Its path of ids, from the table's id on (<c>requests.outcomes.granted</c>).</param>
/// <param name="Label">The official label.</param>
/// <param name="FullLabel">The labels of the rows above it and its own, joined by ·.</param>
/// <param name="Depth">How many rows stand above it in the tree.</param>
/// <param name="FirstCell">The cell in the first column.</param>
/// <param name="Width">How many cells the row has.</param>
public sealed record LeafRow(string Path, string Label, string FullLabel, int Depth, int FirstCell, int Width)
{
    /// <summary>What its cells hold, where it is not the column that decides.</summary>
    public CellKind? Kind { get; init; }

    /// <summary>The unit of its cells, where it is not the column that decides.</summary>
    public string? Unit { get; init; }
}

/// <summary>What a cell holds.</summary>
public enum CellKind : byte
{
    /// <summary>A whole number that is not negative.</summary>
    Count,

    /// <summary>A whole number that may be negative: a change against last year.</summary>
    SignedCount,

    /// <summary>An amount of money that is not negative, with up to <see cref="Amounts.MaxDecimals"/> decimals.</summary>
    Amount,
}

/// <summary>How amounts lie in a report's vector of whole numbers.</summary>
public static class Amounts
{
    /// <summary>Decimals kept: an amount in 万元 is exact to the 分.</summary>
    public const int MaxDecimals = 6;

    /// <summary>An amount times this is its value in the vector.</summary>
    public const long Scale = 1_000_000;

    /// <summary>How many 元 a 万元 has.</summary>
    public const long TenThousand = 10_000;
}
