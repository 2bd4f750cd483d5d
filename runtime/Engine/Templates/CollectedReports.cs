using Nianbao.Reports;

namespace Nianbao.Templates;

/// <summary>Many reports in the order in which a page about them lists them: by organ, then the newest year first.</summary>
public sealed class CollectedReports
{
    /// <summary>Puts reports in order. Names are ordered by their characters' code, whatever the machine's language.</summary>
    /// <param name="reports">The reports, in any order.</param>
    /// <param name="missing">What is known of those that have errors, in the order of their files.</param>
    public CollectedReports(IEnumerable<Report> reports, IEnumerable<MissingReport> missing)
    {
        Missing = [.. missing];
        Reports =
        [
            .. reports
                .OrderBy(report => report.Organ, StringComparer.Ordinal)
                .ThenByDescending(report => report.Year)
                .ThenBy(report => report.PageFile, StringComparer.Ordinal),
        ];
        Years =
        [
            .. Reports.GroupBy(report => report.Year)
                .OrderByDescending(year => year.Key)
                .Select(year => new ReportYear(year.Key, [.. year])),
        ];
        Organs =
        [
            .. Reports.GroupBy(report => report.Organ, StringComparer.Ordinal)
                .Select(organ => new ReportOrgan(organ.Key, [.. organ])),
        ];
    }

    /// <summary>All reports.</summary>
    public Report[] Reports { get; }

    /// <summary>The years that there are reports on, the newest first.</summary>
    public ReportYear[] Years { get; }

    /// <summary>The reporting bodies.</summary>
    public ReportOrgan[] Organs { get; }

    /// <summary>The reports that are not among <see cref="Reports"/> because they have errors.</summary>
    public MissingReport[] Missing { get; }
}

/// <summary>A report that a page about many leaves out because it has errors.</summary>
/// <param name="File">Its data file below the data folder, without extension.</param>
/// <param name="Organ">The reporting body; empty where it could not be read.</param>
/// <param name="Year">The year; 0 where it could not be read.</param>
public sealed record MissingReport(string File, string Organ, int Year);

/// <summary>The reports on one year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Reports">The reports, by organ.</param>
public sealed record ReportYear(int Year, Report[] Reports);

/// <summary>The reports of one body.</summary>
/// <param name="Organ">Its name.</param>
/// <param name="Reports">The reports, the newest first.</param>
public sealed record ReportOrgan(string Organ, Report[] Reports);
