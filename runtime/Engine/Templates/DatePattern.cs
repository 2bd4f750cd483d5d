using System.Globalization;
using System.Text;

namespace Nianbao.Templates;

/// <summary>Patterns of <c>%</c> and letters, by which dates are written and read.</summary>
internal static class DatePattern
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>The date by a pattern; what is no field stays as it is.</summary>
    public static string Write(DateTime date, string pattern, CultureInfo culture)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length) text.Append(pattern[i]);
            else if (pattern[++i] == 'g') culture = Invariant;
            else if (Field(date, pattern[i], culture) is { } field) text.Append(field);
            else text.Append('%').Append(pattern[i]);
        }

        return text.ToString();
    }

    /// <summary>The pattern of .NET, for reading; an error for a field that only writing knows.</summary>
    public static string ToNet(string pattern, Position position, ref IFormatProvider culture)
    {
        var net = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length) net.Append(pattern[i]);
            else if (pattern[++i] == 'g') culture = Invariant;
            else if (NetField(pattern[i]) is { } field) net.Append(field);
            else if (Field(default, pattern[i], Invariant) is null) net.Append('%').Append(pattern[i]);
            else throw position.Error($"%{pattern[i]} 不能用于读取日期", $"%{pattern[i]} is of no use to read a date");
        }

        return net.ToString();
    }

    private static string? Field(DateTime date, char letter, CultureInfo culture) => letter switch
    {
        'C' => (date.Year / 100).ToString("D2", culture),
        'e' or 'k' or 'l' => date.ToString(NetField(letter), culture).PadLeft(2),
        'j' => date.DayOfYear.ToString("D3", culture),
        'n' => "\n",
        'P' => date.ToString("tt", culture).ToLowerInvariant(),
        's' => ((date.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond).ToString(culture),
        't' => "\t",
        'u' => date.DayOfWeek == DayOfWeek.Sunday ? "7" : ((int)date.DayOfWeek).ToString(culture),
        'U' => Week(date, culture, culture.DateTimeFormat.CalendarWeekRule, DayOfWeek.Sunday),
        'v' => string.Create(Invariant, $"{date.Day,2}-{date.ToString("MMM", Invariant).ToUpperInvariant()}-{date.Year:D4}"),
        'V' => Week(date, culture, CalendarWeekRule.FirstFourDayWeek, DayOfWeek.Monday),
        'w' => ((int)date.DayOfWeek).ToString(culture),
        'W' => Week(date, culture, culture.DateTimeFormat.CalendarWeekRule, DayOfWeek.Monday),
        'Z' => "+00:00", // dates have no time zone; see DateFunctions
        '%' => "%",
        _ => NetField(letter) is { } field ? date.ToString(field, culture) : null,
    };

    private static string? NetField(char letter) => letter switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' or 'h' => "MMM",
        'B' => "MMMM",
        'c' => "ddd MMM dd HH:mm:ss yyyy",
        'd' => "dd",
        'D' => "MM/dd/yy",
        'e' => "%d",
        'F' => "yyyy-MM-dd",
        'H' => "HH",
        'I' => "hh",
        'k' => "%H",
        'l' => "%h",
        'L' => "fff",
        'm' => "MM",
        'M' => "mm",
        'N' => "fffffff00",
        'p' or 'P' => "tt",
        'r' => "hh:mm:ss tt",
        'R' => "HH:mm",
        'S' => "ss",
        'T' => "HH:mm:ss",
        'x' => "d",
        'X' => "T",
        'y' => "yy",
        'Y' => "yyyy",
        'Z' => "zzz",
        _ => null,
    };

    private static string Week(DateTime date, CultureInfo culture, CalendarWeekRule rule, DayOfWeek firstDay) =>
        culture.Calendar.GetWeekOfYear(date, rule, firstDay).ToString("D2", culture);
}
