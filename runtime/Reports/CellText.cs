using System.Globalization;
using Nianbao.Forms;

namespace Nianbao.Reports;

/// <summary>The number of a cell as a page prints it.</summary>
public static class CellText
{
    /// <summary>
    /// A count as digits; an amount with the decimals it was written with, a computed one with as many as it needs; a
    /// blank cell as nothing.
    /// </summary>
    public static string Of(Cell cell)
    {
        if (cell.IsBlank) return "";
        if (cell.Report.Form.Cells.KindOf(cell.Index) != CellKind.Amount)
        {
            return cell.Raw.ToString(CultureInfo.InvariantCulture);
        }

        return Amount(cell).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>An amount with the decimals it was written with, and more where it needs them.</summary>
    internal static decimal Amount(Cell cell)
    {
        var raw = cell.Raw;
        var decimals = Amounts.MaxDecimals;
        var written = cell.State == CellState.Given ? cell.Origin.Decimals : 0;
        while (decimals > written && raw % 10 == 0)
        {
            raw /= 10;
            decimals--;
        }

        var magnitude = (ulong)Int128.Abs(raw);
        return new decimal((int)magnitude, (int)(magnitude >> 32), 0, raw < 0, (byte)decimals);
    }
}
