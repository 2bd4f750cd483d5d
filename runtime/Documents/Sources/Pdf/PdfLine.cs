using System.Text;

namespace Nianbao.Documents.Sources.Pdf;

/// <summary>Characters that stand in one line.</summary>
/// <param name="Letters">The characters from left to right.</param>
/// <param name="Page">The page, from 1.</param>
internal sealed record PdfLine(IReadOnlyList<PdfLetter> Letters, int Page)
{
    private const double SameLine = 0.35;
    private const double Doubled = 0.12;
    private const double Overlap = 0.25;

    // one number printed over another must not be read as a third
    private const string Unreadable = "\uFFFD";
    private const double WordGap = 0.15;
    private const double CharacterGap = 0.4;
    private const double FieldGap = 1.5;
    private const double WidestUsual = 0.5;

    /// <summary>Where it begins.</summary>
    public double Left => Letters[0].Left;

    /// <summary>Where it ends.</summary>
    public double Right { get; } = Letters.Max(letter => letter.Right);

    /// <summary>The height that it stands on.</summary>
    public double Baseline => Letters[0].Baseline;

    /// <summary>The size of its largest character.</summary>
    public double Size { get; } = Letters.Max(letter => letter.Size);

    /// <summary>Its text; a tab where the gap is as wide as between columns.</summary>
    public string Text { get; } = TextOf(Letters);

    /// <summary>True where it has several fields.</summary>
    public bool HasFields => Text.Contains('\t', StringComparison.Ordinal);

    /// <summary>Its box on the page.</summary>
    public SourceBox Box => new(Left, Baseline, Right, Baseline + Size);

    /// <summary>Groups characters to lines, from the top.</summary>
    public static List<PdfLine> Group(IEnumerable<PdfLetter> letters, int page)
    {
        var lines = new List<PdfLine>();
        var open = new List<PdfLetter>();
        foreach (var letter in letters.OrderByDescending(letter => letter.Baseline))
        {
            if (open.Count > 0 && open[0].Baseline - letter.Baseline > SameLine * Math.Max(open[0].Size, letter.Size)) Close();
            open.Add(letter);
        }

        if (open.Count > 0) Close();
        return lines;

        void Close()
        {
            lines.Add(new PdfLine(InOrder(open), page));
            open.Clear();
        }
    }

    // a bold character may be one printed twice
    private static List<PdfLetter> InOrder(List<PdfLetter> letters)
    {
        var ordered = new List<PdfLetter>(letters.Count);
        foreach (var letter in letters.OrderBy(letter => letter.Left))
        {
            var isAgain = ordered is [.., var before] && before.Text == letter.Text && letter.Left - before.Left < Doubled * letter.Size;
            if (!isAgain) ordered.Add(letter);
        }

        return ordered;
    }

    private static string TextOf(IReadOnlyList<PdfLetter> letters)
    {
        // lines set to both margins, and spaced titles, have the same gap everywhere
        var gaps = letters.Zip(letters.Skip(1), Gap).Order().ToList();
        var usual = gaps.Count == 0 ? 0 : Math.Clamp(gaps[gaps.Count / 2], 0, WidestUsual);
        var text = new StringBuilder(letters.Count);
        for (var i = 0; i < letters.Count; i++)
        {
            if (i > 0) text.Append(Between(letters[i - 1], letters[i], usual));
            text.Append(letters[i].Text);
        }

        return text.ToString();
    }

    private static double Gap(PdfLetter before, PdfLetter after) => (after.Left - before.Right) / Math.Max(before.Size, after.Size);

    private static string Between(PdfLetter before, PdfLetter after, double usual)
    {
        var gap = Gap(before, after);
        if (gap < -Overlap && before.IsOfNumber && after.IsOfNumber) return Unreadable;
        if (gap - usual > FieldGap || (before.IsOfNumber && after.IsOfNumber && gap > CharacterGap)) return "\t";

        // programs leave some room between a digit and a Chinese character
        var isWord = IsOfWord(before.Text[^1]) && IsOfWord(after.Text[0]);
        return isWord ? gap > WordGap ? " " : "" : gap - usual > CharacterGap ? " " : "";
    }

    private static bool IsOfWord(char c) => char.IsAsciiLetterOrDigit(c);
}
