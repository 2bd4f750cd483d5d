namespace Nianbao.Generator.Schemas;

/// <summary>Walks over the numbered trees of a form.</summary>
internal static class FormTree
{
    /// <summary>The value columns below a node, from left to right; the node itself if it is one.</summary>
    public static IEnumerable<ColumnModel> Leaves(this ColumnModel column) =>
        column.Columns.Count == 0 ? [column] : column.Columns.SelectMany(Leaves);

    /// <summary>The rows with numbers below a node, from top to bottom; the node itself if it has numbers.</summary>
    public static IEnumerable<RowModel> Leaves(this RowModel row) =>
        (row.FirstCell >= 0 ? [row] : Enumerable.Empty<RowModel>()).Concat(row.Rows.SelectMany(Leaves));

    /// <summary>The value columns of a block.</summary>
    public static IEnumerable<ColumnModel> LeafColumns(this BlockModel block) => block.Columns.SelectMany(Leaves);

    /// <summary>The rows of a block that carry numbers.</summary>
    public static IEnumerable<RowModel> LeafRows(this BlockModel block) => block.Rows.SelectMany(Leaves);

    /// <summary>How many levels a column tree has.</summary>
    public static int Depth(this ColumnModel column) =>
        1 + (column.Columns.Count == 0 ? 0 : column.Columns.Max(Depth));

    /// <summary>How many levels a row tree has.</summary>
    public static int Depth(this RowModel row) => 1 + (row.Rows.Count == 0 ? 0 : row.Rows.Max(Depth));
}
