using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Nianbao.Documents.Sources.Pdf;

/// <summary>Takes the characters and straight lines of a page and turns them upright.</summary>
internal static class PdfPageReader
{
    private const int MostLetters = 100_000;
    private const double Slant = 0.1;

    private enum Direction
    {
        Right,
        Up,
        Left,
        Down,
        Slanted,
    }

    /// <summary>Reads a page.</summary>
    /// <exception cref="DocumentException">It has too many characters.</exception>
    public static PdfPageContent Read(Page page)
    {
        if (page.Letters.Count > MostLetters) throw SourceFindings.TooLarge("一页上的字符太多", "a page has too many characters");

        // invisible text lies under the picture of a scan: nobody has read it
        var shown = page.Letters.Where(letter => letter.RenderingMode != TextRenderingMode.Neither && IsText(letter.Value)).ToList();
        var main = shown.GroupBy(DirectionOf).Where(group => group.Key != Direction.Slanted).MaxBy(group => group.Count())?.Key ?? Direction.Right;
        (double X, double Y) Turn(double x, double y) => main switch
        {
            Direction.Up => (y, page.Width - x),
            Direction.Left => (page.Width - x, page.Height - y),
            Direction.Down => (page.Height - y, x),
            _ => (x, y),
        };

        // watermarks are written across the page
        var letters = shown.Where(letter => DirectionOf(letter) != Direction.Slanted).Select(letter => Upright(letter, Turn)).ToList();
        var (level, upright) = PdfRules.Of(page.Paths, Turn);
        return new PdfPageContent(page.Number, main is Direction.Up or Direction.Down ? page.Width : page.Height, letters, level, upright);
    }

    private static bool IsText(string? value) => !string.IsNullOrWhiteSpace(value) && !value.Any(char.IsControl);

    private static Direction DirectionOf(Letter letter)
    {
        var (x, y) = (letter.EndBaseLine.X - letter.StartBaseLine.X, letter.EndBaseLine.Y - letter.StartBaseLine.Y);
        if (Math.Abs(y) <= Slant * Math.Abs(x)) return x >= 0 ? Direction.Right : Direction.Left;
        if (Math.Abs(x) > Slant * Math.Abs(y)) return Direction.Slanted;
        return y > 0 ? Direction.Up : Direction.Down;
    }

    private static PdfLetter Upright(Letter letter, Func<double, double, (double X, double Y)> turn)
    {
        var (x, y) = turn(letter.StartBaseLine.X, letter.StartBaseLine.Y);
        var (endX, endY) = turn(letter.EndBaseLine.X, letter.EndBaseLine.Y);
        return new PdfLetter(CjkCharacters.Unify(letter.Value), Math.Min(x, endX), Math.Max(x, endX), Math.Min(y, endY), Math.Max(1, letter.PointSize));
    }
}
