using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Rules;

namespace Nianbao.ErrorLocalization;

/// <summary>What all searches in one report share: what is broken, the balances of relations, what a cell may hold.</summary>
internal sealed class ResidualTable
{
    private readonly Dictionary<Relation, Residual> _residuals = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Relation> _broken;

    public ResidualTable(RuleEvaluation check, Grid grid)
    {
        Check = check;
        Grid = grid;
        Hypothesis = new Hypothesis(check);
        _broken = new HashSet<Relation>(Hypothesis.BrokenAfter([]), ReferenceEqualityComparer.Instance);
    }

    public RuleEvaluation Check { get; }

    public Grid Grid { get; }

    public Hypothesis Hypothesis { get; }

    public Residual ResidualOf(Relation relation)
    {
        if (!_residuals.TryGetValue(relation, out var residual))
        {
            _residuals[relation] = residual = Residual.Of(Check, relation);
        }

        return residual;
    }

    /// <summary>True for a relation that held in the report as it is and has weight.</summary>
    public bool IsNew(Relation relation) => relation.Rule.Severity != Severity.Note && !_broken.Contains(relation);

    /// <summary>True if somebody wrote the cell, or left it blank where that is allowed.</summary>
    public bool IsTyped(int cell) => Check.Report.States[cell] switch
    {
        CellState.Given => true,
        CellState.Blank => Grid.RowOf(cell).Table.AllowsBlanks,
        _ => false,
    };

    /// <summary>True if the cell was typed and may hold the value: only changes may be negative.</summary>
    public bool CanBe(int cell, Int128 value) =>
        IsTyped(cell)
        && value <= long.MaxValue && value >= long.MinValue
        && (value >= 0 || Check.Report.Form.Cells.KindOf(cell) == CellKind.SignedCount);
}
