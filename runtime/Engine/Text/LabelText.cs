using System.Globalization;
using System.Text;

namespace Nianbao.Text;

/// <summary>
/// Official labels as people type them: full-width and half-width forms, any kind of bracket, blanks, quotes and the
/// numbering in front make no difference.
/// </summary>
internal static class LabelText
{
    private const string Opening = "([{〔【〖﹝〈《";
    private const string Closing = ")]}〕】〗﹞〉》";
    private const string Quotes = "\"'“”‘’„‟「」『』＂＇";
    private const string Numerals = "一二三四五六七八九";

    /// <summary>
    /// The label in one spelling. The full-width forms are mapped here because Unicode normalisation does nothing in a
    /// program that runs without culture data, which a build tool should be able to.
    /// </summary>
    public static string Normalize(string label)
    {
        var text = new StringBuilder(label.Length);
        foreach (var given in label)
        {
            var c = HalfWidth(given);
            if (char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format) continue;
            if (Quotes.Contains(c, StringComparison.Ordinal)) continue;
            if (Opening.Contains(c, StringComparison.Ordinal)) c = '(';
            else if (Closing.Contains(c, StringComparison.Ordinal)) c = ')';
            else if (c == '\\') c = '/';
            text.Append(c);
        }

        return text.ToString();
    }

    /// <summary>A full-width form as its half-width one; any other character as it is.</summary>
    public static char HalfWidth(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' => ' ',
        _ => c,
    };

    /// <summary>
    /// Takes the numbering off a normalised label: <c>一、</c>, <c>(一)</c>, <c>1.</c>, <c>1、</c> and their like.
    /// </summary>
    /// <returns>The number; 0 for a label that has none.</returns>
    public static int SplitNumber(string label, out string rest)
    {
        rest = label;
        var bracketed = label.StartsWith('(');
        var start = bracketed ? 1 : 0;
        var end = start;
        while (end < label.Length && IsNumeral(label[end])) end++;
        if (end == start || end - start > 3 || end + 1 >= label.Length) return 0;

        var ends = bracketed ? label[end] == ')' : label[end] is '、' or '.' or ',';
        if (!ends) return 0;

        // 1.5 is a number, not the first of several labels
        if (!bracketed && char.IsAsciiDigit(label[end + 1])) return 0;
        rest = label[(end + 1)..];
        return NumberOf(label.AsSpan(start, end - start));
    }

    /// <summary>A normalised label without what stands in brackets; the label itself if nothing else is left.</summary>
    public static string WithoutRemarks(string label)
    {
        var text = new StringBuilder(label.Length);
        var depth = 0;
        foreach (var c in label)
        {
            if (c == '(') depth++;
            else if (c == ')') depth = Math.Max(0, depth - 1);
            else if (depth == 0) text.Append(c);
        }

        return text.Length == 0 ? label : text.ToString();
    }

    /// <summary>
    /// An official label for a message, which puts it in quotes: without its remarks, and its own quotes single.
    /// </summary>
    public static string Short(string label) => WithoutClosingRemark(label).Replace('“', '‘').Replace('”', '’');

    /// <summary>An official label as it is, but for a remark in brackets at its end.</summary>
    public static string WithoutClosingRemark(string label)
    {
        var remark = label.Length == 0 ? -1 : label.IndexOf('（', 1);
        return remark > 0 && label.EndsWith('）') ? label[..remark] : label;
    }

    private static bool IsNumeral(char c) => char.IsAsciiDigit(c) || c == '十' || Numerals.Contains(c, StringComparison.Ordinal);

    private static int NumberOf(ReadOnlySpan<char> text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        var tens = text.IndexOf('十');
        if (tens < 0) return text.Length == 1 ? Numeral(text[0]) : 0;
        var ten = tens == 0 ? 1 : Numeral(text[0]);
        return (ten * 10) + (tens + 1 < text.Length ? Numeral(text[tens + 1]) : 0);
    }

    private static int Numeral(char c) => Numerals.IndexOf(c, StringComparison.Ordinal) + 1;
}
