using Nianbao.Documents.Sources;

namespace Nianbao.Documents.Texts;

/// <summary>
/// Finds the title of a report among those that stand on its page: reports of other years are linked around it, and its own
/// title stands over several lines or has the body in a line above.
/// </summary>
internal static class TitleFinder
{
    private const int MostLines = 3;
    private const int LongestLine = 60;

    /// <summary>The title.</summary>
    /// <param name="document">The document.</param>
    /// <param name="paragraphs">Its paragraphs.</param>
    /// <param name="year">The year that the text reports on; 0 where it does not say.</param>
    /// <returns>The title; null where there is none.</returns>
    public static ReportHeader? Find(SourceDocument document, List<TextPiece> paragraphs, int year)
    {
        var titles = Enumerable.Range(0, paragraphs.Count).Select(i => TitleAt(paragraphs, i)).OfType<ReportHeader>().ToList();
        if (titles.Count == 0) return null;

        // what is linked behind the text is another report
        var start = paragraphs.Find(paragraph => paragraph.Text.StartsWith("一、", StringComparison.Ordinal))?.Block ?? int.MaxValue;
        if (titles.FindAll(title => title.TitleBlocks[^1] < start) is { Count: > 0 } before) titles = before;
        var named = document.Properties.Where(property => property.Name is "title" or "articletitle").Select(property => property.Value).ToList();
        int Rank(ReportHeader title) =>
            (title.Year == year || named.Exists(name => name.Contains(title.Title, StringComparison.Ordinal)) ? 4 : 0)
            + (title.Organ.Length > 0 ? 2 : 0)
            + (document.Blocks[title.TitleBlocks[^1]] is SourceParagraph { IsHeading: true } ? 1 : 0);
        var best = titles.Max(Rank);
        return titles.FindLast(title => Rank(title) == best);
    }

    private static ReportHeader? TitleAt(List<TextPiece> paragraphs, int first)
    {
        if (ReportTitle.Read(paragraphs[first].Text) is { } title)
        {
            title = title with { TitleBlocks = [paragraphs[first].Block] };
            return title.Organ.Length > 0 ? title : WithOrganBeside(title, paragraphs, first);
        }

        if (!ReportTitle.IsBeginning(paragraphs[first].Text)) return null;
        var text = paragraphs[first].Text;
        for (var i = first + 1; i < Math.Min(paragraphs.Count, first + MostLines); i++)
        {
            // a line that is a title by itself has its body above
            if (paragraphs[i].Text.Length > LongestLine || ReportTitle.Read(paragraphs[i].Text) != null) return null;
            text += paragraphs[i].Text;
            if (ReportTitle.Read(text) is { Organ.Length: > 0 } joined) return joined with { TitleBlocks = [.. paragraphs.GetRange(first, i - first + 1).Select(piece => piece.Block)] };
        }

        return null;
    }

    // a title over two lines: the body above, the rest below
    private static ReportHeader WithOrganBeside(ReportHeader title, List<TextPiece> paragraphs, int i)
    {
        if (i == 0 || !ReportHeaderReader.IsOrgan(paragraphs[i - 1].Text)) return title;
        var organ = string.Concat(paragraphs[i - 1].Text.Where(c => !char.IsWhiteSpace(c)));
        return title with { Title = organ + title.Title, Organ = organ, TitleBlocks = [paragraphs[i - 1].Block, paragraphs[i].Block] };
    }
}
