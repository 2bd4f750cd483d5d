using Nianbao.Checking;
using Nianbao.Findings;
using Nianbao.Likeness;
using Nianbao.Program;
using Nianbao.Reading;
using Nianbao.Reports;

namespace Nianbao.Neighbours;

/// <summary>
/// Reads a report and whatever it is compared with, and checks it: every command that checks goes this way. It keeps
/// its buffers and the last report: make one for each thread, and load an organ's years one after the other.
/// </summary>
/// <param name="toolkit">The forms, and the severities that the project sets.</param>
internal sealed class ReportLoader(Toolkit toolkit)
{
    private readonly ReportReader _reader = new();
    private readonly ReportChecker _checker = new(toolkit.Severities);
    private readonly LastYearReader _lastYear = new(toolkit.Forms);
    private readonly List<string> _looked = [];
    private UnitReader? _units;

    /// <summary>The full paths of all other files that the last report was compared with or would be, were they there.</summary>
    public IReadOnlyList<string> Looked => _looked;

    /// <summary>Reads and checks a report.</summary>
    /// <param name="file">The full path of its data file.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <param name="sibling">A report of another body that is much like this one, where they were compared.</param>
    /// <returns>What could be read; null where the file could not be read to its end.</returns>
    public Report? Load(string file, FindingList findings, Sibling? sibling = null)
    {
        _looked.Clear();
        var isAsked = false;
        Report? lastYear = null;
        var report = _reader.Read(file, toolkit.Forms, findings, LastYearOf);
        var isReadable = !findings.HasErrors;
        if (report != null)
        {
            var units = report.Covers == null ? null : (_units ??= new UnitReader(toolkit)).Read(report, findings, _looked);
            report.LastYear = LastYearOf(report);
            _checker.Check(report, findings, lastYear, units, sibling);
        }

        _lastYear.Keep(file, isReadable ? report : null);
        return report;

        // the text may ask for it while it is read
        Report? LastYearOf(Report asking)
        {
            if (!isAsked) lastYear = _lastYear.Find(asking, findings, _looked);
            isAsked = true;
            return lastYear;
        }
    }
}
