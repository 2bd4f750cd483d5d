using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Rules;

namespace Nianbao.ErrorLocalization;

/// <summary>
/// A relation as a balance: how far its sides are apart, and by how much each cell of the report moves them. A sum that
/// was left out has no weight; its parts have it, for they are what somebody typed.
/// </summary>
internal sealed class Residual
{
    private readonly Int128 _gap;
    private readonly int[] _weights;
    private readonly bool[] _decides;
    private readonly bool _hasDeciders;

    private Residual(Relation relation, Int128 gap, int[] weights, bool[] decides)
    {
        Relation = relation;
        _gap = gap;
        _weights = weights;
        _decides = decides;
        _hasDeciders = decides.Contains(true);
    }

    public Relation Relation { get; }

    /// <summary>
    /// True where the relation fixes the value of each of its cells, if all others are right: not with a tolerance, and
    /// not where a cell decides whether the relation must hold at all.
    /// </summary>
    public bool IsExact =>
        Relation.Comparison == Comparison.Equal && Relation.Tolerance == 0 && !Relation.AllowsRounding && !_hasDeciders;

    /// <summary>How many typed cells have part in it.</summary>
    public int CellCount => Enumerable.Range(0, _weights.Length).Count(HasPart);

    /// <summary>By how much the left side grows beyond the right when the cell grows by one.</summary>
    public int WeightOf(int cell) => _weights[cell];

    /// <summary>True for a cell that stands on a side or in the condition.</summary>
    public bool HasPart(int cell) => _weights[cell] != 0 || _decides[cell];

    public static Residual Of(RuleEvaluation check, Relation relation)
    {
        var weights = new int[check.Report.Form.CellCount];
        var decides = new bool[weights.Length];
        AddWeights(relation.Left, 1, weights);
        AddWeights(relation.Right, -1, weights);
        AddDeciders(relation.When, decides);
        var sums = check.Report.Form.Sums;
        for (var i = sums.Length - 1; i >= 0; i--)
        {
            if (check.Report.States[sums[i].Cell] == CellState.Computed) HandDown(sums[i], weights, decides);
        }

        return new Residual(relation, check.ValueOf(relation.Left) - check.ValueOf(relation.Right), weights, decides);
    }

    /// <summary>The left side less the right side after changes.</summary>
    public Int128 GapAfter(ReadOnlySpan<CellChange> changes, Report report)
    {
        var gap = _gap;
        foreach (var change in changes)
        {
            gap += _weights[change.Cell] * ((Int128)change.Value - report.Values[change.Cell]);
        }

        return gap;
    }

    private static void AddWeights(Side side, int sign, int[] weights)
    {
        foreach (var term in side.Terms)
        {
            if (term.Source == TermSource.Report) weights[term.Cell] += sign * term.Factor;
        }
    }

    private static void AddDeciders(Condition? condition, bool[] decides)
    {
        if (condition is JointCondition joint)
        {
            foreach (var part in joint.Parts) AddDeciders(part, decides);
        }
        else if (condition is CellCondition cells)
        {
            foreach (var term in cells.Left.Terms.Concat(cells.Right.Terms))
            {
                if (term.Source == TermSource.Report) decides[term.Cell] = true;
            }
        }
    }

    private static void HandDown(CellSum sum, int[] weights, bool[] decides)
    {
        foreach (var part in sum.Parts)
        {
            weights[part] += weights[sum.Cell];
            decides[part] |= decides[sum.Cell];
        }

        weights[sum.Cell] = 0;
        decides[sum.Cell] = false;
    }
}
