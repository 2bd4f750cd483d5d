using System.Text;

namespace Nianbao.Documents.Sources.Pdf;

/// <summary>Tells where a paragraph ends: by its last line, the indentation of the next one, the space between them and their sizes.</summary>
internal sealed class PdfParagraphs
{
    private const double OtherSize = 0.08;
    private const double HeadingSize = 1.15;
    private const double ShortLine = 1.5;
    private const double Indented = 0.8;
    private const double WiderSpace = 1.25;
    private const double WiderTitle = 2;
    private const double Slack = 0.5;
    private const double WordGap = 0.15;
    private const string NeverFirst = "，。、；：！？）》”’〉】〕,.;:!?)%";
    private const string CutsAddress = "/-_?=&(";
    private const string NeverLast = "（《“‘〈【〔(";
    private const int FewestCharacters = 15;

    private readonly double _size;
    private readonly double _left;
    private readonly double _right;
    private readonly double _pitch;

    /// <summary>Measures the text.</summary>
    /// <param name="lines">All lines outside tables.</param>
    public PdfParagraphs(IReadOnlyList<PdfLine> lines)
    {
        _size = Most(lines.SelectMany(line => line.Letters.Select(letter => letter.Size)));
        var body = lines.Where(line => line.Letters.Count >= FewestCharacters && !IsOther(line.Size, _size)).ToList();
        _left = body.Select(line => line.Left).DefaultIfEmpty(0).Min();
        _right = body.Select(EdgeOf).DefaultIfEmpty(0).Max();
        _pitch = Most(body.Zip(body.Skip(1)).Where(pair => pair.First.Page == pair.Second.Page).Select(pair => pair.First.Baseline - pair.Second.Baseline).Where(pitch => pitch > 0));
    }

    /// <summary>The size of most characters.</summary>
    public double Size => _size;

    /// <summary>How wide a line of text is; without limit where there is no text.</summary>
    public double Width => _right > _left ? _right - _left : double.PositiveInfinity;

    /// <summary>Joins lines that follow each other to paragraphs; lines with fields stay lines.</summary>
    public IEnumerable<SourceParagraph> Join(IReadOnlyList<PdfLine> lines)
    {
        for (var i = 0; i < lines.Count;)
        {
            var first = lines[i];
            var text = new StringBuilder(first.Text);
            for (i++; i < lines.Count && GoesOn(lines[i - 1], lines[i]); i++) Append(text, lines[i].Text);
            yield return new SourceParagraph(text.ToString(), new SourceLocation { Page = first.Page, Box = first.Box })
            {
                IsHeading = first.Size >= HeadingSize * _size,
                IsWhole = !first.HasFields,
            };
        }
    }

    private bool GoesOn(PdfLine line, PdfLine next) =>
        !line.HasFields && !next.HasFields
        && !IsOther(line.Size, next.Size)
        && line.Right > _right - Math.Max(ShortLine * line.Size, FirstWord(next) + (Slack * line.Size))
        && (GoesOnAsTitle(line, next)
            || (next.Left < _left + (Indented * next.Size) && (line.Page != next.Page || line.Baseline - next.Baseline < WiderSpace * _pitch)));

    // the lines of a title stand below each other's middle, or all at the left
    private bool GoesOnAsTitle(PdfLine line, PdfLine next) =>
        line.Page == next.Page && line.Size >= HeadingSize * _size
        && (Math.Abs(line.Left + line.Right - next.Left - next.Right) < 2 * next.Size || Math.Abs(line.Left - next.Left) < Slack * next.Size)
        && line.Baseline - next.Baseline < WiderTitle * line.Size;

    // marks may hang over the margin
    private static double EdgeOf(PdfLine line) =>
        line.Letters.Where(letter => !NeverFirst.Contains(letter.Text[0], StringComparison.Ordinal)).Select(letter => letter.Right).DefaultIfEmpty(line.Right).Max();

    // a line is short where the next word had no room: a Latin one, or a character with the marks that stay with it
    private static double FirstWord(PdfLine line)
    {
        var end = 0;
        while (end + 1 < line.Letters.Count && StaysWith(line.Letters[end], line.Letters[end + 1])) end++;
        return line.Letters[end].Right - line.Left;
    }

    private static bool StaysWith(PdfLetter letter, PdfLetter next)
    {
        var (c, after) = (letter.Text[^1], next.Text[0]);
        if (NeverLast.Contains(c, StringComparison.Ordinal) || NeverFirst.Contains(after, StringComparison.Ordinal)) return true;
        return c is > ' ' and <= '~' && after is > ' ' and <= '~' && next.Left - letter.Right < WordGap * letter.Size;
    }

    private static bool IsOther(double size, double than) => Math.Abs(size - than) > OtherSize * than;

    // neither numbers nor words are cut at the end of a line, but addresses are
    private static void Append(StringBuilder text, string next)
    {
        if (char.IsAscii(text[^1]) && !CutsAddress.Contains(text[^1], StringComparison.Ordinal) && char.IsAsciiLetterOrDigit(next[0])) text.Append(' ');
        text.Append(next);
        if (text.Length > DocumentLimits.TextLength) throw SourceFindings.TooLarge("一个段落太长", "a paragraph is too long");
    }

    // the most common one, to half a point
    private static double Most(IEnumerable<double> values) =>
        values.GroupBy(value => Math.Round(value * 2) / 2).MaxBy(group => group.Count())?.Key ?? 0;
}
