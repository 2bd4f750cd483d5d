using System.Text.RegularExpressions;

namespace Nianbao.Documents.Sources.Pdf;

/// <summary>A stretch of a line without a gap: what stands in one cell of a table without lines, or a part of it.</summary>
/// <param name="Letters">The characters from left to right.</param>
/// <param name="Page">The page, from 1.</param>
internal sealed partial record PdfSegment(IReadOnlyList<PdfLetter> Letters, int Page)
{
    private const double CellGap = 0.6;
    private const double NumberGap = 0.15;

    /// <summary>Where it begins.</summary>
    public double Left => Letters[0].Left;

    /// <summary>Where it ends.</summary>
    public double Right => Letters[^1].Right;

    /// <summary>Its text.</summary>
    public string Text { get; } = new PdfLine(Letters, Page).Text.Replace('\t', ' ');

    /// <summary>True for a figure, or a sign that there is none.</summary>
    public bool IsValue => ValueShape().IsMatch(Text);

    /// <summary>The stretches of a line. A figure may stand close behind a label, but never within a word.</summary>
    public static List<PdfSegment> Of(PdfLine line)
    {
        var segments = new List<PdfSegment>();
        var start = 0;
        for (var i = 1; i <= line.Letters.Count; i++)
        {
            if (i < line.Letters.Count && Gap(line, i) <= CellGap) continue;
            var letters = line.Letters.Skip(start).Take(i - start).ToList();
            var figure = letters.FindLastIndex(letter => !letter.IsOfNumber) + 1;
            var isApart = figure > 0 && figure < letters.Count && !char.IsAscii(letters[figure - 1].Text[^1])
                && letters[figure].Left - letters[figure - 1].Right >= NumberGap * letters[figure].Size;
            if (isApart) segments.Add(new PdfSegment(letters[..figure], line.Page));
            segments.Add(new PdfSegment(isApart ? letters[figure..] : letters, line.Page));
            start = i;
        }

        return segments;
    }

    /// <summary>True where the two stand above each other.</summary>
    public bool IsAbove(PdfSegment other) => Left < other.Right && other.Left < Right;

    private static double Gap(PdfLine line, int i) =>
        (line.Letters[i].Left - line.Letters[i - 1].Right) / Math.Max(line.Letters[i].Size, line.Letters[i - 1].Size);

    [GeneratedRegex("^([-+−±]?[0-9０-９][0-9０-９.,，．]*(万元|元|件|条|次|人次|人|个|篇)?|[-—–]{1,4}|/|无)$", RegexOptions.CultureInvariant)]
    private static partial Regex ValueShape();
}
