using Nianbao.Forms;

namespace Nianbao.Similarity;

/// <summary>What a finding about a repeated report says, in both languages side by side.</summary>
internal static class SimilarityMessages
{
    public static (string Zh, string En) SameFigures(RuleDefinition rule, int lastYear) => (
        $"{rule.Message}（{lastYear} 年度）。请核对是否误用了上年的数。依据：{rule.Source}",
        $"{rule.MessageEn} on {lastYear}; see whether its figures were taken by mistake. Source: {rule.Source}");

    /// <param name="rule">The rule.</param>
    /// <param name="percent">How much of the text stands in the other report.</param>
    /// <param name="other">The other report.</param>
    /// <param name="quote">A sentence that stands in both.</param>
    public static (string Zh, string En) SameText(RuleDefinition rule, int percent, (string Zh, string En) other, string quote) => (
        $"{rule.Message}：{percent}% 与{other.Zh}相同（不计数字、年份、机关名称和套语），如“{quote}”。请写本机关本年度的情况。依据：{rule.Source}",
        $"{rule.MessageEn}: {percent} % is that of {other.En}, figures, years, names and set phrases aside, as in '{quote}'; write what this body did in this year. Source: {rule.Source}");

    public static (string Zh, string En) LastYear(int year) => ($" {year} 年度报告", $"the report on {year}");

    public static (string Zh, string En) Sibling(string organ) => ($"“{organ}”", organ);
}
