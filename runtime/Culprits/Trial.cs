using Nianbao.Checking;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Culprits;

/// <summary>
/// Tries changes on a copy of the report and asks the form's own validator what is broken then, so that an explanation
/// holds against every rule, whatever rules can say.
/// </summary>
internal sealed class Trial
{
    private readonly Report _original;
    private readonly Report _copy;
    private readonly RuleCheck _check;
    private readonly List<Relation> _broken = [];

    public Trial(RuleCheck check)
    {
        _original = check.Report;
        _copy = check.Report.Copy();
        _check = check with { Report = _copy, Findings = new FindingList(), BrokenOnly = _broken };
    }

    /// <summary>What is broken after changes; valid until the next question.</summary>
    public IReadOnlyList<Relation> BrokenAfter(ReadOnlySpan<CellChange> changes)
    {
        foreach (var change in changes) _copy.Set(change.Cell, change.Value);
        foreach (var sum in _original.Form.Sums) Recompute(sum);
        _broken.Clear();
        _original.Form.Check(_check);
        foreach (var change in changes) _copy.Restore(change.Cell, _original);
        return _broken;
    }

    private void Recompute(CellSum sum)
    {
        if (_original.States[sum.Cell] != CellState.Computed) return;
        long total = 0;
        foreach (var part in sum.Parts) total += _copy.Values[part];
        _copy.Set(sum.Cell, total);
    }
}
