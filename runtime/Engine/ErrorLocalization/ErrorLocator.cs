using System.Runtime.CompilerServices;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Rules;

namespace Nianbao.ErrorLocalization;

/// <summary>
/// Looks for the smallest explanation of what is broken in a report and puts it as a hint into the findings. It is only
/// said where it is the only one of its size, or one of two: a wrong suspicion is worse than none.
/// </summary>
internal static class ErrorLocator
{
    private const int FewestTelling = 100;
    private const int FewestZeros = 30;

    private static readonly ConditionalWeakTable<FormDefinition, Grid> Grids = [];

    /// <summary>Puts hints into the findings of a report whose rules have been checked.</summary>
    public static void Run(RuleEvaluation check)
    {
        var broken = check.Findings.Items.Where(IsBroken).Select(finding => finding.Relation!).ToList();
        if (broken.Count == 0) return;
        var table = new ResidualTable(check, Grids.GetValue(check.Report.Form, form => new Grid(form)));

        // what is only worth a look has its exceptions, and proves nothing
        var weighty = broken.FindAll(relation => relation.Rule.Severity != Severity.Note);
        foreach (var group in RelationGroups.Of(weighty, table)) Explain(group, table);
    }

    private static bool IsBroken(Finding finding) => finding.Relation != null && !finding.IsNotAssessable;

    /// <summary>
    /// Explains a group as a whole by one slip; where that fails, what is certainly wrong in it, for the rest may have
    /// reasons of its own; and only then by two.
    /// </summary>
    private static void Explain(List<Relation> group, ResidualTable table)
    {
        var certain = group.FindAll(relation => relation.Rule.Severity == Severity.Error);
        List<Relation>[] wholeAndCertain = certain.Count > 0 && certain.Count < group.Count ? [group, certain] : [group];
        foreach (var mayBeTwo in (bool[])[false, true])
        {
            if (Array.Exists(wholeAndCertain, relations => TryExplain(relations, table, mayBeTwo))) return;
        }
    }

    /// <returns>False where no explanation was found; true also where there were too many to say one.</returns>
    private static bool TryExplain(List<Relation> relations, ResidualTable table, bool mayBeTwo)
    {
        var broken = new BrokenSet(table, relations);
        if (!IsWorthExplaining(broken)) return false;

        var cells = new CellSearch(broken, table);
        var rows = new RowSearch(broken, table);
        var found = new Candidates(cells.OneCell());
        rows.AddMisplaced(found);
        if (found.Items.Count == 0 && !mayBeTwo) return false;
        if (found.Items.All(item => item.Kind != SlipKind.OneCell)) cells.AddTwoCells(found);
        if (found.Items.Count is 1 or 2 && IsProven(found, broken)) AddHints(found.Items, relations, table, HintText.Of);
        else if (Mistyped(found, broken) is { } mistyped) AddHints([mistyped], relations, table, HintText.OfMistyped);
        else if (MissingRows(found, rows) is { Count: > 0 } missing) AddHints(missing, relations, table, HintText.OfMissingRow);
        else return found.Items.Count > 0;
        return true;
    }

    /// <summary>
    /// Inequalities and tolerances alone leave open what the right number is; and a rule about one cell alone has said all
    /// that there is to say.
    /// </summary>
    private static bool IsWorthExplaining(BrokenSet broken) =>
        Array.Exists(broken.Residuals, residual => residual.IsExact)
        && (broken.Residuals.Length > 1 || broken.Residuals[0].Relation.Terms.Skip(1).Any());

    /// <summary>Rows of zeros that lack their numbers, unless something simpler explains it; named only if nothing else does.</summary>
    private static List<Explanation> MissingRows(Candidates found, RowSearch rows)
    {
        if (found.Items.Any(item => item.Kind != SlipKind.TwoCells)) return [];
        var missing = rows.MissingRows();
        return missing.Count == 1 && found.Items.Count > 0 ? [] : missing;
    }

    // one broken relation says too little about as many cells as a row has
    private static bool IsProven(Candidates found, BrokenSet broken) =>
        broken.Residuals.Length > 1 || found.Items.All(item => item.Changes.Length <= 2 && item.Unknown < 0);

    /// <summary>
    /// Of many single cells the only one whose number is the right one mistyped: two digits transposed, a zero too many.
    /// </summary>
    private static Explanation? Mistyped(Candidates found, BrokenSet broken)
    {
        if (found.Items.Any(item => item.Kind != SlipKind.OneCell)) return null;
        var mistyped = found.Items.Where(item => DigitSlip.Between(broken.Report.Values[item.Changes[0].Cell], item.Changes[0].Value) != null).ToList();
        return mistyped is [var only] && IsTelling(broken.Report.Values[only.Changes[0].Cell], only.Changes[0].Value) ? only : null;
    }

    // 12 and 21 are like each other by chance often enough: among several cells a right number would be named now and then
    private static bool IsTelling(long wrong, long right)
    {
        var isZero = wrong == right * 10 || right == wrong * 10;
        return Math.Max(Math.Abs(wrong), Math.Abs(right)) >= (isZero ? FewestZeros : FewestTelling);
    }

    private static void AddHints(
        IReadOnlyList<Explanation> explanations,
        List<Relation> relations,
        ResidualTable table,
        Func<IReadOnlyList<Explanation>, HintContext, (string Zh, string En)> wording)
    {
        var findings = table.Check.Findings;
        var (zh, en) = wording(explanations, new HintContext(table, relations));
        var mends = MendsOf(explanations, table.Check.Report.Form);
        for (var i = 0; i < findings.Items.Count; i++)
        {
            var finding = findings.Items[i];
            if (!IsBroken(finding) || !relations.Contains(finding.Relation!)) continue;
            findings.Replace(i, finding with { Hint = zh, HintEn = en, Mends = mends });
        }
    }

    private static List<FindingMend> MendsOf(IReadOnlyList<Explanation> explanations, FormDefinition form)
    {
        // rows of which any may lack its numbers are no change that can be made
        var isOpen = explanations.Any(explanation => explanation.Unknown >= 0) || (explanations.Count > 1 && explanations[0].Kind == SlipKind.MissingRow);
        return isOpen
            ? []
            : [.. explanations.Select(explanation => new FindingMend([.. explanation.Changes.Select(change => (form.PathOf(change.Cell), CellText.Of(change.Value, form.Cells.KindOf(change.Cell))))]))];
    }
}
