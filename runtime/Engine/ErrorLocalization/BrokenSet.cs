using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.ErrorLocalization;

/// <summary>Broken relations that want one explanation, and the judge of whether changes are one.</summary>
internal sealed class BrokenSet
{
    private readonly ResidualTable _table;
    private readonly HashSet<Relation> _relations;

    public BrokenSet(ResidualTable table, IEnumerable<Relation> relations)
    {
        _table = table;
        _relations = new HashSet<Relation>(relations, ReferenceEqualityComparer.Instance);
        Residuals = [.. _relations.Select(table.ResidualOf)];
    }

    public Residual[] Residuals { get; }

    public Report Report => _table.Check.Report;

    /// <summary>
    /// True if after the changes all relations of the set hold, and none is broken that held before. What is only worth
    /// a look may break: it has its exceptions.
    /// </summary>
    public bool IsMendedBy(ReadOnlySpan<CellChange> changes)
    {
        foreach (var change in changes)
        {
            if (!_table.CanBe(change.Cell, change.Value)) return false;
        }

        foreach (var residual in Residuals)
        {
            if (!Touches(residual, changes)) return false;
            if (residual.IsExact && residual.GapAfter(changes, Report) != 0) return false;
        }

        foreach (var relation in _table.Hypothesis.BrokenAfter(changes))
        {
            if (_relations.Contains(relation) || _table.IsNew(relation)) return false;
        }

        return true;
    }

    /// <summary>What must still be mended after one change: what is left of the set, and what the change has broken.</summary>
    public List<Residual> LeftAfter(CellChange change)
    {
        var left = new List<Residual>();
        foreach (var relation in _table.Hypothesis.BrokenAfter([change]))
        {
            if (_relations.Contains(relation) || _table.IsNew(relation)) left.Add(_table.ResidualOf(relation));
        }

        return left;
    }

    private static bool Touches(Residual residual, ReadOnlySpan<CellChange> changes)
    {
        foreach (var change in changes)
        {
            if (residual.HasPart(change.Cell)) return true;
        }

        return false;
    }
}
