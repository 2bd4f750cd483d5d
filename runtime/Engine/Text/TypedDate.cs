using System.Globalization;

namespace Nianbao.Text;

/// <summary>Dates and years as people type them, always the year first: <c>2026-01-20</c>, <c>2026年1月20日</c>, <c>2026/1/20</c>, <c>2025年度</c>.</summary>
internal static class TypedDate
{
    private static readonly string[] s_formats = ["yyyy-M-d", "yyyy年M月d日", "yyyy年M月d号", "yyyy/M/d", "yyyy.M.d"];

    /// <summary>Reads a date.</summary>
    public static bool TryRead(string text, out DateOnly day) =>
        DateOnly.TryParseExact(Plain(text), s_formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>Reads a year of four digits.</summary>
    public static bool TryReadYear(string text, out int year)
    {
        var plain = Plain(text);
        if (plain.EndsWith("年度", StringComparison.Ordinal)) plain = plain[..^2];
        else if (plain.EndsWith('年')) plain = plain[..^1];
        year = 0;
        return plain.Length == 4 && int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out year);
    }

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(LabelText.HalfWidth));
}
