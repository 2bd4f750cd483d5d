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
        if (cell.Report.Form.Cells[cell.Index].Column.Kind == CellKind.Count)
        {
            return cell.Raw.ToString(CultureInfo.InvariantCulture);
        }

        var decimals = cell.State == CellState.Given ? cell.Origin.Decimals : 0;
        var amount = (decimal)cell.Raw / Amounts.Scale;
        var needed = amount.ToString("0.######", CultureInfo.InvariantCulture);
        var written = amount.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return written.Length > needed.Length ? written : needed;
    }
}
