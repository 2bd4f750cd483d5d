namespace Nianbao.Generator.Schemas.Model;

/// <summary>The paths of ids by which cells are known: <c>requests.outcomes.granted.natural_person</c>.</summary>
internal static class CellPaths
{
    /// <summary>The runtime's <c>Amounts.Scale</c>: an amount times this is its value in a report's vector.</summary>
    public const long AmountScale = 1_000_000;

    /// <summary>Every cell of a table with its path, in the order of their numbers. A row or column without an id adds nothing to the path.</summary>
    public static IReadOnlyList<(string Path, int Cell, CellKind Kind)> Of(TableModel table)
    {
        var cells = new List<(string, int, CellKind)>();
        foreach (var block in table.Blocks)
        {
            WalkRows(block.Rows, table.Id, (path, row) => WalkColumns(block.Columns, path, (cellPath, column) =>
                cells.Add((cellPath, row.FirstCell + column.Offset, row.KindIn(column)))));
        }

        return cells;
    }

    /// <summary>Every row that carries numbers, with the paths of its columns and its cells.</summary>
    public static IReadOnlyList<(string Path, IReadOnlyList<(string Column, int Cell)> Cells)> RowsOf(TableModel table)
    {
        var rows = new List<(string, IReadOnlyList<(string, int)>)>();
        foreach (var block in table.Blocks)
        {
            WalkRows(block.Rows, table.Id, (path, row) =>
            {
                var cells = new List<(string, int)>();
                WalkColumns(block.Columns, "", (columnPath, column) => cells.Add((columnPath, row.FirstCell + column.Offset)));
                rows.Add((path, cells));
            });
        }

        return rows;
    }

    /// <summary>A path with one more id.</summary>
    public static string Join(string path, string? id) => id is null ? path : path.Length == 0 ? id : path + "." + id;

    private static void WalkRows(IEnumerable<RowModel> rows, string path, Action<string, RowModel> visit)
    {
        foreach (var row in rows)
        {
            var rowPath = Join(path, row.Id);
            if (row.FirstCell >= 0) visit(rowPath, row);
            WalkRows(row.Rows, rowPath, visit);
        }
    }

    private static void WalkColumns(IEnumerable<ColumnModel> columns, string path, Action<string, ColumnModel> visit)
    {
        foreach (var column in columns)
        {
            var columnPath = Join(path, column.Id);
            if (column.Columns.Count == 0) visit(columnPath, column);
            WalkColumns(column.Columns, columnPath, visit);
        }
    }
}
