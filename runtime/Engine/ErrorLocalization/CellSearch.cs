namespace Nianbao.ErrorLocalization;

/// <summary>Looks for one cell, or for two, that mend a set of broken relations.</summary>
internal sealed class CellSearch(BrokenSet broken, ResidualTable table)
{
    private readonly int _cells = table.Check.Report.Form.CellCount;

    /// <summary>Every single cell that mends them all.</summary>
    public List<Explanation> OneCell()
    {
        var found = new List<Explanation>();
        for (var cell = 0; cell < _cells; cell++)
        {
            if (!TrySolve(broken.Residuals, cell, [], out var change)) continue;
            if (broken.IsMendedBy([change])) found.Add(new Explanation(SlipKind.OneCell, [change]));
        }

        return found;
    }

    /// <summary>
    /// Every pair of cells that mends them all: a first cell that levels one relation, then a second one for what is left
    /// and what the first has broken. One of the two has part in the relation with the fewest cells.
    /// </summary>
    public void AddTwoCells(Candidates found)
    {
        var fewest = broken.Residuals.MinBy(residual => residual.CellCount)!;
        for (var cell = 0; cell < _cells && !found.IsFull; cell++)
        {
            if (!fewest.HasPart(cell)) continue;
            foreach (var residual in broken.Residuals)
            {
                if (TrySolve([residual], cell, [], out var first) && !IsTried(first, residual)) AddSecond(first, found);
            }
        }
    }

    // relations that ask for the same value of the cell are tried once
    private bool IsTried(CellChange first, Residual upTo)
    {
        foreach (var residual in broken.Residuals)
        {
            if (residual == upTo) return false;
            if (TrySolve([residual], first.Cell, [], out var change) && change == first) return true;
        }

        return false;
    }

    private void AddSecond(CellChange first, Candidates found)
    {
        var left = broken.LeftAfter(first);
        for (var cell = 0; cell < _cells && !found.IsFull; cell++)
        {
            if (cell == first.Cell || !TrySolve(left, cell, [first], out var second)) continue;
            CellChange[] changes = cell < first.Cell ? [second, first] : [first, second];
            if (broken.IsMendedBy(changes)) found.Add(new Explanation(SlipKind.TwoCells, changes));
        }
    }

    /// <summary>The one value of a cell that levels all the relations; none where it has no part in one of them.</summary>
    private bool TrySolve(IReadOnlyList<Residual> residuals, int cell, ReadOnlySpan<CellChange> before, out CellChange change)
    {
        change = default;
        Int128? difference = null;
        foreach (var residual in residuals)
        {
            if (!residual.HasPart(cell)) return false;
            if (!residual.IsExact) continue;
            var weight = residual.WeightOf(cell);
            var (needed, rest) = Int128.DivRem(-residual.GapAfter(before, broken.Report), weight);
            if (rest != 0 || (difference is { } known && known != needed)) return false;
            difference = needed;
        }

        if (difference is not { } solved || solved == 0) return false;
        var value = broken.Report.Values[cell] + solved;
        if (!table.CanBe(cell, value)) return false;
        change = new CellChange(cell, (long)value);
        return true;
    }
}
