namespace Nianbao.Bench.Imports;

/// <summary>Tables that lost what tells which number stands where: of these nothing may be taken that is not certain.</summary>
internal static class DamagedStyles
{
    /// <summary>One row in three has a number too many.</summary>
    public static OfficialTable NumberTooMany(OfficialTable table, Random random) => table with
    {
        Rows = [.. table.Rows.Select(row => row.Count(cell => cell.IsValue) > 1 && random.Next(3) == 0 ? [.. row, row[^1] with { Cell = -1, Text = "1" }] : row)],
    };

    /// <summary>Rows between tabs that lost one of their numbers, or the blank between two.</summary>
    public static IEnumerable<string> LostBlanks(OfficialTable table, Random random) => table.Rows.Select(row =>
    {
        var cells = row.Select(cell => cell.Text).ToList();
        if (row.Count(cell => cell.IsValue) > 1 && random.Next(3) == 0)
        {
            cells[^2] += cells[^1];
            cells.RemoveAt(cells.Count - 1);
        }

        return string.Join(' ', cells);
    });

    /// <summary>Every line that has been there before is gone, as some crawlers leave it.</summary>
    public static string WithoutRepeated(string text)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return string.Join('\n', text.Split('\n').Where(line => line.Length == 0 || seen.Add(line)));
    }
}
