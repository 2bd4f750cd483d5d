using System.Globalization;
using System.Text.RegularExpressions;
using Nianbao.Text;

namespace Nianbao.Documents.Texts;

/// <summary>What the title of a report says: 某某县人民政府2021年政府信息公开工作年度报告.</summary>
internal static partial class ReportTitle
{
    private const int Longest = 80;

    /// <summary>The parts of a title; null for what is none.</summary>
    public static ReportHeader? Read(string text)
    {
        var plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        if (plain.Length > Longest) return null;
        var match = YearFirst().Match(plain);
        if (!match.Success) match = YearLast().Match(plain);
        if (!match.Success) return null;
        var year = int.Parse(string.Concat(match.Groups["year"].Value.Select(Digit)), CultureInfo.InvariantCulture);
        return new ReportHeader(plain, match.Groups["organ"].Value + match.Groups["behind"].Value, year, null);
    }

    /// <summary>True for what may be the beginning of a title that goes on in the next line.</summary>
    public static bool IsBeginning(string text) => text.Length <= Longest && !text.Contains('。', StringComparison.Ordinal) && (YearShape().IsMatch(text) || ReportHeaderReader.IsOrgan(text));

    private static char Digit(char c) => c switch
    {
        '〇' or '○' or '零' or 'О' => '0',
        _ when "一二三四五六七八九".IndexOf(c, StringComparison.Ordinal) is >= 0 and var i => (char)('1' + i),
        _ => LabelText.HalfWidth(c),
    };

    [GeneratedRegex(@"^(关于)?(发布|印发|公布|公开)?(?<organ>[^0-9，。：:;；]*?)(关于)?(?<year>20[0-9]{2}|２０[０-９]{2}|二[〇○零О][一二三][〇○零О一二三四五六七八九])年?度?(?<behind>[^0-9，。：:;；]*?)(政府信息公开|政务公开|信息公开)[^，。：:;；]{0,12}(报告|年报)([（(].{1,8}[）)])?$")]
    private static partial Regex YearFirst();

    // 某某县教育局政府信息公开2021年度报告, 某某县教育局政府信息公开工作年度报告（2021年）
    [GeneratedRegex(@"^(?=.*(报告|年报))(?<organ>[^0-9，。：:;；]*?)(政府信息公开|政务公开|信息公开)(工作)?(年度)?(工作)?(报告|年报)?[（(]?(?<year>20[0-9]{2}|二[〇○零О][一二三][〇○零О一二三四五六七八九])年?度?[）)]?(?<behind>)(工作)?(情况)?(的)?(年度)?(报告|年报)?$")]
    private static partial Regex YearLast();

    [GeneratedRegex(@"(20[0-9]{2}|二[〇○零О][一二三][〇○零О一二三四五六七八九])年?度?")]
    private static partial Regex YearShape();
}
