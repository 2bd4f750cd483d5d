using System.ComponentModel;
using System.Globalization;
using System.Text.RegularExpressions;
using Library = Scriban.Functions.DateTimeFunctions;

namespace Nianbao.Templates;

/// <summary>
/// The built-in group <c>date</c>. Dates have no time zone: text with an offset is taken at its time in UTC, so that the
/// same data gives the same page everywhere. The library moves dates; it reads and writes them in the time zone of the machine, by way of an object
/// that looks its functions up by reflection, and so we do that ourselves. Names of days and months are English.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class DateFunctions
{
    /// <summary>Later by so many days.</summary>
    public static DateTime? AddDays(DateTime? date, double days, Position position) => Move(date, day => Library.AddDays(day, days), position);

    /// <summary>Later by so many hours.</summary>
    public static DateTime? AddHours(DateTime? date, double hours, Position position) => Move(date, day => Library.AddHours(day, hours), position);

    /// <summary>Later by so many minutes.</summary>
    public static DateTime? AddMinutes(DateTime? date, double minutes, Position position) => Move(date, day => Library.AddMinutes(day, minutes), position);

    /// <summary>Later by so many seconds.</summary>
    public static DateTime? AddSeconds(DateTime? date, double seconds, Position position) => Move(date, day => Library.AddSeconds(day, seconds), position);

    /// <summary>Later by so many milliseconds.</summary>
    public static DateTime? AddMilliseconds(DateTime? date, double millis, Position position) => Move(date, day => Library.AddMilliseconds(day, millis), position);

    /// <summary>Later by so many months; the last day of a month where it has no such day.</summary>
    public static DateTime? AddMonths(DateTime? date, long months, Position position, Position monthsPosition) =>
        Move(date, day => Library.AddMonths(day, (int)months), position, monthsPosition);

    /// <summary>Later by so many years; the last day of February where it has no such day.</summary>
    public static DateTime? AddYears(DateTime? date, long years, Position position) => Move(date, day => Library.AddYears(day, (int)years), position);

    /// <summary>A date from text; null for no text, the first day of all for text that is no date.</summary>
    /// <param name="text">The date.</param>
    /// <param name="pattern">How it is written, in <c>%</c> and letters; null for any way that .NET knows.</param>
    /// <param name="culture">The culture of names and of the order of day and month: null or "" for the invariant one, which is all there is.</param>
    /// <param name="position">Where it is called.</param>
    /// <param name="patternPosition">Where the pattern is written.</param>
    public static DateTime? Parse(string? text, string? pattern, string? culture, Position position, Position patternPosition)
    {
        if (string.IsNullOrEmpty(text)) return null;
        IFormatProvider provider = Cultures.Find(culture, position);
        if (pattern is null) return DateTimeOffset.TryParse(text, provider, DateTimeStyles.AssumeUniversal, out var any) ? any.UtcDateTime : DateTime.MinValue;
        var format = DatePattern.ToNet(pattern, patternPosition, ref provider);
        try
        {
            return ParseExact(text, format, provider);
        }
        catch (FormatException)
        {
            // a lone % or the like
            throw position.Error($"日期格式“{pattern}”无效", $"'{pattern}' is no pattern of dates");
        }
    }

    /// <summary>Text that is a date, written by another pattern.</summary>
    public static string? ParseToString(
        string? text, string? outputPattern, string? outputCulture, string? inputPattern, string? inputCulture, Position position) =>
        ToString(Parse(text, inputPattern, inputCulture, position, position), outputPattern ?? DefaultFormat(), outputCulture, position, position);

    /// <summary>The pattern by which dates are printed.</summary>
    public static string DefaultFormat() => "%d %b %Y";

    /// <summary>The pattern by which dates are printed; it cannot be changed.</summary>
    public static string Format() => DefaultFormat();

    /// <summary>The date by a pattern of <c>%</c> and letters; null for null.</summary>
    public static string? ToString(DateTime? date, string? pattern, string? culture, Position position, Position patternPosition)
    {
        if (pattern is null) throw patternPosition.Error("日期格式为空", "the pattern is null");
        return date is { } day ? DatePattern.Write(day, pattern == "%g" ? "%g " + DefaultFormat() : pattern, Cultures.Find(culture, position)) : null;
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
        "microsecond" => Value.From(date.Microsecond),
        "nanosecond" => Value.From(date.Nanosecond),
        "day_of_year" => Value.From(date.DayOfYear),
        "day_of_week" => Value.From(date.DayOfWeek.ToString()),
        "date" => Value.From(date.Date),
        "time_of_day" => Value.From(date.TimeOfDay),
        "ticks" => Value.From(date.Ticks),
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
        "microseconds" => Value.From(span.Microseconds),
        "nanoseconds" => Value.From(span.Nanoseconds),
        "total_days" => Value.From(span.TotalDays),
        "total_hours" => Value.From(span.TotalHours),
        "total_minutes" => Value.From(span.TotalMinutes),
        "total_seconds" => Value.From(span.TotalSeconds),
        "total_milliseconds" => Value.From(span.TotalMilliseconds),
        "total_microseconds" => Value.From(span.TotalMicroseconds),
        "total_nanoseconds" => Value.From(span.TotalNanoseconds),
        "ticks" => Value.From(span.Ticks),
        _ => Value.Null,
    };

    private static DateTime ParseExact(string text, string format, IFormatProvider provider) => HasOffset(text)
        ? DateTimeOffset.TryParseExact(text, format, provider, DateTimeStyles.AssumeUniversal, out var moment) ? moment.UtcDateTime : DateTime.MinValue
        : DateTime.TryParseExact(text, format, provider, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) ? date : DateTime.MinValue;

    // the language tells texts with an offset by these two signs
    private static bool HasOffset(string text) =>
        text.TrimEnd().EndsWith('Z') || text.TrimEnd().EndsWith('z') || PlusAndDigit().IsMatch(text);

    private static DateTime? Move(DateTime? date, Func<DateTime, DateTime> move, Position position) => Move(date, move, position, position);

    private static DateTime? Move(DateTime? date, Func<DateTime, DateTime> move, Position position, Position steps)
    {
        if (date is not { } day) throw position.Error("日期为空", "the date is null");
        try
        {
            return move(day);
        }
        catch (ArgumentException)
        {
            throw steps.Error("日期超出范围", "the date is out of range");
        }
    }

    [GeneratedRegex(@"\+[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex PlusAndDigit();
}
