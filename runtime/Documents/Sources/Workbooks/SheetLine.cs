using System.Text.RegularExpressions;

namespace Nianbao.Documents.Sources.Workbooks;

/// <summary>What the only text of a row is: a line of the report, or a label of a table whose figures are blank.</summary>
internal static partial class SheetLine
{
    private const int LongestLabel = 80;

    /// <summary>True for what only stands outside tables: the title, a long or ended sentence, a note.</summary>
    public static bool IsText(string text) =>
        text.Length > LongestLabel || text.EndsWith('。') || text.Contains("年度报告", StringComparison.Ordinal) || Note().IsMatch(text);

    /// <summary>True for what looks like the heading of a section; blocks of the list of 2014 have such names too.</summary>
    public static bool IsHeading(string text) => Heading().IsMatch(text);

    /// <summary>True for the name of a block of table two, which stands above its head.</summary>
    public static bool IsBlockName(string text) => BlockName().IsMatch(text);

    /// <summary>True for a label with a number, as the rows of the forms have.</summary>
    public static bool IsNumbered(string text) => Numbered().IsMatch(text);

    [GeneratedRegex("^\\s*(注|备注|说明|填报|填表|单位负责人|联系|制表|审核)[^\\n]{0,6}[:：]", RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex("^\\s*[一二三四五六七八九十]{1,3}\\s*[、.．]?[^\\n]*(情况|事项|问题|概述|概况|措施|成效|改进)", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex("^\\s*第[^\\n]{1,6}条", RegexOptions.CultureInvariant)]
    private static partial Regex BlockName();

    [GeneratedRegex("^\\s*([（(][一二三四五六七八九十0-9]{1,3}[）)]|[一二三四五六七八九十0-9]{1,3}[、.．])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
