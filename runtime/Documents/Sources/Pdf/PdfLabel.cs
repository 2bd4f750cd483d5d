using System.Text.RegularExpressions;

namespace Nianbao.Documents.Sources.Pdf;

/// <summary>What a cell that the end of a page may have cut begins with.</summary>
internal static partial class PdfLabel
{
    /// <summary>True for a figure.</summary>
    public static bool IsNumber(string text) => Number().IsMatch(text);

    /// <summary>True for a label that begins with its number.</summary>
    public static bool IsNumbered(string text) => Numbered().IsMatch(text);

    [GeneratedRegex("^[-+−]?[0-9０-９][0-9０-９.,，．]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("^\\s*([（(]|[一二三四五六七八九十0-9０-９]{1,3}\\s*[、.．)）])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
