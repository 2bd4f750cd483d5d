using System.Globalization;
using System.Text;

namespace Nianbao.Text;

/// <summary>Dates and years as people type them, always the year first: <c>2026-01-20</c>, <c>2026年1月20日</c>, <c>2026/1/20</c>, <c>2025年度</c>.</summary>
internal static class TypedDate
{
    private const string Numerals = "〇零一二三四五六七八九十";

    private static readonly string[] s_formats = ["yyyy-M-d", "yyyy年M月d日", "yyyy年M月d号", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd"];

    /// <summary>Reads a date.</summary>
    public static bool TryRead(string text, out DateOnly day) =>
        DateOnly.TryParseExact(WithoutWeekday(Plain(text)), s_formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>Reads a year of four digits.</summary>
    public static bool TryReadYear(string text, out int year)
    {
        var plain = Plain(text);
        if (plain.EndsWith("年度", StringComparison.Ordinal)) plain = plain[..^2];
        else if (plain.EndsWith('年')) plain = plain[..^1];
        year = 0;
        return plain.Length == 4 && int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out year);
    }

    private static string WithoutWeekday(string text)
    {
        var week = text.IndexOf("星期", StringComparison.Ordinal);
        return week > 0 && week == text.Length - 3 ? text[..week] : text;
    }

    // in full-width or Chinese digits, as official documents are dated: 二〇二六年一月二十日
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        var digits = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var isNumeral = i < text.Length && Numerals.Contains(text[i], StringComparison.Ordinal);
            if (isNumeral && digits++ >= 0) continue;
            if (digits > 0) plain.Append(NumberOf(text.AsSpan(i - digits, digits)));
            digits = 0;
            if (i < text.Length && !char.IsWhiteSpace(text[i])) plain.Append(LabelText.HalfWidth(text[i]));
        }

        return plain.ToString();
    }

    // a number that does not come out whole is no date, as it was
    private static string NumberOf(ReadOnlySpan<char> numerals) =>
        ChineseNumber.TryRead(numerals, out var value, out _) ? value.ToString("0", CultureInfo.InvariantCulture) : numerals.ToString();
}
