using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Rules;

/// <summary>
/// Sums of a report in which cells were forgotten: what did not happen is to be 0, so they are added up with 0 in place of the
/// blanks, and what does not hold then is said in the same run.
/// </summary>
internal static class SumsWithBlanks
{
    /// <summary>Adds a finding for each sum that does not hold.</summary>
    public static void Check(RuleEvaluation check)
    {
        var filled = Fill(check.Report);
        var evaluation = new RuleEvaluation(filled, check.Findings);
        foreach (var relation in check.Report.Form.Relations)
        {
            if (!IsSum(relation) || check.Assess(relation) != Assessment.NotAssessable || !BothSay(check, relation)) continue;
            if (evaluation.Assess(relation) == Assessment.Broken) check.Findings.Add(BrokenRelation.Describe(evaluation, relation, hasBlanks: true));
        }
    }

    private static Report Fill(Report report)
    {
        var filled = report.Copy();
        for (var cell = 0; cell < report.Form.CellCount; cell++)
        {
            var isForgotten = report.States[cell] == CellState.Blank && !report.Form.Cells[cell].Table.AllowsBlanks && !report.IsLeftBlank(cell);
            if (isForgotten && !Array.Exists(report.Form.Sums, sum => sum.Cell == cell)) filled.Assume(cell, 0);
        }

        filled.ComputeSums();
        return filled;
    }

    private static bool IsSum(Relation relation) =>
        relation.Comparison == Comparison.Equal && relation.Rule.Severity == Severity.Error && relation.Terms.All(term => term.Source == TermSource.Report);

    // a side of which nothing at all was filled in says nothing
    private static bool BothSay(RuleContext check, Relation relation) => relation.Left.Terms.Any(check.IsKnown) && relation.Right.Terms.Any(check.IsKnown);
}
