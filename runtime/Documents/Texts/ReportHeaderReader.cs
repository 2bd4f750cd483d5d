using System.Globalization;
using System.Text.RegularExpressions;
using Nianbao.Documents.Sources;
using Nianbao.Organs;
using Nianbao.Text;

namespace Nianbao.Documents.Texts;

/// <summary>Finds title, body, year and day of publication.</summary>
internal static partial class ReportHeaderReader
{
    private const int LongestTitle = 80;
    private const int LongestOrgan = 40;

    /// <summary>Reads the header of a document.</summary>
    public static ReportHeader Read(SourceDocument document)
    {
        var paragraphs = document.Blocks.Index().Where(block => block.Item is SourceParagraph)
            .Select(block => new TextPiece(((SourceParagraph)block.Item).Text.Trim(), block.Item.At, block.Index)).ToList();
        var header = FindTitle(paragraphs) ?? FromProperties(document) ?? new ReportHeader("", "", 0, null);
        if (header.Organ.Length == 0) header = header with { Organ = OrganOfPage(paragraphs) };
        header = header with { Organ = InFull(header.Organ, paragraphs) };
        if (header.Year == 0) header = header with { Year = YearOfPeriod(paragraphs) };
        return header with { Published = DayOf(paragraphs, document.Properties) };
    }

    /// <summary>The parts of a title: 某某县人民政府2021年政府信息公开工作年度报告.</summary>
    private static ReportHeader? TitleOf(string text)
    {
        var plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        if (plain.Length > LongestTitle || TitleShape().Match(plain) is not { Success: true } match) return null;
        var year = int.Parse(string.Concat(match.Groups["year"].Value.Select(Digit)), CultureInfo.InvariantCulture);
        return new ReportHeader(plain, match.Groups["organ"].Value + match.Groups["behind"].Value, year, null);
    }

    private static ReportHeader? FindTitle(List<TextPiece> paragraphs)
    {
        ReportHeader? withoutOrgan = null;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (TitleOf(paragraphs[i].Text) is { } title)
            {
                title = title with { TitleBlocks = [paragraphs[i].Block] };
                if (title.Organ.Length > 0) return title;
                withoutOrgan ??= WithOrganBeside(title, paragraphs, i);
            }
            else if (i > 0 && IsPartOfTitle(paragraphs[i - 1].Text, paragraphs[i].Text) && TitleOf(paragraphs[i - 1].Text + paragraphs[i].Text) is { Organ.Length: > 0 } two)
            {
                return two with { TitleBlocks = [paragraphs[i - 1].Block, paragraphs[i].Block] };
            }
        }

        return withoutOrgan;
    }

    // a title over two lines: the body above, the rest below
    private static ReportHeader WithOrganBeside(ReportHeader title, List<TextPiece> paragraphs, int i)
    {
        if (i == 0 || !IsOrgan(paragraphs[i - 1].Text)) return title;
        var organ = string.Concat(paragraphs[i - 1].Text.Where(c => !char.IsWhiteSpace(c)));
        return title with { Title = organ + title.Title, Organ = organ, TitleBlocks = [paragraphs[i - 1].Block, paragraphs[i].Block] };
    }

    private static bool IsPartOfTitle(string first, string second) =>
        first.Length + second.Length <= LongestTitle && YearShape().IsMatch(first) && second.Contains("报告", StringComparison.Ordinal);

    private static ReportHeader? FromProperties(SourceDocument document)
    {
        foreach (var property in document.Properties.Where(property => property.Name is "title" or "articletitle"))
        {
            foreach (var part in property.Value.Split('_', '|', '-', '—', '–'))
            {
                if (TitleOf(part) is { } title) return title;
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
        foreach (var name in (string[])["发布时间|发布日期|公开日期|发文日期", "成文日期"])
        {
            foreach (var paragraph in paragraphs)
            {
                var match = Regex.Match(paragraph.Text, $"({name})\\s*[:：]?\\s*(?<day>20[0-9]{{2}}[-年/.][0-9]{{1,2}}[-月/.][0-9]{{1,2}}日?)", RegexOptions.CultureInvariant);
                if (match.Success && TypedDate.TryRead(match.Groups["day"].Value, out var day)) return day;
            }
        }

        foreach (var property in properties.Where(property => property.Name is "pubdate" or "publishdate"))
        {
            if (TypedDate.TryRead(property.Value.Split(' ')[0], out var day)) return day;
        }

        return null;
    }

    private static char Digit(char c) => c switch
    {
        '〇' or '○' or '零' or 'О' => '0',
        _ when "一二三四五六七八九".IndexOf(c, StringComparison.Ordinal) is >= 0 and var i => (char)('1' + i),
        _ => LabelText.HalfWidth(c),
    };

    [GeneratedRegex(@"^(关于)?(发布|印发|公布|公开)?(?<organ>[^0-9，。：:;；]*?)(?<year>20[0-9]{2}|２０[０-９]{2}|二[〇○零О][一二三][〇○零О一二三四五六七八九])年?度?(?<behind>[^0-9，。：:;；]*?)(政府信息公开|政务公开|信息公开)[^，。：:;；]{0,12}(报告|年报)([（(].{1,8}[）)])?$")]
    private static partial Regex TitleShape();

    [GeneratedRegex(@"20[0-9]{2}年?度?")]
    private static partial Regex YearShape();

    [GeneratedRegex(@"(?<year>20[0-9]{2})\s*年\s*1\s*月\s*1\s*日[^。]{0,8}?(至|到|—|-|－)[^。]{0,12}?12\s*月\s*31\s*日")]
    private static partial Regex PeriodShape();

    [GeneratedRegex(@"(填报单位|发布机构|发文机关|信息来源|来源|公开机构|编制机关)(\s*[（(]盖章[）)])?\s*[:：]\s*(?<organ>[一-龥]{3,30})")]
    private static partial Regex OrganShape();

    [GeneratedRegex(@"(人民政府|委员会|办公室|办事处|管理局|局|厅|院|中心|大学|学院|总队|支队|公司|医院|分局|行政公署)$")]
    private static partial Regex OrganEnd();
}
