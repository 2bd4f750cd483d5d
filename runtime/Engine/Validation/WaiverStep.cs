using Nianbao.DataFiles;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Narratives;
using Nianbao.Reports;
using Nianbao.Rules;

namespace Nianbao.Validation;

/// <summary>
/// Marks the findings that the data file waives; they stay in the list. A waiver that does nothing, because nothing is
/// wrong any more, the values have changed or its time is over, is a finding itself.
/// </summary>
internal static class WaiverStep
{
    /// <summary>Applies the report's waivers.</summary>
    /// <param name="check">The checked report.</param>
    /// <param name="knowsSiblings">False where the report was not compared with those of other bodies.</param>
    public static void Apply(RuleEvaluation check, bool knowsSiblings)
    {
        foreach (var waiver in check.Report.Waivers)
        {
            if (Apply(waiver, check, knowsSiblings) is { } wrong) check.Findings.Add(Describe(wrong, waiver, check.Report));
        }
    }

    private static DataFinding? Apply(Waiver waiver, RuleEvaluation check, bool knowsSiblings)
    {
        if (waiver.Until is { } until && until < check.Report.Year) return WaiverFindings.Expired(until);
        List<Finding> waived = [];
        List<Finding> changed = [];
        for (var i = 0; i < check.Findings.Items.Count; i++)
        {
            var finding = check.Findings.Items[i];
            if (!IsMeant(finding, waiver)) continue;
            if (waiver.Values is { } values && values != (finding.Left, finding.Right))
            {
                changed.Add(finding);
                continue;
            }

            waived.Add(finding);
            check.Findings.Replace(i, finding with { Waived = waiver.Reason });
        }

        if (waived.Count > 0) return waiver.Values == null && waived.Exists(WaiverFindings.HasValues) ? WaiverFindings.ValuesMissing(waived) : null;
        if (changed.Exists(WaiverFindings.HasValues)) return WaiverFindings.ValuesChanged(waiver, changed);
        return IsDecided(waiver, check, knowsSiblings) ? WaiverFindings.MatchesNothing(waiver, LabelOf(waiver, check.Report)) : null;
    }

    /// <summary>
    /// False where nothing is found only because nothing can be: last year's report is not at hand, a figure is blank, or
    /// another rule says it already. The waiver may be needed again and is none of this run's business.
    /// </summary>
    private static bool IsDecided(Waiver waiver, RuleEvaluation check, bool knowsSiblings)
    {
        if (SimilarityRules.NeedSiblings(waiver.Rule)) return knowsSiblings;
        if (NeedsLastYear(waiver, check.Report)) return check.LastYear != null;
        if (check.Findings.Items.Any(finding => finding.Rule == waiver.Rule && finding.IsNotAssessable)) return false;
        return check.Report.Form.Relations
            .Where(relation => relation.Rule.Id == waiver.Rule && relation.Terms.Any(term => IsMeant(term, waiver, check.Report)))
            .All(relation => check.Assess(relation) == Assessment.Holds);
    }

    private static bool NeedsLastYear(Waiver waiver, Report report) =>
        SimilarityRules.NeedLastYear(waiver.Rule) || NarrativePatterns.Of(report.Form)?.Changes?.Rule.Id == waiver.Rule;

    private static bool IsMeant(Term term, Waiver waiver, Report report) =>
        term.Source == TermSource.Report && report.Form.PathOf(term.Cell) == waiver.Cell;

    private static string LabelOf(Waiver waiver, Report report) =>
        report.Form.TryFind(waiver.Cell, out var cell) ? $"（{report.Form.LabelOf(cell)}）" : "";

    private static bool IsMeant(Finding finding, Waiver waiver) =>
        finding.Rule == waiver.Rule
        && !finding.IsNotAssessable
        && (waiver.Cell.Length == 0 || finding.Cells.Contains(waiver.Cell, StringComparer.Ordinal))
        && finding.Quote.Contains(waiver.Quote, StringComparison.Ordinal);

    private static Finding Describe(DataFinding wrong, Waiver waiver, Report report) =>
        wrong.In(report, waiver.Span) with
        {
            Cells = waiver.Cell.Length == 0 ? [] : [waiver.Cell],
        };
}
