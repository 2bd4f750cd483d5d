using System.Globalization;
using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Synthetic;

/// <summary>The slips that can be made in one row.</summary>
internal sealed class RowSlips(Report report, TableDefinition table, BlockDefinition block, LeafRow row, LeafRow? below)
{
    public IEnumerable<Mutation> All()
    {
        for (var column = 0; column < row.Width; column++)
        {
            if (!IsGiven(row.FirstCell + column)) continue;
            foreach (var slip in InOneCell(row.FirstCell + column)) yield return slip;
            if (column + 1 < row.Width && Swap(MutationKind.SwappedRight, column, row.FirstCell + column + 1) is { } right) yield return right;
            if (below != null && Swap(MutationKind.SwappedBelow, column, below.FirstCell + column) is { } under) yield return under;
        }

        if (row.Width < 2) yield break;
        if (Shift(MutationKind.ShiftedLeft, 1) is { } left) yield return left;
        if (Shift(MutationKind.ShiftedRight, -1) is { } shifted) yield return shifted;
    }

    private IEnumerable<Mutation> InOneCell(int cell)
    {
        var value = report.Values[cell];
        var column = cell - row.FirstCell;
        var one = KindOf(column) == CellKind.Amount ? Amounts.Scale : 1;
        yield return new Mutation(MutationKind.PlusOne, table, [cell], [value + one]);
        if (CanBe(column, value - one)) yield return new Mutation(MutationKind.MinusOne, table, [cell], [value - one]);
        if (value != 0) yield return new Mutation(MutationKind.TimesTen, table, [cell], [value * 10]);
        foreach (var transposed in Transposed(value)) yield return new Mutation(MutationKind.Transposed, table, [cell], [transposed]);
        yield return new Mutation(MutationKind.Blanked, table, [cell], []);
    }

    private static IEnumerable<long> Transposed(long value)
    {
        var digits = Math.Abs(value).ToString(CultureInfo.InvariantCulture).ToCharArray();
        for (var i = 0; i + 1 < digits.Length; i++)
        {
            if (digits[i] == digits[i + 1]) continue;
            var other = (char[])digits.Clone();
            (other[i], other[i + 1]) = (digits[i + 1], digits[i]);
            yield return Math.Sign(value) * long.Parse(other, NumberStyles.None, CultureInfo.InvariantCulture);
        }
    }

    private Mutation? Swap(MutationKind kind, int column, int other)
    {
        var cell = row.FirstCell + column;
        var otherColumn = kind == MutationKind.SwappedRight ? column + 1 : column;
        var (value, otherValue) = (report.Values[cell], report.Values[other]);
        if (!IsGiven(other) || value == otherValue) return null;
        if (!CanBe(column, otherValue) || !CanBe(otherColumn, value)) return null;
        return new Mutation(kind, table, [cell, other], [otherValue, value]);
    }

    private Mutation? Shift(MutationKind kind, int from)
    {
        var cells = new List<int>();
        var values = new List<long>();
        for (var column = 0; column < row.Width; column++)
        {
            if (!IsGiven(row.FirstCell + column)) return null;
            var source = column + from;
            var value = source >= 0 && source < row.Width ? report.Values[row.FirstCell + source] : 0;
            if (!CanBe(column, value)) return null;
            if (value == report.Values[row.FirstCell + column]) continue;
            cells.Add(row.FirstCell + column);
            values.Add(value);
        }

        return cells.Count == 0 ? null : new Mutation(kind, table, [.. cells], [.. values]);
    }

    private bool IsGiven(int cell) => report.States[cell] == CellState.Given;

    private bool CanBe(int column, long value) => value >= 0 || KindOf(column) == CellKind.SignedCount;

    private CellKind KindOf(int column) => row.Kind ?? block.LeafColumns[column].Kind;
}
