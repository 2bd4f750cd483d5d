using System.Globalization;
using System.Text.RegularExpressions;
using Nianbao.Documents.Sources;
using Nianbao.Organs;
using Nianbao.Text;

namespace Nianbao.Documents.Texts;

/// <summary>Finds title, body, year and day of publication.</summary>
internal static partial class ReportHeaderReader
{
    private const int LongestOrgan = 40;
    private const int LongestName = 12;

    /// <summary>Reads the header of a document.</summary>
    public static ReportHeader Read(SourceDocument document)
    {
        var paragraphs = document.Blocks.Index().SelectMany(block => PiecesOf(block.Item, block.Index)).ToList();
        var year = YearOfPeriod(paragraphs);
        var header = TitleFinder.Find(document, paragraphs, year) ?? FromProperties(document) ?? new ReportHeader("", "", 0, null);
        if (header.Organ.Length == 0) header = header with { Organ = OrganOfPage(paragraphs) };
        header = header with { Organ = InFull(header.Organ, paragraphs) };
        if (header.Year == 0) header = header with { Year = year };
        return header with { Published = DayOf(paragraphs, document.Properties) };
    }

    // a page may say in a small table when and by whom it was published: 发布机构： | 某县人民政府
    private static IEnumerable<TextPiece> PiecesOf(SourceBlock block, int number)
    {
        if (block is SourceParagraph paragraph) return [new TextPiece(paragraph.Text.Trim(), paragraph.At, number)];
        if (block is not SourceTable table) return [];
        return table.Cells.Zip(table.Cells.Skip(1))
            .Where(pair => pair.First.Row == pair.Second.Row && pair.First.Text.Length is > 0 and <= LongestName && pair.First.Text[^1] is ':' or '：')
            .Select(pair => new TextPiece(string.Concat(pair.First.Text.Where(c => !char.IsWhiteSpace(c))) + pair.Second.Text, table.At, number));
    }

    private static ReportHeader? FromProperties(SourceDocument document)
    {
        foreach (var property in document.Properties.Where(property => property.Name is "title" or "articletitle"))
        {
            foreach (var part in property.Value.Split('_', '|', '-', '—', '–'))
            {
                if (ReportTitle.Read(part) is { } title) return title;
            }
        }

        return null;
    }

    private static string OrganOfPage(List<TextPiece> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            if (OrganShape().Match(paragraph.Text) is { Success: true } match && IsOrgan(match.Groups["organ"].Value)) return match.Groups["organ"].Value;
        }

        return "";
    }

    // 玛曲县2018年…: the place is the government where the text names it in full
    private static string InFull(string organ, List<TextPiece> paragraphs)
    {
        if (organ.Length == 0 || organ[^1] is not ('省' or '市' or '县' or '区' or '州' or '盟' or '旗' or '乡' or '镇')) return organ;
        var government = organ + "人民政府";
        return paragraphs.Exists(paragraph => paragraph.Text.Contains(government, StringComparison.Ordinal)) ? government : organ;
    }

    /// <summary>True for the name of a body, alone.</summary>
    public static bool IsOrgan(string text)
    {
        var name = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        return name.Length is >= 3 and <= LongestOrgan && !name.Contains('。', StringComparison.Ordinal)
            && (OrganNameFacts.Of(name).Kind != OrganKind.Unknown || OrganEnd().IsMatch(name));
    }

    private static int YearOfPeriod(List<TextPiece> paragraphs)
    {
        var years = paragraphs.SelectMany(paragraph => PeriodShape().Matches(paragraph.Text)).Select(match => match.Groups["year"].Value).Distinct().ToList();
        return years.Count == 1 ? int.Parse(years[0], CultureInfo.InvariantCulture) : 0;
    }

    private static DateOnly? DayOf(List<TextPiece> paragraphs, IReadOnlyList<SourceProperty> properties)
    {
        foreach (var shape in (Regex[])[PublishedShape(), SignedShape()])
        {
            foreach (var paragraph in paragraphs)
            {
                if (shape.Match(paragraph.Text) is { Success: true } match && TypedDate.TryRead(match.Groups["day"].Value, out var day)) return day;
            }
        }

        foreach (var property in properties.Where(property => property.Name is "pubdate" or "publishdate"))
        {
            if (TypedDate.TryRead(property.Value.Split(' ')[0], out var day)) return day;
        }

        return null;
    }

    [GeneratedRegex(@"(发布时间|发布日期|公开日期|发文日期)\s*[:：]?\s*(?<day>20[0-9]{2}[-年/.][0-9]{1,2}[-月/.][0-9]{1,2}日?)")]
    private static partial Regex PublishedShape();

    [GeneratedRegex(@"成文日期\s*[:：]?\s*(?<day>20[0-9]{2}[-年/.][0-9]{1,2}[-月/.][0-9]{1,2}日?)")]
    private static partial Regex SignedShape();

    [GeneratedRegex(@"(?<year>20[0-9]{2})\s*年\s*1\s*月\s*1\s*日[^。]{0,8}?(至|到|—|-|－)[^。]{0,12}?12\s*月\s*31\s*日")]
    private static partial Regex PeriodShape();

    [GeneratedRegex(@"(填报单位|发布机构|发文机关|信息来源|来源|公开机构|编制机关)(\s*[（(]盖章[）)])?\s*[:：]\s*(?<organ>[一-龥]{3,30})")]
    private static partial Regex OrganShape();

    [GeneratedRegex(@"(人民政府|委员会|办公室|办事处|管理局|局|厅|院|中心|大学|学院|总队|支队|公司|医院|分局|行政公署)$")]
    private static partial Regex OrganEnd();
}
