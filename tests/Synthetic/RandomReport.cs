using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Synthetic;

/// <summary>Consistent reports of the official forms out of random numbers, as an office might have written them.</summary>
public static class RandomReport
{
    /// <summary>
    /// A report that is consistent in itself, on the last year of its form; groups of it are blank where the form allows
    /// that.
    /// </summary>
    public static Report Make(ReportType type, int seed)
    {
        ArgumentNullException.ThrowIfNull(type);
        var form = type.Form;
        var report = Make(type, form.Years[^1], seed, SyntheticOrgan.City, last: null);
        return form.Tables[0].AllowsBlanks ? WithBlanks(report, seed) : report;
    }

    /// <summary>A report with every cell filled in that continues last year's.</summary>
    /// <param name="type">Its form.</param>
    /// <param name="year">The year reported on.</param>
    /// <param name="seed">Equal seeds make equal reports.</param>
    /// <param name="organ">Who reports.</param>
    /// <param name="last">The report on the year before, in whatever form it was; null where there was none.</param>
    public static Report Make(ReportType type, int year, int seed, SyntheticOrgan organ, Report? last)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(organ);
        var form = type.Form;
        var figures = new ReportFigures(type.Create(), organ, last, new RandomFigures(seed));
        var report = figures.Report;
        (report.Organ, report.Kind, report.Level) = (organ.Name, organ.Kind, organ.Level);
        report.Year = year;
        report.Title = $"{report.Organ}{report.Year}年{form.Title}";
        for (var cell = 0; cell < form.CellCount; cell++) report.Set(cell, 0);
        switch (form.Id)
        {
            case "2014":
                ListFigures.Fill(figures);
                break;
            case "2019":
                TrialProactiveFigures.Fill(figures);
                RequestFigures.Fill(figures);
                break;
            default:
                ProactiveFigures.Fill(figures);
                RequestFigures.Fill(figures);
                break;
        }

        return report;
    }

    // an office leaves out what it has nothing to say on, as a whole
    private static Report WithBlanks(Report full, int seed)
    {
        var random = new Random(seed);
        var report = full.Type.Create();
        (report.Organ, report.Kind, report.Level, report.Year, report.Title) = (full.Organ, full.Kind, full.Level, full.Year, full.Title);
        foreach (var row in full.Form.Tables[0].Blocks[0].Rows)
        {
            if (random.Next(3) > 0) Copy(row, full, report);
        }

        return report;
    }

    private static void Copy(RowDefinition row, Report full, Report report)
    {
        if (row.FirstCell >= 0) report.Set(row.FirstCell, full.Values[row.FirstCell]);
        foreach (var part in row.Rows) Copy(part, full, report);
    }
}
