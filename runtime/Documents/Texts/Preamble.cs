namespace Nianbao.Documents.Texts;

/// <summary>The text of a report before its first section.</summary>
internal static class Preamble
{
    /// <summary>The paragraphs between the title and the first section, without what the page says of itself.</summary>
    public static IReadOnlyList<TextPiece> Of(ReportText text, ReportHeader header)
    {
        var title = header.TitleBlocks;
        return
        [
            .. text.Before
                .Where(piece => title.Count == 0 || piece.Block > title[^1])
                .Where(piece => !PageFurniture.IsPageData(piece.Text) && !PageFurniture.IsCaption(piece.Text) && !IsTitle(piece.Text, header)),
        ];
    }

    private static bool IsTitle(string text, ReportHeader header) =>
        header.Title.Length > 0 && string.Concat(text.Where(c => !char.IsWhiteSpace(c))) == header.Title;
}
