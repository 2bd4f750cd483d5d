using Nianbao.Checking;
using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Culprits;

/// <summary>
/// A relation as a balance: how far its sides are apart, and by how much each cell of the report moves them. A sum that
/// was left out has no weight; its parts have it, for they are what somebody typed.
/// </summary>
internal sealed class Imbalance
{
    private readonly int[] _weights;

    private Imbalance(Relation relation, Int128 gap, int[] weights)
    {
        Relation = relation;
        Gap = gap;
        _weights = weights;
    }

    public Relation Relation { get; }

    /// <summary>The left side less the right side.</summary>
    public Int128 Gap { get; }

    public bool IsEquality => Relation.Comparison == Comparison.Equal;

    /// <summary>By how much the gap grows when the cell grows by one; 0 for a cell that has no part in it.</summary>
    public int WeightOf(int cell) => _weights[cell];

    /// <summary>How many typed cells have part in it.</summary>
    public int CellCount => _weights.Length - _weights.AsSpan().Count(0);

    /// <summary>True if one of the cells has part in it.</summary>
    public bool HasPartIn(int first, int count) => _weights.AsSpan(first, count).ContainsAnyExcept(0);

    public static Imbalance Of(RuleCheck check, Relation relation)
    {
        var weights = new int[check.Report.Form.CellCount];
        var gap = Add(check, relation.Left, 1, weights) + Add(check, relation.Right, -1, weights);
        var sums = check.Report.Form.Sums;
        for (var i = sums.Length - 1; i >= 0; i--) HandDown(check.Report, sums[i], weights);
        return new Imbalance(relation, gap, weights);
    }

    /// <summary>The gap after changes.</summary>
    public Int128 GapAfter(ReadOnlySpan<CellChange> changes, Report report)
    {
        var gap = Gap;
        foreach (var change in changes)
        {
            gap += _weights[change.Cell] * ((Int128)change.Value - report.Values[change.Cell]);
        }

        return gap;
    }

    private static Int128 Add(RuleCheck check, Side side, int sign, int[] weights)
    {
        Int128 sum = 0;
        var scale = 1L;
        foreach (var term in side.Terms)
        {
            if (term.Source == TermSource.Report) weights[term.Cell] += sign * term.Factor;
            if (check.IsKnown(term)) sum += (Int128)term.Factor * check.ValueOf(term);
            if (check.Report.Form.Cells.KindOf(term.Cell) == CellKind.Amount) scale = Amounts.Scale;
        }

        return sign * (sum + ((Int128)side.Constant * scale));
    }

    private static void HandDown(Report report, CellSum sum, int[] weights)
    {
        if (report.States[sum.Cell] != CellState.Computed || weights[sum.Cell] == 0) return;
        foreach (var part in sum.Parts) weights[part] += weights[sum.Cell];
        weights[sum.Cell] = 0;
    }
}
