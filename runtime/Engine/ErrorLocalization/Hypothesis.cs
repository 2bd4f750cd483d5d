using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Rules;

namespace Nianbao.ErrorLocalization;

/// <summary>
/// Tries changes on a copy of the report and asks the form's own validator what is broken then, so that an explanation
/// holds against every rule, whatever rules can say.
/// </summary>
internal sealed class Hypothesis
{
    private readonly Report _original;
    private readonly Report _copy;
    private readonly BrokenRelations _broken;

    public Hypothesis(RuleContext check)
    {
        _original = check.Report;
        _copy = check.Report.Copy();
        _broken = new BrokenRelations(_copy) { LastYear = check.LastYear, Parts = check.Parts };
    }

    /// <summary>What is broken after changes; valid until the next question.</summary>
    public IReadOnlyList<Relation> BrokenAfter(ReadOnlySpan<CellChange> changes)
    {
        foreach (var change in changes) _copy.Assume(change.Cell, change.Value);
        foreach (var sum in _original.Form.Sums) Recompute(sum);
        _broken.Items.Clear();
        _original.Type.Check(_broken);
        foreach (var change in changes) _copy.Restore(change.Cell, _original);
        return _broken.Items;
    }

    private void Recompute(CellSum sum)
    {
        if (_original.States[sum.Cell] != CellState.Computed) return;
        long total = 0;
        foreach (var part in sum.Parts) total += _copy.Values[part];
        _copy.Assume(sum.Cell, total);
    }

    /// <summary>Collects what is broken without wording it.</summary>
    private sealed class BrokenRelations(Report report) : RuleContext(report)
    {
        public List<Relation> Items { get; } = [];

        public override void AddBroken(Relation relation)
        {
            if (this.Assess(relation) == Assessment.Broken) Items.Add(relation);
        }
    }
}
