using AngleSharp.Dom;

namespace Nianbao.Documents.Sources.Html;

/// <summary>Which part of a page is the report: the smallest element around its section headings and tables. The rest is navigation.</summary>
internal static class ReportPart
{
    private const int FewestRows = 3;
    private const int LongestHeading = 40;

    /// <summary>The blocks, those outside the report marked.</summary>
    public static List<SourceBlock> Mark(List<(SourceBlock Block, IElement Element)> blocks)
    {
        var part = blocks.Where(block => IsLandmark(block.Block)).Select(block => block.Element).Aggregate(default(IElement), Around);
        return blocks.ConvertAll(block => part == null || IsIn(block.Element, part) ? block.Block : Outside(block.Block));
    }

    private static SourceBlock Outside(SourceBlock block) => block is SourceParagraph paragraph ? paragraph with { IsAside = true } : block;

    private static bool IsLandmark(SourceBlock block) => block switch
    {
        SourceParagraph { Text: ['一' or '二' or '三' or '四' or '五' or '六', '、', ..] text } => text.Length <= LongestHeading,
        SourceTable table => table.Rows >= FewestRows,
        _ => false,
    };

    // a heading with its text in one element has that element around it and a step more
    private static IElement Around(IElement? part, IElement element)
    {
        if (part == null) return element.ParentElement ?? element;
        while (!IsIn(element, part) && part.ParentElement != null) part = part.ParentElement;
        return part;
    }

    private static bool IsIn(IElement element, IElement part)
    {
        for (var ancestor = element; ancestor != null; ancestor = ancestor.ParentElement)
        {
            if (ancestor == part) return true;
        }

        return false;
    }
}
