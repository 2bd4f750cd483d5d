using System.Globalization;
using System.Text.RegularExpressions;

namespace Nianbao.Documents.Sources.Workbooks;

/// <summary>Characters that workbooks write by their number: <c>_x0041_</c>; the sign itself is <c>_x005F_</c>.</summary>
internal static partial class SheetEscape
{
    /// <summary>The text as it is shown. What is no character of a text stays as it is written.</summary>
    public static string Decode(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escaped().Replace(text, match => CharacterOf(match) is var c && char.IsControl(c) && c is not ('\n' or '\t') ? match.Value : c.ToString())
        : text;

    private static char CharacterOf(Match match) => (char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();
}
