namespace Nianbao.Bench.Imports;

/// <summary>Turns a table: rows become columns.</summary>
internal static class TableTurn
{
    /// <summary>The turned table.</summary>
    public static OfficialTable Of(OfficialTable table)
    {
        var grid = table.Grid();
        var rows = Enumerable.Range(0, grid[0].Length)
            .Select(column => grid.Select(row => row[column]).OfType<OfficialCell>().Select(cell => cell with { Columns = cell.Rows, Rows = cell.Columns }).ToList());
        return table with { Rows = [.. rows], HeadRows = 3 };
    }
}
