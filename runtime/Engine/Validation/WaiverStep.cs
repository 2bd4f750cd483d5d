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
internal sealed class WaiverStep
{
    private readonly RuleEvaluation _check;
    private readonly bool _knowsSiblings;
    private readonly WaivedFindings _findings;
    private readonly Dictionary<(string Rule, string Cell), bool> _decided = [];

    private WaiverStep(RuleEvaluation check, bool knowsSiblings)
    {
        _check = check;
        _knowsSiblings = knowsSiblings;
        _findings = new WaivedFindings(check.Findings, check.Report.Waivers);
    }

    /// <summary>Applies the report's waivers.</summary>
    /// <param name="check">The checked report.</param>
    /// <param name="knowsSiblings">False where the report was not compared with those of other bodies.</param>
    public static void Apply(RuleEvaluation check, bool knowsSiblings)
    {
        if (check.Report.Waivers.Count == 0) return;
        var step = new WaiverStep(check, knowsSiblings);
        foreach (var waiver in check.Report.Waivers)
        {
            if (step.Apply(waiver) is { } wrong) check.Findings.Add(Describe(wrong, waiver, check.Report));
        }
    }

    private DataFinding? Apply(Waiver waiver)
    {
        if (waiver.Until is { } until && until < _check.Report.Year) return WaiverFindings.Expired(until);
        var meant = _findings.Of(waiver);
        if (meant.Waive(waiver.Values, waiver.Reason))
        {
            return waiver.Values == null && meant.Values.Count > 0 ? WaiverFindings.ValuesMissing(meant.Values) : null;
        }

        if (meant.Values.Count > 0) return WaiverFindings.ValuesChanged(waiver, meant.Values);
        if (!_decided.TryGetValue((waiver.Rule, waiver.Cell), out var isDecided))
        {
            _decided[(waiver.Rule, waiver.Cell)] = isDecided = IsDecided(waiver);
        }

        return isDecided ? WaiverFindings.MatchesNothing(waiver, LabelOf(waiver, _check.Report)) : null;
    }

    /// <summary>
    /// False where nothing is found only because nothing can be: last year's report is not at hand, a figure is blank, or
    /// another rule says it already. The waiver may be needed again and is none of this run's business.
    /// </summary>
    private bool IsDecided(Waiver waiver)
    {
        if (SimilarityRules.NeedSiblings(waiver.Rule)) return _knowsSiblings;
        if (NeedsLastYear(waiver, _check.Report)) return _check.LastYear != null;
        if (_findings.IsUndecided(waiver.Rule)) return false;
        return _check.Report.Form.Relations
            .Where(relation => relation.Rule.Id == waiver.Rule && relation.Terms.Any(term => IsMeant(term, waiver, _check.Report)))
            .All(relation => _check.Assess(relation) == Assessment.Holds);
    }

    private static bool NeedsLastYear(Waiver waiver, Report report) =>
        SimilarityRules.NeedLastYear(waiver.Rule) || NarrativePatterns.Of(report.Form)?.Changes?.Rule.Id == waiver.Rule;

    private static bool IsMeant(Term term, Waiver waiver, Report report) =>
        term.Source == TermSource.Report && report.Form.PathOf(term.Cell) == waiver.Cell;

    private static string LabelOf(Waiver waiver, Report report) =>
        report.Form.TryFind(waiver.Cell, out var cell) ? $"（{report.Form.LabelOf(cell)}）" : "";

    private static Finding Describe(DataFinding wrong, Waiver waiver, Report report) =>
        wrong.In(report, waiver.Span) with
        {
            Cells = waiver.Cell.Length == 0 ? [] : [waiver.Cell],
        };
}
