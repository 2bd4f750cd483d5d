using System.Globalization;

namespace Nianbao.Templates;

/// <summary>
/// The cultures that a template may name for dates and numbers. Their data is our own, because a program may run without
/// .NET's, and because the same template must give the same page on every machine.
/// </summary>
internal static class Cultures
{
    private static readonly Dictionary<string, CultureInfo> Known = CultureData.All.ToDictionary(
        lines => lines[0], Make, StringComparer.OrdinalIgnoreCase);

    /// <summary>The culture of a name such as <c>zh-CN</c>; the invariant one for null; an error for an unknown name.</summary>
    public static CultureInfo Find(string? name, Position position)
    {
        if (string.IsNullOrEmpty(name)) return CultureInfo.InvariantCulture;
        if (Known.TryGetValue(name, out var known)) return known;
        var names = string.Join(", ", Known.Keys.Order(StringComparer.Ordinal));
        throw position.Error($"没有地区格式“{name}”，可用：{names}", $"there is no culture '{name}'; these are known: {names}");
    }

    private static CultureInfo Make(string[] lines)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        SetNumbers(culture.NumberFormat, lines[1].Split('|'));
        SetDates(culture.DateTimeFormat, lines);
        return CultureInfo.ReadOnly(culture);
    }

    private static void SetNumbers(NumberFormatInfo numbers, string[] fields)
    {
        numbers.NumberDecimalSeparator = numbers.CurrencyDecimalSeparator = numbers.PercentDecimalSeparator = fields[0];
        numbers.NumberGroupSeparator = numbers.CurrencyGroupSeparator = numbers.PercentGroupSeparator = fields[1];
        numbers.NumberDecimalDigits = numbers.PercentDecimalDigits = 3;
        numbers.NaNSymbol = fields[2];
        numbers.PositiveInfinitySymbol = "∞";
        numbers.NegativeInfinitySymbol = "-∞";
        numbers.CurrencySymbol = fields[3];
        numbers.CurrencyPositivePattern = Number(fields[4]);
        numbers.CurrencyNegativePattern = Number(fields[5]);
        numbers.CurrencyDecimalDigits = Number(fields[6]);
        numbers.PercentPositivePattern = Number(fields[7]);
        numbers.PercentNegativePattern = Number(fields[8]);
    }

    private static void SetDates(DateTimeFormatInfo dates, string[] lines)
    {
        dates.DayNames = lines[2].Split('|');
        dates.AbbreviatedDayNames = lines[3].Split('|');
        dates.MonthNames = Months(lines[4]);
        dates.AbbreviatedMonthNames = Months(lines[5]);
        dates.MonthGenitiveNames = Months(lines[6].Length > 0 ? lines[6] : lines[4]);
        dates.AbbreviatedMonthGenitiveNames = Months(lines[7].Length > 0 ? lines[7] : lines[5]);
        var signs = lines[8].Split('|');
        (dates.AMDesignator, dates.PMDesignator, dates.DateSeparator, dates.TimeSeparator) = (signs[0], signs[1], signs[2], signs[3]);
        var patterns = lines[9].Split('|');
        (dates.ShortDatePattern, dates.LongDatePattern) = (patterns[0], patterns[1]);
        (dates.ShortTimePattern, dates.LongTimePattern, dates.FullDateTimePattern) = (patterns[2], patterns[3], patterns[4]);
        (dates.MonthDayPattern, dates.YearMonthPattern) = (patterns[5], patterns[6]);
        var week = lines[10].Split('|');
        dates.FirstDayOfWeek = Enum.Parse<DayOfWeek>(week[0]);
        dates.CalendarWeekRule = Enum.Parse<CalendarWeekRule>(week[1]);
    }

    // .NET wants a thirteenth month, for calendars that have one
    private static string[] Months(string names) => [.. names.Split('|'), ""];

    private static int Number(string field) => int.Parse(field, CultureInfo.InvariantCulture);
}
