namespace Nianbao.Documents.Sources.Pdf;

/// <summary>Finds the tables of a page by their lines. What is not clear is no table: its text stays lines.</summary>
internal static class PdfTableFinder
{
    private const double Touch = 3;
    private const double SameLine = 2.5;
    private const double OpenSide = 6;

    /// <summary>Finds the tables.</summary>
    /// <param name="page">The page.</param>
    /// <param name="rest">The characters that stand in none.</param>
    public static List<PdfTable> Find(PdfPageContent page, out List<PdfLetter> rest)
    {
        rest = [.. page.Letters];
        var tables = new List<PdfTable>();

        // the inner one of two tables first
        foreach (var (level, upright) in Groups(page).OrderBy(Area))
        {
            if (GridOf(level, upright) is not { } grid) continue;
            var inside = rest.Where(grid.Contains).ToList();
            if (inside.Count == 0 || grid.TableOf(inside, page.Number) is not { } table) continue;
            tables.Add(table);
            rest.RemoveAll(grid.Contains);
        }

        return tables;
    }

    private static double Area((List<PdfRule> Level, List<PdfRule> Upright) lines) =>
        lines.Level.Max(rule => rule.To - rule.From) * lines.Upright.Max(rule => rule.To - rule.From);

    // lines that touch belong together
    private static IEnumerable<(List<PdfRule> Level, List<PdfRule> Upright)> Groups(PdfPageContent page)
    {
        var count = page.Level.Count;
        var groups = new DisjointSets(count + page.Upright.Count);
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < page.Upright.Count; j++)
            {
                if (Touches(page.Level[i], page.Upright[j])) groups.Join(i, count + j);
            }
        }

        return from i in Enumerable.Range(0, count + page.Upright.Count)
               group i by groups.Find(i) into members
               let level = members.Where(i => i < count).Select(i => page.Level[i]).ToList()
               let upright = members.Where(i => i >= count).Select(i => page.Upright[i - count]).ToList()
               where level.Count >= 2 && upright.Count >= 1
               select (level, upright);
    }

    private static bool Touches(PdfRule level, PdfRule upright) =>
        upright.At >= level.From - Touch && upright.At <= level.To + Touch && level.At >= upright.From - Touch && level.At <= upright.To + Touch;

    private static PdfGrid? GridOf(List<PdfRule> level, List<PdfRule> upright)
    {
        var columns = PdfTable.Grid(upright.Select(rule => rule.At), SameLine);
        var rows = PdfTable.Grid(level.Select(rule => rule.At), SameLine);

        // tables of which the outer columns have no line at their side
        var (left, right) = (level.Min(rule => rule.From), level.Max(rule => rule.To));
        if (left < columns[0] - OpenSide) columns.Insert(0, left);
        if (right > columns[^1] + OpenSide) columns.Add(right);

        // a table that goes on from another page, or to it, may have no line at the cut
        var (bottom, top) = (upright.Min(rule => rule.From), upright.Max(rule => rule.To));
        if (upright.Count(rule => rule.From < rows[0] - OpenSide) > 1) rows.Insert(0, bottom);
        if (upright.Count(rule => rule.To > rows[^1] + OpenSide) > 1) rows.Add(top);
        if (columns.Count < 2 || rows.Count < 2 || (columns.Count == 2 && rows.Count == 2)) return null;
        if ((long)columns.Count * rows.Count > DocumentLimits.TableCells) throw SourceFindings.TooManyCells();
        return new PdfGrid(columns, rows, level, upright);
    }
}
