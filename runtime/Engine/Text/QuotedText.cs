using System.Globalization;
using System.Text;

namespace Nianbao.Text;

/// <summary>Text of a file as messages quote it.</summary>
internal static class QuotedText
{
    private const int Longest = 40;

    /// <summary>Short, on one line, without characters that cannot be seen.</summary>
    public static string Of(string text)
    {
        var shown = new StringBuilder(Longest + 1);
        foreach (var rune in text.Trim().EnumerateRunes())
        {
            if (shown.Length >= Longest) return shown.Append('…').ToString();
            if (Rune.IsControl(rune) || IsInvisible(rune)) shown.Append('\uFFFD');
            else shown.Append(rune.ToString());
        }

        return shown.ToString();
    }

    /// <summary>True for characters that change how text looks without being seen: directions, joiners, line ends.</summary>
    public static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Format
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse;
}
