using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Culprits;

/// <summary>Broken relations that want one explanation, and the judge of whether changes are one.</summary>
internal sealed class BrokenSet
{
    private readonly Ledger _ledger;
    private readonly HashSet<Relation> _relations;

    public BrokenSet(Ledger ledger, IEnumerable<Relation> relations)
    {
        _ledger = ledger;
        _relations = new HashSet<Relation>(relations, ReferenceEqualityComparer.Instance);
        Imbalances = [.. _relations.Select(ledger.ImbalanceOf)];
    }

    public Imbalance[] Imbalances { get; }

    public Report Report => _ledger.Check.Report;

    /// <summary>
    /// True if after the changes all relations of the set hold, and none is broken that held before. What is only worth
    /// a look may break: it has its exceptions.
    /// </summary>
    public bool IsMendedBy(ReadOnlySpan<CellChange> changes)
    {
        foreach (var change in changes)
        {
            if (!_ledger.CanBe(change.Cell, change.Value)) return false;
        }

        foreach (var imbalance in Imbalances)
        {
            if (!Touches(imbalance, changes)) return false;
            if (imbalance.IsExact && imbalance.GapAfter(changes, Report) != 0) return false;
        }

        foreach (var relation in _ledger.Trial.BrokenAfter(changes))
        {
            if (_relations.Contains(relation) || _ledger.IsNew(relation)) return false;
        }

        return true;
    }

    /// <summary>What must still be mended after one change: what is left of the set, and what the change has broken.</summary>
    public List<Imbalance> LeftAfter(CellChange change)
    {
        var left = new List<Imbalance>();
        foreach (var relation in _ledger.Trial.BrokenAfter([change]))
        {
            if (_relations.Contains(relation) || _ledger.IsNew(relation)) left.Add(_ledger.ImbalanceOf(relation));
        }

        return left;
    }

    private static bool Touches(Imbalance imbalance, ReadOnlySpan<CellChange> changes)
    {
        foreach (var change in changes)
        {
            if (imbalance.HasPart(change.Cell)) return true;
        }

        return false;
    }
}
