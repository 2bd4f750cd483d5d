using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Templates;

/// <summary>The numbers in cells.</summary>
internal static class CellNumbers
{
    /// <summary>An amount with the decimals it was given with, and more where it needs them.</summary>
    public static decimal Amount(Cell cell)
    {
        var raw = cell.Raw;
        var decimals = Amounts.MaxDecimals;
        var given = cell.Origin.Decimals;
        while (decimals > given && raw % 10 == 0)
        {
            raw /= 10;
            decimals--;
        }

        var magnitude = (ulong)Int128.Abs(raw);
        return new decimal((int)magnitude, (int)(magnitude >> 32), 0, raw < 0, (byte)decimals);
    }
}
