using Nianbao.DataFiles;
using Nianbao.ErrorLocalization;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Narratives;
using Nianbao.Reports;
using Nianbao.RollUp;
using Nianbao.Rules;
using Nianbao.Similarity;

namespace Nianbao.Validation;

/// <summary>
/// Finds what can be proven wrong in a report, step by step. It keeps its buffers from report to report: make one for
/// each thread and use it again.
/// </summary>
/// <param name="severities">The severities that the project sets; null for those of the forms.</param>
public sealed class ReportValidator(IReadOnlyList<RuleSeverity>? severities = null)
{
    private readonly Dictionary<(FormDefinition From, FormDefinition To), IReadOnlyList<CellMatch>> _bridges = [];
    private readonly SimilarityCheck _similarity = new();

    /// <summary>Checks a report that has been read.</summary>
    /// <param name="report">The report.</param>
    /// <param name="findings">Takes what is wrong; may hold what was found in reading already.</param>
    /// <param name="lastYear">The same organ's report on the year before, where it is at hand.</param>
    public void Check(Report report, FindingList findings, Report? lastYear = null) => Check(report, findings, lastYear, units: null, sibling: null);

    /// <summary>Checks a report with all that it may be compared with.</summary>
    /// <param name="report">The report.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <param name="lastYear">The same organ's report on the year before, where it is at hand.</param>
    /// <param name="units">The units that it covers; null where it names none.</param>
    /// <param name="sibling">A report of another body that is much like this one, where they were compared.</param>
    internal void Check(Report report, FindingList findings, Report? lastYear, Units? units, Sibling? sibling)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(findings);
        var check = new RuleEvaluation(report, findings)
        {
            LastYear = lastYear == null ? null : FiguresOf(lastYear, report.Form),

            // a partial sum is no figure that a rule of a form may rely on
            Parts = units is { IsComplete: true, LeftOut.Count: 0 } ? units.Sum(report.Form) : null,
        };
        check.Run();
        NarrativeChecker.Check(check);
        _similarity.Check(report, findings, lastYear, sibling);

        // a hint that takes a number for wrong may be wrong itself where another was forgotten
        if (findings.Items.Any(DataFindings.IsBlank)) SumsWithBlanks.Check(check);
        else ErrorLocator.Run(check);

        // after the search, which knows no single units
        if (units != null) PartsCheck.Check(check, units);
        WaiverStep.Apply(check, knowsSiblings: sibling != null);
        if (severities != null) SeverityStep.Apply(severities, findings);
        FindingLimit.Apply(findings);
    }

    private CellValues FiguresOf(Report lastYear, FormDefinition form)
    {
        if (lastYear.Form == form) return CellValues.OfLastYear(form, lastYear, []);
        if (!_bridges.TryGetValue((lastYear.Form, form), out var matches))
        {
            _bridges[(lastYear.Form, form)] = matches = FormBridge.Between(lastYear.Form, form);
        }

        return CellValues.OfLastYear(form, lastYear, matches);
    }
}
