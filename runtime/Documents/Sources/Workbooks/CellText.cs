using System.Globalization;

namespace Nianbao.Documents.Sources.Workbooks;

/// <summary>
/// What a cell of a workbook says, as text: the stored value, with the 15 digits that a workbook guarantees and without
/// exponent. What a format hides or rounds is not left out.
/// </summary>
internal static class CellText
{
    /// <summary>A number; in hundredths where it is shown as a percentage.</summary>
    public static string OfNumber(double number, bool isPercent)
    {
        if (isPercent) number *= 100;

        // beyond that no figure of a report lies, and a decimal cannot hold it
        if (double.IsNaN(number) || Math.Abs(number) >= 1e28) return number.ToString("R", CultureInfo.InvariantCulture);

        // converting rounds to 15 digits, so that 0.1 + 0.2 is 0.3
        var text = ((decimal)number).ToString("0.############################", CultureInfo.InvariantCulture);
        return isPercent ? text + "%" : text;
    }

    /// <summary>A day as 2024-1-15, with its time where it has one.</summary>
    public static string OfTime(DateTime time) =>
        time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-M-d" : "yyyy-M-d H:mm", CultureInfo.InvariantCulture);

    /// <summary>A truth.</summary>
    public static string OfTruth(bool isTrue) => isTrue ? "TRUE" : "FALSE";
}
