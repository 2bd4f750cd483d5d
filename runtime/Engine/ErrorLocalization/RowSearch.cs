using System.Runtime.InteropServices;
using Nianbao.Rules;

namespace Nianbao.ErrorLocalization;

/// <summary>Looks for numbers that stand in the wrong place: swapped, shifted by a column, in the neighbouring row.</summary>
internal sealed class RowSearch(BrokenSet broken, ResidualTable table)
{
    private readonly List<CellChange> _changes = [];

    /// <summary>Every way to put numbers back that mends all broken relations.</summary>
    public void AddMisplaced(Candidates found)
    {
        GridRow? above = null;
        foreach (var row in table.Grid.Rows)
        {
            AddSwaps(row, found);
            AddShifts(row, -1, found);
            AddShifts(row, 1, found);
            if (above?.Block == row.Block && row.Width > 1) AddExchange(above, row, found);
            above = row;
        }
    }

    /// <summary>Every row of zeros whose numbers would mend all broken relations.</summary>
    public List<Explanation> MissingRows()
    {
        var found = new List<Explanation>();
        foreach (var row in table.Grid.Rows)
        {
            if (IsEmpty(row) && TryFill(row) && broken.IsMendedBy([.. _changes]))
            {
                found.Add(new Explanation(SlipKind.MissingRow, [.. _changes]));
            }
        }

        return found;
    }

    private void AddSwaps(GridRow row, Candidates found)
    {
        for (var cell = row.First; cell < row.End; cell++)
        {
            AddSwap(cell, table.Grid.RightOf(cell), found);
            AddSwap(cell, table.Grid.Below(cell), found);
        }
    }

    private void AddSwap(int cell, int other, Candidates found)
    {
        if (other < 0 || !table.IsTyped(cell) || !table.IsTyped(other)) return;
        _changes.Clear();
        Change(cell, Value(other));
        Change(other, Value(cell));
        AddIfMended(SlipKind.Swapped, found);
    }

    // what moving the whole row explains, moving a part of it explains no better
    private void AddShifts(GridRow row, int back, Candidates found)
    {
        foreach (var (first, end) in row.Shiftable)
        {
            if (AddShift(row, first, end, back, found)) return;
        }
    }

    /// <summary>A row that was shifted to one side: its numbers go back, and the one that fell out is worked out.</summary>
    /// <param name="row">The row.</param>
    /// <param name="first">The first cell that was moved.</param>
    /// <param name="end">The cell behind the last.</param>
    /// <param name="back">Where the numbers are to go back to.</param>
    /// <param name="found">Takes the explanation.</param>
    /// <returns>True where it was.</returns>
    private bool AddShift(GridRow row, int first, int end, int back, Candidates found)
    {
        // a zero was pushed in on the side from which the numbers moved away
        var pushed = back < 0 ? first : end - 1;
        var lost = back < 0 ? end - 1 : first;
        if (Value(pushed) != 0 || !IsTyped(first, end) || !HasPartInAll(row)) return false;
        _changes.Clear();
        for (var cell = first; cell < end; cell++)
        {
            if (cell != lost) Change(cell, Value(cell - back));
        }

        var kind = back < 0 ? SlipKind.ShiftedRight : SlipKind.ShiftedLeft;
        if (TrySolve(lost, out var value))
        {
            Change(lost, value);
            _changes.Sort((one, other) => one.Cell.CompareTo(other.Cell));
            return AddIfMended(kind, found);
        }

        return AddIfMended(kind, found, lost);
    }

    private void AddExchange(GridRow row, GridRow below, Candidates found)
    {
        if (!IsTyped(row.First, row.End) || !IsTyped(below.First, below.End)) return;
        _changes.Clear();
        for (var i = 0; i < row.Width; i++) Change(row.First + i, Value(below.First + i));
        for (var i = 0; i < row.Width; i++) Change(below.First + i, Value(row.First + i));
        AddIfMended(SlipKind.RowsExchanged, found);
    }

    private bool AddIfMended(SlipKind kind, Candidates found, int unknown = -1)
    {
        if (_changes.Count == 0 || !broken.IsMendedBy(CollectionsMarshal.AsSpan(_changes))) return false;
        found.Add(new Explanation(kind, [.. _changes]) { Unknown = unknown });
        return true;
    }

    private void Change(int cell, long value)
    {
        if (value != Value(cell)) _changes.Add(new CellChange(cell, value));
    }

    /// <summary>The value that a cell needs after the other changes: by a broken relation, or else by any other of the form.</summary>
    private bool TrySolve(int cell, out long value)
    {
        foreach (var residual in broken.Residuals)
        {
            if (TrySolve(residual, cell, out value)) return true;
        }

        foreach (var relation in broken.Report.Form.Relations)
        {
            if (relation.When != null || table.Check.Assess(relation) is not (Assessment.Holds or Assessment.Broken)) continue;
            if (TrySolve(table.ResidualOf(relation), cell, out value)) return true;
        }

        value = 0;
        return false;
    }

    private bool TrySolve(Residual residual, int cell, out long value)
    {
        value = 0;
        var weight = residual.WeightOf(cell);
        if (weight == 0 || !residual.IsExact) return false;
        var gap = residual.GapAfter(CollectionsMarshal.AsSpan(_changes), broken.Report);
        var (difference, rest) = Int128.DivRem(-gap, weight);
        var needed = Value(cell) + difference;
        if (rest != 0 || !table.CanBe(cell, needed)) return false;
        value = (long)needed;
        return true;
    }

    private bool TryFill(GridRow row)
    {
        _changes.Clear();
        for (var cell = row.First; cell < row.End; cell++)
        {
            foreach (var residual in broken.Residuals)
            {
                if (residual.WeightOf(cell) == 0 || !TrySolve(residual, cell, out var value)) continue;
                Change(cell, value);
                break;
            }
        }

        return _changes.Count > 1;
    }

    private bool HasPartInAll(GridRow row) =>
        Array.TrueForAll(broken.Residuals, residual => row.Cells.Any(residual.HasPart));

    private bool IsEmpty(GridRow row)
    {
        for (var cell = row.First; cell < row.End; cell++)
        {
            if (Value(cell) != 0) return false;
        }

        return row.Width > 1 && IsTyped(row.First, row.End);
    }

    private bool IsTyped(int first, int end)
    {
        for (var cell = first; cell < end; cell++)
        {
            if (!table.IsTyped(cell)) return false;
        }

        return true;
    }

    private long Value(int cell) => broken.Report.Values[cell];
}
