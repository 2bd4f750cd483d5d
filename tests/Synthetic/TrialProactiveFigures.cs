namespace Nianbao.Synthetic;

/// <summary>Table two of the trial form of 2019: projects of last year and their change.</summary>
internal static class TrialProactiveFigures
{
    private static readonly string[] Projects = ["licences", "other_services", "penalties", "coercive_measures", "fees"];

    public static void Fill(ReportFigures figures)
    {
        if (figures.Organ.MakesRegulations) FillDocuments(figures, "proactive.regulations");
        FillDocuments(figures, "proactive.normative_documents");
        foreach (var row in Projects) FillProjects(figures, "proactive." + row);
        var projects = figures.Random.Mostly0(300);
        figures["proactive.procurement.projects"] = projects;
        figures["proactive.procurement.amount"] = projects == 0 ? 0 : figures.Random.Amount(900) + 10_000;
    }

    // what was published stays available
    private static void FillDocuments(ReportFigures figures, string row)
    {
        var published = figures.Random.Mostly0(60);
        figures[row + ".created"] = figures.Random.Mostly0(60);
        figures[row + ".published"] = published;
        figures[row + ".available"] = published + (figures.LastYear(row + ".available") ?? figures.Random.Sized(400));
    }

    private static void FillProjects(ReportFigures figures, string row)
    {
        var previous = figures.LastYear(row + ".previous") + figures.LastYear(row + ".change") ?? figures.Random.Mostly0(1500);
        var change = figures.Random.OnceIn(2) ? 0 : figures.Random.UpTo(60) - Math.Min(30, previous);
        figures[row + ".previous"] = previous;
        figures[row + ".change"] = change;
        if (row == "proactive.fees") return;

        // decisions are no projects: the two numbers are never the same
        var decisions = figures.Random.Mostly0(figures.Organ.MostDecisions(50_000));
        figures[row + ".decisions"] = decisions == previous + change && change != 0 ? decisions + 7 : decisions;
    }
}
