using System.Globalization;
using Nianbao.Forms;

namespace Nianbao.Reports;

/// <summary>The number of a cell as a page prints it.</summary>
public static class CellText
{
    /// <summary>
    /// A count as digits; an amount with the decimals and the unit it was written with, a computed one with as many
    /// decimals as it needs; a blank cell as nothing.
    /// </summary>
    public static string Of(Cell cell)
    {
        if (cell.IsBlank) return "";
        if (cell.Report.Form.Cells.KindOf(cell.Index) != CellKind.Amount)
        {
            return cell.Raw.ToString(CultureInfo.InvariantCulture);
        }

        var (amount, unit) = Written(cell);
        return amount.ToString(CultureInfo.InvariantCulture) + unit;
    }

    /// <summary>A figure as messages, pages and letters show it: in the unit of its cells, without closing zeros.</summary>
    internal static string Of(decimal figure) => figure.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>A value that is no cell's own: a sum of cells, last year's figure.</summary>
    internal static string Of(long raw, CellKind kind) =>
        kind == CellKind.Amount
            ? Amount(raw, written: 0).ToString(CultureInfo.InvariantCulture)
            : raw.ToString(CultureInfo.InvariantCulture);

    /// <summary>An amount as it was written, and the unit behind it: empty where the form prints the unit.</summary>
    internal static (decimal Amount, string Unit) Written(Cell cell) => cell.Notation.Unit switch
    {
        AmountUnit.TenThousandYuan => (Amount(cell.Raw / Amounts.TenThousand, cell.Notation.Decimals), "万元"),
        AmountUnit.Yuan => (Amount(cell), "元"),
        _ => (Amount(cell), ""),
    };

    /// <summary>An amount in the unit of its cell, with the decimals it was written with and more where it needs them.</summary>
    internal static decimal Amount(Cell cell)
    {
        var isAsWritten = cell.State == CellState.Given && cell.Notation.Unit != AmountUnit.TenThousandYuan;
        return Amount(cell.Raw, isAsWritten ? cell.Notation.Decimals : 0);
    }

    private static decimal Amount(long raw, int written)
    {
        var decimals = Amounts.MaxDecimals;
        while (decimals > written && raw % 10 == 0)
        {
            raw /= 10;
            decimals--;
        }

        var magnitude = (ulong)Int128.Abs(raw);
        return new decimal((int)magnitude, (int)(magnitude >> 32), 0, raw < 0, (byte)decimals);
    }
}
