using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Synthetic;

/// <summary>Why a slip broke no rule.</summary>
public static class BlindSpot
{
    public const string NoRelation = "in no relation";
    public const string LastYear = "only in relations that need a figure of another report that is not known";
    public const string Computed = "a sum that was left out is computed";
    public const string Blank = "a blank counts as zero there, or cannot be assessed";
    public const string Cancelled = "the changes cancel each other in every equality";
    public const string Loose = "only in inequalities and conditions, which still hold";
    public const string Other = "only in relations that do not apply to this report";

    /// <summary>The reason, as far as the form's relations tell it.</summary>
    public static string Of(Report report, Mutation mutation)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(mutation);
        if (mutation.Kind == MutationKind.Blanked && report.States[mutation.Cells[0]] == CellState.Computed) return Computed;
        var touched = report.Form.Relations.Where(relation => relation.Terms.Any(term => IsHit(term, mutation))).ToList();
        if (touched.Count == 0) return NoRelation;
        var here = touched.FindAll(relation => relation.Terms.All(term => term.Source == TermSource.Report));
        if (here.Count == 0) return LastYear;
        if (mutation.Kind == MutationKind.Blanked) return Blank;
        var equalities = here.FindAll(relation => relation is { Comparison: Comparison.Equal, When: null });
        if (equalities.Count == 0) return Loose;
        if (equalities.TrueForAll(relation => relation.Terms.Any(term => report.States[term.Cell] == CellState.Blank))) return Blank;
        return equalities.TrueForAll(relation => Change(relation, report, mutation) == 0) ? Cancelled : Other;
    }

    /// <summary>True for a cell of an equality all of whose figures are the report's own and known.</summary>
    public static bool IsSummed(Report report, int cell)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Array.Exists(report.Form.Relations, relation =>
            relation.Comparison == Comparison.Equal
            && relation is { When: null, Tolerance: 0, AllowsRounding: false }
            && relation.Terms.All(term => term.Source == TermSource.Report && report.States[term.Cell] != CellState.Blank)
            && relation.Terms.Any(term => term.Cell == cell));
    }

    private static bool IsHit(Term term, Mutation mutation) =>
        term.Source == TermSource.Report && mutation.Cells.Contains(term.Cell);

    private static long Change(Relation relation, Report report, Mutation mutation) =>
        Change(relation.Left, report, mutation) - Change(relation.Right, report, mutation);

    private static long Change(Side side, Report report, Mutation mutation) => side.Terms
        .Where(term => IsHit(term, mutation))
        .Sum(term => term.Factor * (mutation.Values[Array.IndexOf(mutation.Cells, term.Cell)] - report.Values[term.Cell]));
}
