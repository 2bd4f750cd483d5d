using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Nianbao.Documents.Workbooks.Packages;

/// <summary>Text as cells of a workbook can hold it.</summary>
internal static partial class SheetText
{
    /// <summary>How many characters a cell holds.</summary>
    public const int Longest = 32_767;

    /// <summary>
    /// The text with what XML cannot hold replaced, and what a workbook would take for an escaped character (<c>_x0041_</c>) escaped; cut where
    /// a cell ends.
    /// </summary>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) clean.Append(text[i]).Append(text[++i]);
            else if (text[i] == '\r') clean.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            else clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
        }

        var escaped = Escape().Replace(clean.ToString(), "_x005F_");
        return escaped.Length <= Longest ? escaped : escaped[..EndOf(escaped, Longest - 1)] + "…";
    }

    /// <summary>The pieces of a paragraph that each fit into a cell.</summary>
    public static IEnumerable<string> PiecesOf(string paragraph)
    {
        // escapes and no half of a character may make a piece longer than a cell
        const int Piece = Longest / 8;
        if (paragraph.Length <= Piece) return [paragraph];
        return Split(paragraph, paragraph.Length <= Longest && !Escape().IsMatch(paragraph) ? Longest : Piece);
    }

    private static IEnumerable<string> Split(string text, int length)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.Length - start <= length ? text.Length : EndOf(text, start + length);
            yield return text[start..end];
            start = end;
        }
    }

    // between two halves of a character, and beside a blank that readers would trim, no piece ends
    private static int EndOf(string text, int end)
    {
        var at = end;
        while (at > 1 && at < text.Length && (char.IsHighSurrogate(text[at - 1]) || char.IsWhiteSpace(text[at - 1]) || char.IsWhiteSpace(text[at]))) at--;
        return at > end / 2 ? at : end;
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
