using System.Buffers;
using System.Globalization;
using System.Text;
using Nianbao.Forms;

namespace Nianbao.Text;

/// <summary>Numbers as people type them and as office programs paste them.</summary>
internal static class TypedNumber
{
    private const int LongestNumber = 64;
    private const int GroupLength = 3;

    // what counts are counted in; 万 and 亿 would make another number of it
    private const string CountUnits = "件条个项份次宗起篇人例";

    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789.,_ ");

    /// <summary>
    /// The number in the spelling of data files: <c>１，２３４</c> is <c>1234</c>, <c>.5</c> is <c>0.5</c>. Null for what is in it already and for
    /// what can be read in more than one way or in none.
    /// </summary>
    public static string? Canonical(string text)
    {
        if (text.Length > LongestNumber) return null;
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Trim())
        {
            // what cannot be seen came with the clipboard
            if (char.GetUnicodeCategory(c) != UnicodeCategory.Format) plain.Append(IsMinus(c) ? '-' : LabelText.HalfWidth(c));
        }

        if (plain.Length > 0 && plain[0] == '.') plain.Insert(0, '0');
        var number = WithoutSeparators(plain.ToString());
        return number is null || number == text ? null : number;
    }

    /// <summary>Whether a text is a number with thousands separators: <c>1,234,567.8</c>.</summary>
    public static bool HasSeparators(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('.');
        var whole = (point < 0 ? text : text[..point]).TrimStart("+-");
        var isFirst = true;
        foreach (var range in whole.Split(','))
        {
            var group = whole[range];
            if (group.IsEmpty || group.ContainsAnyExceptInRange('0', '9')) return false;
            if (isFirst ? group.Length > GroupLength || group[0] == '0' : group.Length != GroupLength) return false;
            isFirst = false;
        }

        return whole.Contains(',');
    }

    /// <summary>
    /// The number that was evidently meant where it cannot be read (<c>12件</c>); 0 for the signs with which forms say that there is
    /// nothing; null where nothing is evident, and where a unit would get lost.
    /// </summary>
    /// <param name="text">What was written.</param>
    /// <param name="kind">What the cell holds.</param>
    /// <param name="unit">The unit that the form prints for it.</param>
    public static string? Meant(string text, CellKind kind, string unit)
    {
        text = text.Trim();
        if (text is "-" or "--" or "—" or "——" or "－" or "/" or "／" or "无" or "没有" or "N/A" or "不适用" or "零") return "0";
        var number = (Canonical(text) ?? text).TrimStart('+');
        var end = number.AsSpan().IndexOfAnyExcept(s_digits);
        var behind = end < 0 ? "" : number[end..].Trim();
        var grouped = (end < 0 ? number : number[..end]).Trim().TrimEnd('.').Replace('_', ',').Replace(' ', ',');

        // 1 2 may be two numbers, and 1,2 a slip of the finger for 1.2
        if (grouped.Contains(',', StringComparison.Ordinal) && !HasSeparators(grouped)) return null;
        var digits = grouped.Replace(",", "", StringComparison.Ordinal);
        if (digits.Length > LongestNumber / 2) return null;
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return null;
        return InUnit(value, behind, kind, unit)?.ToString("0.##########", CultureInfo.InvariantCulture);
    }

    private static decimal? InUnit(decimal value, string behind, CellKind kind, string unit)
    {
        if (kind != CellKind.Amount)
        {
            if (behind.StartsWith('万')) (value, behind) = (value * Amounts.TenThousand, behind[1..]);
            var isCount = behind.Length <= 2 && behind.All(c => CountUnits.Contains(c, StringComparison.Ordinal));
            return isCount && decimal.IsInteger(value) ? value : null;
        }

        return (behind, unit) switch
        {
            ("", _) => value,
            ("万元" or "万", "万元") or ("元", "元") => value,
            ("元", "万元") => value / Amounts.TenThousand,
            ("万元", "元") => value * Amounts.TenThousand,
            _ => null,
        };
    }

    private static string? WithoutSeparators(string number)
    {
        if (!number.Contains(',', StringComparison.Ordinal)) return number;
        return HasSeparators(number) ? number.Replace(",", "", StringComparison.Ordinal) : null;
    }

    private static bool IsMinus(char c) => c is '－' or '−' or '–' or '﹣';
}
