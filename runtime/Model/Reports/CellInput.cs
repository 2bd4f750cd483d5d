using System.Globalization;
using Nianbao.Forms;

namespace Nianbao.Reports;

/// <summary>Puts numbers that a program gives into cells. It refuses what a data file may not say either.</summary>
internal static class CellInput
{
    /// <summary>How many digits may stand before the point: sums of such numbers do not overflow.</summary>
    public const int MaxDigits = 12;

    private const decimal Limit = 1_000_000_000_000;

    /// <summary>Sets a cell to a number in its unit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cell takes no such number.</exception>
    public static void Set(Cell cell, decimal value)
    {
        var kind = cell.Kind;
        var decimals = kind == CellKind.Amount ? Amounts.MaxDecimals : 0;
        if (value < 0 && kind != CellKind.SignedCount) throw Refuse(cell, value, "不能是负数", "cannot be negative");
        if (decimal.Abs(value) >= Limit)
        {
            throw Refuse(cell, value, $"小数点前最多 {MaxDigits} 位", $"takes at most {MaxDigits} digits before the point");
        }

        if (decimal.Round(value, decimals) != value)
        {
            throw kind == CellKind.Amount
                ? Refuse(cell, value, $"最多 {Amounts.MaxDecimals} 位小数", $"takes at most {Amounts.MaxDecimals} decimals")
                : Refuse(cell, value, "须是整数", "takes whole numbers only");
        }

        var raw = (long)(kind == CellKind.Amount ? value * Amounts.Scale : value);
        cell.Report.Set(cell.Index, raw, cell.Span, CellNotation.Of(cell, Math.Min((int)value.Scale, decimals)));
    }

    private static ArgumentOutOfRangeException Refuse(Cell cell, decimal value, string zh, string en)
    {
        var shown = value.ToString(CultureInfo.InvariantCulture);
        return new ArgumentOutOfRangeException(
            nameof(value), $"“{cell.Label}”{zh}：{shown} / '{cell.Path}' {en}: {shown}");
    }
}
