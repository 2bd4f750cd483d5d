using Nianbao.Forms;
using Nianbao.Text;

namespace Nianbao.Bench.Imports;

/// <summary>Labels and numbers as published reports print them, different from the official form but meaning the same.</summary>
internal static class Wording
{
    private static readonly (string Official, string Printed)[] Aliases =
    [
        ("本年制发件数", "本年度发件数"),
        ("现行有效件数", "现行有效件"),
        ("本年处理决定数量", "本年度处理决定数量"),
        ("本年收费金额（单位：万元）", "本年收费金额单位:万元"),
        ("本年增/减", "本年增\\减"),
        ("采购总金额", "采购金额"),
        ("商业企业", "商业机构"),
        ("社会公益组织", "社会组织"),
        ("本年新收政府信息公开申请数量", "本年新收政务信息公开申请数量"),
        ("部分公开", "不分公开"),
        ("三类内部事务信息", "三类内容事务信息"),
        ("已获取信息", "以获取信息"),
        ("第二十条第（一）项", "第二十条 第(一)项"),
        ("之和，等于", "之和等于"),
    ];

    /// <summary>A label of another wording, with other brackets, numbering, quotes or blanks.</summary>
    public static string Drift(OfficialCell cell, Random random)
    {
        if (cell.IsValue || cell.Kind == LayoutKind.Unit) return cell.Text;
        var text = cell.Text;
        foreach (var (official, printed) in Aliases)
        {
            if (random.Next(2) == 0) text = text.Replace(official, printed, StringComparison.Ordinal);
        }

        if (random.Next(2) == 0) text = text.Replace('（', '(').Replace('）', ')').Replace('，', ',').Replace('：', ':');
        if (random.Next(2) == 0 && text.Length > 2 && char.IsAsciiDigit(text[0]) && text[1] == '.') text = text[0] + (random.Next(2) == 0 ? "、" : "．") + text[2..];
        return random.Next(3) == 0 ? text.Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal) : text;
    }

    /// <summary>A number as printed: full-width, with separators, units or a sign for none.</summary>
    public static string Number(OfficialCell cell, Random random)
    {
        if (!cell.IsValue || cell.Text.Length == 0) return cell.Text;
        if (cell.Text == "0") return ((string[])["0", "—", "/", "０", "--", "无", " 0 "])[random.Next(7)];
        return random.Next(5) switch
        {
            0 => string.Concat(cell.Text.Select(FullWidth)),
            1 when cell.Text.Length > 3 && cell.Text.All(char.IsAsciiDigit) => cell.Text[..^3] + "," + cell.Text[^3..] is var one && one.IndexOf(',', StringComparison.Ordinal) <= 3 ? cell.Text[..^3] + "," + cell.Text[^3..] : cell.Text,
            2 when cell.Text.All(char.IsAsciiDigit) => cell.Text + "件",
            3 => $" {cell.Text}\u00A0",
            _ => cell.Text,
        };
    }

    /// <summary>Headings as reports word them.</summary>
    public static PublishedReport Headings(PublishedReport report, Random random) => report with
    {
        Sections = [.. report.Sections.Select(section => section.Definition.HasFreeHeadings || section.Definition.Text == SectionText.None && section.Definition.Id == "statistics" ? section : section with { Heading = Heading(section, random) })],
    };

    private static string Heading(PublishedSection section, Random random)
    {
        string[] worded = section.Definition.Id switch
        {
            "overview" => ["一、概述", "一、工作基本情况", "一、政府信息公开工作的总体情况", "一、主要工作概述"],
            "proactive" => ["二、主动公开情况", "二、行政机关主动公开政府信息情况", "二、主动公开政府信息的情况"],
            "requests" => ["三、政府信息公开申请情况", "三、行政机关收到和处理政府信息公开申请情况"],
            "review" => ["四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", "四、行政复议、行政诉讼情况"],
            "problems" => ["五、存在主要问题及改进情况", "五、存在的问题及改进措施", "五、政府信息公开工作存在的主要问题及改进情况"],
            _ => ["六、其它需要报告事项", "六、其他报告事项", "六、其他需要报告的事项。"],
        };
        return worded[random.Next(worded.Length)];
    }

    /// <summary>A label cut at its first line break, as some crawlers leave it: the results of reviews lose their second line.</summary>
    public static string Cut(OfficialCell cell) => cell.Kind == LayoutKind.Column && cell.Text.Length == 4 && LabelText.Normalize(cell.Text) is var text && (text.StartsWith("结果", StringComparison.Ordinal) || text.StartsWith("其他结", StringComparison.Ordinal) || text.StartsWith("尚未", StringComparison.Ordinal))
        ? cell.Text[..2]
        : cell.Text;

    private static char FullWidth(char c) => char.IsAsciiDigit(c) ? (char)(c + 0xFEE0) : c;
}
