using System.ComponentModel;
using System.Globalization;
using Library = Scriban.Functions.TimeSpanFunctions;

namespace Nianbao.Templates;

/// <summary>The built-in group <c>timespan</c>, from the library but for <c>parse</c>, which there depends on the culture of the machine.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TimespanFunctions
{
    /// <summary>No time at all.</summary>
    public static Value Zero() => Value.From(TimeSpan.Zero);

    /// <summary>So many days.</summary>
    public static Value FromDays(double days, Position position) => Make(days, Library.FromDays, position);

    /// <summary>So many hours.</summary>
    public static Value FromHours(double hours, Position position) => Make(hours, Library.FromHours, position);

    /// <summary>So many minutes.</summary>
    public static Value FromMinutes(double minutes, Position position) => Make(minutes, Library.FromMinutes, position);

    /// <summary>So many seconds.</summary>
    public static Value FromSeconds(double seconds, Position position) => Make(seconds, Library.FromSeconds, position);

    /// <summary>So many milliseconds.</summary>
    public static Value FromMilliseconds(double millis, Position position) => Make(millis, Library.FromMilliseconds, position);

    /// <summary>A span from text as .NET writes it: <c>1.02:30:00</c>.</summary>
    public static Value Parse(string? text, Position position) =>
        TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span)
            ? Value.From(span)
            : throw position.Error($"“{text}”不是时间长度", $"'{text}' is not a span of time");

    private static Value Make(double count, Func<double, TimeSpan> make, Position position)
    {
        try
        {
            return Value.From(make(count));
        }
        catch (Exception e) when (e is ArgumentException or OverflowException)
        {
            throw position.Error($"时间长度 {count.ToString(CultureInfo.InvariantCulture)} 超出范围", $"the span of time {count.ToString(CultureInfo.InvariantCulture)} is out of range");
        }
    }
}
