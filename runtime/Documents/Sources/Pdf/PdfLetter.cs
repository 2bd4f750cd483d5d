namespace Nianbao.Documents.Sources.Pdf;

/// <summary>A character on a page that reads upright, in points.</summary>
/// <param name="Text">The character.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where the next one would begin.</param>
/// <param name="Baseline">The height that it stands on.</param>
/// <param name="Size">The size of its font.</param>
internal readonly record struct PdfLetter(string Text, double Left, double Right, double Baseline, double Size)
{
    // the middle of a digit or Chinese character above its baseline, as a part of the size
    private const double Middle = 0.35;

    /// <summary>Its middle from the left.</summary>
    public double CenterX => (Left + Right) / 2;

    /// <summary>Its middle from the bottom.</summary>
    public double CenterY => Baseline + (Middle * Size);

    /// <summary>True for a part of a number.</summary>
    public bool IsOfNumber => Text.Length == 1 && (char.IsDigit(Text[0]) || Text[0] is '.' or ',' or '．' or '，');
}

/// <summary>A straight line, level or upright.</summary>
/// <param name="At">Its place across: the height of a level one, the distance from the left of an upright one.</param>
/// <param name="From">Its smaller end.</param>
/// <param name="To">Its larger end.</param>
internal readonly record struct PdfRule(double At, double From, double To);

/// <summary>What is drawn on a page, turned so that most of its text is upright.</summary>
/// <param name="Number">The page, from 1.</param>
/// <param name="Height">Its height.</param>
/// <param name="Letters">Its characters without blanks.</param>
/// <param name="Level">Its level lines, joined.</param>
/// <param name="Upright">Its upright lines, joined.</param>
internal sealed record PdfPageContent(
    int Number, double Height, IReadOnlyList<PdfLetter> Letters, IReadOnlyList<PdfRule> Level, IReadOnlyList<PdfRule> Upright);
