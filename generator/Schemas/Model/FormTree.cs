namespace Nianbao.Generator.Schemas.Model;

/// <summary>Walks over the numbered trees of a form.</summary>
internal static class FormTree
{
    /// <summary>The value columns below a node, from left to right; the node itself if it is one.</summary>
    public static IEnumerable<ColumnModel> Leaves(this ColumnModel column) =>
        column.Columns.Count == 0 ? [column] : column.Columns.SelectMany(Leaves);

    /// <summary>The rows with numbers below a node, from top to bottom; the node itself if it has numbers.</summary>
    public static IEnumerable<RowModel> Leaves(this RowModel row) =>
        (row.FirstCell >= 0 ? [row] : Enumerable.Empty<RowModel>()).Concat(row.Rows.SelectMany(Leaves));

    /// <summary>
    /// The rows that make up a node's number: the node itself if it has a number, which its parts only break down, else
    /// those below it.
    /// </summary>
    public static IEnumerable<RowModel> Addends(this RowModel row) => row.FirstCell >= 0 ? [row] : row.Rows.SelectMany(Addends);

    /// <summary>The value columns of a block.</summary>
    public static IEnumerable<ColumnModel> LeafColumns(this BlockModel block) => block.Columns.SelectMany(Leaves);

    /// <summary>The rows of a block that carry numbers.</summary>
    public static IEnumerable<RowModel> LeafRows(this BlockModel block) => block.Rows.SelectMany(Leaves);

    /// <summary>What each cell of a block holds.</summary>
    public static Dictionary<int, CellKind> Kinds(this BlockModel block) => block.LeafRows()
        .SelectMany(row => block.LeafColumns().Select(column => (Cell: row.FirstCell + column.Offset, Kind: row.KindIn(column))))
        .ToDictionary(pair => pair.Cell, pair => pair.Kind);

    /// <summary>How many levels a column tree has.</summary>
    public static int Depth(this ColumnModel column) =>
        1 + (column.Columns.Count == 0 ? 0 : column.Columns.Max(Depth));

    /// <summary>How many levels a row tree has.</summary>
    public static int Depth(this RowModel row) => 1 + (row.Rows.Count == 0 ? 0 : row.Rows.Max(Depth));
}
