using Nianbao.Culprits;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Checking;

/// <summary>
/// Finds what can be proven wrong in a report, step by step. It keeps its buffers from report to report: make one for
/// each thread and use it again.
/// </summary>
/// <param name="severities">The severities that the project sets; null for those of the forms.</param>
public sealed class ReportChecker(IReadOnlyList<RuleSeverity>? severities = null)
{
    private readonly Dictionary<(FormDefinition From, FormDefinition To), IReadOnlyList<CellMatch>> _bridges = [];

    /// <summary>Checks a report that has been read.</summary>
    /// <param name="report">The report.</param>
    /// <param name="findings">Takes what is wrong; may hold what was found in reading already.</param>
    /// <param name="lastYear">The same organ's report on the year before, where it is at hand.</param>
    public void Check(Report report, FindingList findings, Report? lastYear = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(findings);
        var check = new RuleCheck(report, findings)
        {
            LastYear = lastYear == null ? null : FiguresOf(lastYear, report.Form),
        };
        check.Run();
        CulpritSearch.Run(check);
        WaiverStep.Apply(check);
        if (severities != null) SeverityStep.Apply(severities, findings);
    }

    private Figures FiguresOf(Report lastYear, FormDefinition form)
    {
        if (lastYear.Form == form) return Figures.OfLastYear(form, lastYear, []);
        if (!_bridges.TryGetValue((lastYear.Form, form), out var matches))
        {
            _bridges[(lastYear.Form, form)] = matches = FormBridge.Between(lastYear.Form, form);
        }

        return Figures.OfLastYear(form, lastYear, matches);
    }
}
