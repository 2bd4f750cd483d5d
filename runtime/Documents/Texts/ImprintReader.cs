using System.Text.RegularExpressions;
using Nianbao.Documents.Sources;
using Nianbao.Reports;
using Nianbao.Text;

namespace Nianbao.Documents.Texts;

/// <summary>Finds what a page says of itself (索引号, 发布机构, 来源), and who signs the report below its text.</summary>
internal static partial class ImprintReader
{
    // above the report, whatever navigation stands before it
    private const int Furthest = 200;

    /// <summary>Reads what stands above the report.</summary>
    /// <param name="document">The document.</param>
    /// <param name="end">The number of the block in which the first section begins.</param>
    public static Imprint Read(SourceDocument document, int end)
    {
        var imprint = Imprint.None;
        foreach (var block in document.Blocks.Take(Math.Min(end, Furthest)))
        {
            foreach (var (caption, value) in EntriesOf(block)) imprint = With(imprint, caption, value);
        }

        return imprint;
    }

    /// <summary>Takes the signature from below the text: the name of a body, and a day.</summary>
    /// <param name="text">The text of the report.</param>
    /// <param name="imprint">What the page says above it.</param>
    /// <returns>The text without the signature, and the imprint with it.</returns>
    public static (ReportText Text, Imprint Imprint) TakeSignature(ReportText text, Imprint imprint)
    {
        var last = text.Chapters.Count > 0 ? text.Chapters[^1] : Array.FindLast(text.Sections, section => section.Paragraphs.Count > 0);
        if (last == null || last.Paragraphs.Count < 3) return (text, imprint);
        var (body, day) = (last.Paragraphs[^2].Text, last.Paragraphs[^1].Text);
        if (!ReportHeaderReader.IsOrgan(body) || !TypedDate.TryRead(day, out var signed)) return (text, imprint);
        var rest = last with { Paragraphs = [.. last.Paragraphs.SkipLast(2)] };
        var without = text with
        {
            Chapters = [.. text.Chapters.Select(chapter => chapter == last ? rest : chapter)],
            Sections = Array.ConvertAll(text.Sections, section => section == last ? rest : section),
        };
        return (without, imprint with { Signatory = body, SignedOn = signed });
    }

    // a line of several, or a table of captions and what they say
    private static IEnumerable<(string Caption, string Value)> EntriesOf(SourceBlock block)
    {
        if (block is SourceParagraph paragraph) return EntryShape().Matches(paragraph.Text).Select(match => (CaptionOf(match.Groups["caption"].Value), match.Groups["value"].Value.Trim()));
        if (block is not SourceTable table) return [];
        return table.Cells.Zip(table.Cells.Skip(1))
            .Where(pair => pair.First.Row == pair.Second.Row && WholeCaption().IsMatch(pair.First.Text.Trim()))
            .Select(pair => (CaptionOf(pair.First.Text), pair.Second.Text.Trim()));
    }

    private static string CaptionOf(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not (':' or '：')));

    // the first of each counts; below a heading of its own the page may begin again
    private static Imprint With(Imprint imprint, string caption, string value) => caption switch
    {
        _ when value.Length == 0 || WholeCaption().IsMatch(value) => imprint,
        "索引号" or "信息索引号" when imprint.Index.Length == 0 => imprint with { Index = value },
        "发布机构" or "发布单位" or "发文机关" or "发文单位" or "公开机构" when imprint.Publisher.Length == 0 => imprint with { Publisher = value },
        "来源" or "信息来源" or "文章来源" or "稿件来源" when imprint.Source.Length == 0 => imprint with { Source = value },
        _ => imprint,
    };

    private const string Captions =
        @"(信息)?索\s*引\s*号|发布机构|发布单位|发文机关|发文单位|公开机构|((信息|文章|稿件)来|来)\s*源"
        + @"|发布时间|发布日期|发文日期|成文日期|生成日期|公开日期|发文字号|文\s*号|标\s*题|名\s*称|信息分类|主题分类|体裁分类|公开方式|有效性|关键词|浏览次数|阅读次数|点击数|点击量|访问量|字体|字号|作者|责任编辑|编辑|打印";

    [GeneratedRegex(@"(?<=^|[\s　|])(?<caption>" + Captions + @")\s*[:：](?<value>.*?)(?=\s*$|[\s　|]+(" + Captions + @")(\s*[:：]|\s|$))")]
    private static partial Regex EntryShape();

    [GeneratedRegex("^(" + Captions + @")\s*[:：]?$")]
    private static partial Regex WholeCaption();
}
