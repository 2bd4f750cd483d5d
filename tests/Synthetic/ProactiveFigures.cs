using Nianbao.Forms;

namespace Nianbao.Synthetic;

/// <summary>Table two of the form of 2021.</summary>
internal static class ProactiveFigures
{
    public static void Fill(ReportFigures figures)
    {
        if (figures.Organ.MakesRegulations) FillDocuments(figures, "proactive.regulations");
        FillDocuments(figures, "proactive.normative_documents");
        foreach (var (row, max) in ((string, long)[])[("licences", 100_000), ("penalties", 20_000), ("coercive_measures", 3_000)])
        {
            var path = "proactive." + row;
            figures[path] = figures.LastYear(path) is { } last ? figures.Organ.MostDecisions(figures.Random.Near(last)) : figures.Random.Mostly0(figures.Organ.MostDecisions(max));
        }

        var fees = figures.LastYear("proactive.fees");
        figures["proactive.fees"] = fees is { } before
            ? figures.Random.Near(before / Amounts.Scale) * Amounts.Scale
            : figures.Random.OnceIn(2) ? 0 : figures.Random.Amount(figures.Organ.MostDecisions(30_000));
    }

    // what is in force follows from last year's
    private static void FillDocuments(ReportFigures figures, string row)
    {
        var before = figures.LastYear(row + ".in_force") ?? figures.Random.Sized(80);
        var issued = figures.Random.Mostly0(20);
        var repealed = Math.Min(before, figures.Random.Mostly0(15));
        figures[row + ".issued"] = issued;
        figures[row + ".repealed"] = repealed;
        figures[row + ".in_force"] = before + issued - repealed;
    }
}
