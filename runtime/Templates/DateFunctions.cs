using System.Globalization;
using System.Text;

namespace Nianbao.Templates;

/// <summary>The built-in group <c>date</c>. Null stays null. Names of days and months are English.</summary>
public static class DateFunctions
{
    /// <summary>Later by so many days.</summary>
    public static DateTime? AddDays(DateTime? date, double count, Position position) =>
        Move(date, day => day.AddDays(count), position);

    /// <summary>Later by so many hours.</summary>
    public static DateTime? AddHours(DateTime? date, double count, Position position) =>
        Move(date, day => day.AddHours(count), position);

    /// <summary>Later by so many minutes.</summary>
    public static DateTime? AddMinutes(DateTime? date, double count, Position position) =>
        Move(date, day => day.AddMinutes(count), position);

    /// <summary>Later by so many seconds.</summary>
    public static DateTime? AddSeconds(DateTime? date, double count, Position position) =>
        Move(date, day => day.AddSeconds(count), position);

    /// <summary>Later by so many milliseconds.</summary>
    public static DateTime? AddMilliseconds(DateTime? date, double count, Position position) =>
        Move(date, day => day.AddMilliseconds(count), position);

    /// <summary>Later by so many months.</summary>
    public static DateTime? AddMonths(DateTime? date, long count, Position position) =>
        Move(date, day => day.AddMonths(checked((int)count)), position);

    /// <summary>Later by so many years.</summary>
    public static DateTime? AddYears(DateTime? date, long count, Position position) =>
        Move(date, day => day.AddYears(checked((int)count)), position);

    /// <summary>A date from text; null for no text, the first day of all for text that is no date.</summary>
    /// <param name="text">The date.</param>
    /// <param name="pattern">How it is written, in <c>%</c> and letters; null for any way that .NET knows.</param>
    /// <param name="position">Where it is called.</param>
    public static DateTime? Parse(string? text, string? pattern, Position position)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (!string.IsNullOrEmpty(pattern))
        {
            return DateTime.TryParseExact(text, DatePattern.ToNet(pattern, position), CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact)
                ? exact
                : DateTime.MinValue;
        }

        return DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : DateTime.MinValue;
    }

    /// <summary>Text that is a date, written by another pattern.</summary>
    public static string? ParseToString(string? text, string? pattern, string? from, Position position) =>
        ToString(Parse(text, from, position), pattern);

    /// <summary>The pattern by which dates are printed.</summary>
    public static string DefaultFormat() => "%d %b %Y";

    /// <summary>The pattern by which dates are printed; it cannot be changed.</summary>
    public static string Format() => DefaultFormat();

    /// <summary>The date by a pattern of <c>%</c> and letters.</summary>
    public static string? ToString(DateTime? date, string? pattern)
    {
        if (date is not { } day || pattern is null) return null;
        if (pattern == "%g") pattern = "%g " + DefaultFormat();
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length) text.Append(pattern[i]);
            else if (Field(day, pattern[++i]) is { } field) text.Append(field);
            else text.Append('%').Append(pattern[i]);
        }

        return text.ToString();
    }

    /// <summary>A member of a date.</summary>
    internal static Value Part(DateTime date, string name) => name switch
    {
        "year" => Value.From(date.Year),
        "month" => Value.From(date.Month),
        "day" => Value.From(date.Day),
        "hour" => Value.From(date.Hour),
        "minute" => Value.From(date.Minute),
        "second" => Value.From(date.Second),
        "millisecond" => Value.From(date.Millisecond),
        "day_of_year" => Value.From(date.DayOfYear),
        "day_of_week" => Value.From(date.DayOfWeek.ToString()),
        "date" => Value.From(date.Date),
        _ => Value.Null,
    };

    /// <summary>A member of a span of time.</summary>
    internal static Value Part(TimeSpan span, string name) => name switch
    {
        "days" => Value.From(span.Days),
        "hours" => Value.From(span.Hours),
        "minutes" => Value.From(span.Minutes),
        "seconds" => Value.From(span.Seconds),
        "milliseconds" => Value.From(span.Milliseconds),
        "total_days" => Value.From(span.TotalDays),
        "total_hours" => Value.From(span.TotalHours),
        "total_minutes" => Value.From(span.TotalMinutes),
        "total_seconds" => Value.From(span.TotalSeconds),
        "total_milliseconds" => Value.From(span.TotalMilliseconds),
        _ => Value.Null,
    };

    private static DateTime? Move(DateTime? date, Func<DateTime, DateTime> move, Position position)
    {
        try
        {
            return date is { } day ? move(day) : null;
        }
        catch (Exception e) when (e is ArgumentException or OverflowException)
        {
            throw position.Error("日期超出范围", "the date is out of range");
        }
    }

    private static string? Field(DateTime date, char letter) => letter switch
    {
        'a' => Net(date, "ddd"),
        'A' => Net(date, "dddd"),
        'b' or 'h' => Net(date, "MMM"),
        'B' => Net(date, "MMMM"),
        'c' => Net(date, "ddd MMM dd HH:mm:ss yyyy"),
        'C' => (date.Year / 100).ToString("00", CultureInfo.InvariantCulture),
        'd' => Net(date, "dd"),
        'D' or 'x' => Net(date, "MM'/'dd'/'yy"),
        'e' => Padded(date.Day, 2),
        'F' => Net(date, "yyyy'-'MM'-'dd"),
        'g' => "", // the language of days and months is always the invariant one
        'H' => Net(date, "HH"),
        'I' => Net(date, "hh"),
        'j' => date.DayOfYear.ToString("000", CultureInfo.InvariantCulture),
        'k' => Padded(date.Hour, 2),
        'l' => Padded((date.Hour + 11) % 12 + 1, 2),
        'L' => Net(date, "fff"),
        'm' => Net(date, "MM"),
        'M' => Net(date, "mm"),
        'n' => "\n",
        'N' => Net(date, "fffffff") + "00",
        'p' => Net(date, "tt"),
        'P' => Net(date, "tt").ToLowerInvariant(),
        'r' => Net(date, "hh:mm:ss tt"),
        'R' => Net(date, "HH:mm"),
        's' => ((DateTimeOffset)DateTime.SpecifyKind(date, DateTimeKind.Utc)).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        'S' => Net(date, "ss"),
        't' => "\t",
        'T' or 'X' => Net(date, "HH:mm:ss"),
        'u' => (((int)date.DayOfWeek + 6) % 7 + 1).ToString(CultureInfo.InvariantCulture),
        'v' => Padded(date.Day, 2) + Net(date, "'-'MMM'-'yyyy").ToUpperInvariant(),
        'V' => ISOWeek.GetWeekOfYear(date).ToString("00", CultureInfo.InvariantCulture),
        'w' => ((int)date.DayOfWeek).ToString(CultureInfo.InvariantCulture),
        'W' => ((date.DayOfYear + 6 - ((int)date.DayOfWeek + 6) % 7) / 7).ToString("00", CultureInfo.InvariantCulture),
        'U' => ((date.DayOfYear + 6 - (int)date.DayOfWeek) / 7).ToString("00", CultureInfo.InvariantCulture),
        'y' => Net(date, "yy"),
        'Y' => Net(date, "yyyy"),
        '%' => "%",
        _ => null,
    };

    private static string Net(DateTime date, string format) => date.ToString(format, CultureInfo.InvariantCulture);

    private static string Padded(int number, int width) => number.ToString(CultureInfo.InvariantCulture).PadLeft(width);
}
