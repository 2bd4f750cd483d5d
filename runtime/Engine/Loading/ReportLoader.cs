using Nianbao.Catalog;
using Nianbao.DataFiles;
using Nianbao.Findings;
using Nianbao.RelatedReports;
using Nianbao.Reports;
using Nianbao.Sources;
using Nianbao.Validation;

namespace Nianbao.Loading;

/// <summary>
/// Reads a report and whatever it is compared with, and checks it: every command that checks goes this way. It keeps
/// its buffers and the last report: make one for each thread, and load an organ's years one after the other.
/// </summary>
/// <param name="catalog">The forms, and the severities that the project sets.</param>
internal sealed class ReportLoader(ReportCatalog catalog)
{
    private readonly ReportReader _reader = new();
    private readonly ReportValidator _validator = new(catalog.Severities);
    private readonly LastYearReader _lastYear = new(catalog.Types);
    private readonly List<string> _probed = [];
    private UnitReader? _units;

    /// <summary>The full paths of all other files that the last report was compared with or would be, were they there.</summary>
    public IReadOnlyList<string> ProbedFiles => _probed;

    /// <summary>Reads and checks a report.</summary>
    /// <param name="file">The full path of its data file.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <param name="known">What the other reports of the run say of this one; null before all were read, and where they are not compared.</param>
    /// <returns>What could be read; null where the file could not be read to its end.</returns>
    public Report? Load(string file, FindingList findings, RunKnowledge? known = null)
    {
        _probed.Clear();
        var isAsked = false;
        Report? lastYear = null;
        var report = _reader.Read(file, catalog.Types, findings, LastYearOf);
        var isReadable = !findings.HasErrors;
        if (report != null)
        {
            var units = report.Covers == null ? null : (_units ??= new UnitReader(catalog)).Read(report, findings, _probed);
            report.LastYear = LastYearOf(report);
            if (known?.Neighbours is { } neighbours) Report(report, neighbours, findings);
            _validator.Check(report, findings, lastYear, units, known?.Sibling);
        }

        _lastYear.Keep(file, isReadable ? report : null);
        return report;

        // the text may ask for it while it is read
        Report? LastYearOf(Report asking)
        {
            if (!isAsked) lastYear = _lastYear.Find(asking, findings, _probed, known?.Neighbours?.LastYear);
            isAsked = true;
            return lastYear;
        }
    }

    private static void Report(Report report, RunNeighbours neighbours, FindingList findings)
    {
        if (neighbours.LastYear is { } last && report.LastYear != null)
        {
            findings.Add(CoverageFindings.PreviousUnderAnotherName(RelatedFiles.Show(report.FilePath, last)).In(report, SourceSpan.Start));
        }

        if (neighbours.SameYear is { } same)
        {
            findings.Add(CoverageFindings.SameBodyAndYear(RelatedFiles.Show(report.FilePath, same), report.Year).In(report, SourceSpan.Start));
        }
    }
}
