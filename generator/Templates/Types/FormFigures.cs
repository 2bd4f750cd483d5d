using Nianbao.Generator.Schemas.Model;

namespace Nianbao.Generator.Templates.Types;

/// <summary>
/// The figures of a form that are no cell of their own but have a path: a group of rows or columns, a row without its
/// column. As in data files, for which the runtime's <c>CellGroups</c> finds them, their cells are added up where the form
/// says that they are parts of one whole.
/// </summary>
internal sealed class FormFigures(FormModel form)
{
    /// <summary>The cells that are added up; none where they are no parts of one whole.</summary>
    /// <param name="block">The block.</param>
    /// <param name="row">The row or group of rows.</param>
    /// <param name="column">The column or group of columns; null where the path ends with the row.</param>
    public int[] CellsOf(BlockModel block, RowModel row, ColumnModel? column)
    {
        var rows = RowsOf(row).ToArray();
        var columns = column is not null ? ColumnsOf(column).ToArray()
            : block.Columns is { Count: 1 } && block.Columns[0].Id is null ? [0]
            : OfWhole(block.Columns).ToArray();

        // totals side by side count different things; one below the other they may count the same thing twice
        var isWhole = rows.Length > 0 && columns.Length > 0
            && columns.All(offset => ArePartsOfOne([.. rows.Select(first => first + offset)]))
            && rows.All(first => AreColumnsOfOne([.. columns.Select(offset => first + offset)]));
        return isWhole ? [.. rows.SelectMany(first => columns.Select(offset => first + offset))] : [];
    }

    private bool AreColumnsOfOne(int[] cells) => ArePartsOfOne(cells) || cells.All(cell => form.Sums.Any(sum => sum.Cell == cell));

    private bool ArePartsOfOne(int[] cells) => cells.Length == 1 || form.Sums.Any(sum => cells.All(cell => sum.Parts.Contains(cell)));

    private static IEnumerable<int> RowsOf(RowModel row)
    {
        if (row.FirstCell >= 0) return [row.FirstCell];
        return row.Rows.FirstOrDefault(below => below.IsSum) is { } total ? [total.FirstCell] : row.Rows.SelectMany(RowsOf);
    }

    private static IEnumerable<int> ColumnsOf(ColumnModel column)
    {
        if (column.Columns.Count == 0) return [column.Offset];
        var total = OfWhole(column.Columns).ToArray();
        return total.Length > 0 ? total : column.Columns.SelectMany(ColumnsOf);
    }

    private static IEnumerable<int> OfWhole(IEnumerable<ColumnModel> columns) =>
        columns.Where(column => column.IsSum).Take(1).Select(total => total.Offset);
}
