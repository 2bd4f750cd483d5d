using Nianbao.Forms;

namespace Nianbao.Narratives;

/// <summary>
/// What a finding about a text says, in both languages side by side. Each begins with the passage that it quotes, then
/// what the form's rule says, and ends with the rule's source.
/// </summary>
internal static class NarrativeMessages
{
    /// <summary>What the rule says is all there is to say.</summary>
    public static (string Zh, string En) Mentioned(RuleDefinition rule, string quote) => (
        $"正文“{quote}”：{rule.Message}。依据：{rule.Source}",
        $"'{quote}': {rule.MessageEn}. Source: {rule.Source}");

    /// <summary>Something that a section must tell.</summary>
    public static (string Zh, string En) NotMentioned(RuleDefinition rule) => (
        $"{rule.Message}。依据：{rule.Source}",
        $"{rule.MessageEn}. Source: {rule.Source}");

    /// <summary>A figure of the tables that the text keeps silent about; no passage is quoted.</summary>
    public static (string Zh, string En) NotMentioned(RuleDefinition rule, string label, string path, string value) => (
        $"{rule.Message}：表中{label}是 {value}。依据：{rule.Source}",
        $"{rule.MessageEn}: {path} is {value}. Source: {rule.Source}");

    public static (string Zh, string En) AnotherOrgan(RuleDefinition rule, string quote, string organ) => (
        $"正文“{quote}”：{rule.Message}，本报告是{organ}的。依据：{rule.Source}",
        $"'{quote}': {rule.MessageEn}; this report is of {organ}. Source: {rule.Source}");

    public static (string Zh, string En) AnotherPeriod(RuleDefinition rule, string quote, int year) => (
        $"正文“{quote}”：{rule.Message}；请改为 {year}年1月1日至{year}年12月31日。依据：{rule.Source}",
        $"'{quote}': {rule.MessageEn}; write {year}年1月1日至{year}年12月31日. Source: {rule.Source}");

    // ---- figures ----

    /// <param name="rule">The rule.</param>
    /// <param name="quote">The passage.</param>
    /// <param name="given">The figure of the text.</param>
    /// <param name="unit">Its unit, as the text has it.</param>
    /// <param name="mayBe">Each figure of the tables that the text may mean, by its name, with its line in the data file or 0.</param>
    public static (string Zh, string En) AnotherFigure(
        RuleDefinition rule, string quote, string given, string unit, IReadOnlyList<(string Label, string Path, string Value, int Line)> mayBe) => (
        $"正文“{quote}”：{rule.Message}。文中是 {given}{unit}，而表中{string.Join("，", mayBe.Select(cell => $"{cell.Label}{(cell.Line > 0 ? $"（第 {cell.Line} 行）" : "")}是 {cell.Value}"))}。依据：{rule.Source}",
        $"'{quote}': {rule.MessageEn}: the text says {given}, but {string.Join(", ", mayBe.Select(cell => $"{cell.Path}{(cell.Line > 0 ? $" (line {cell.Line})" : "")} is {cell.Value}"))}. Source: {rule.Source}");

    public static (string Zh, string En) BlankFigure(RuleDefinition rule, string quote, string label, string path) => (
        $"正文“{quote}”：无法核对，因为表中{label}没有填；请填上这一格，没有就填 0。依据：{rule.Source}",
        $"'{quote}': cannot be checked, for {path} is blank; fill it in, with 0 if there was none. Source: {rule.Source}");

    public static (string Zh, string En) NoMultiple(RuleDefinition rule, string quote, string given, string unit, int multiple) => (
        $"正文“{quote}”：{rule.Message}，{given}{unit}不是 {multiple} 元的倍数；请核对金额。依据：{rule.Source}",
        $"'{quote}': {rule.MessageEn}; {given} {unit} is no multiple of {multiple} yuan; check the amount. Source: {rule.Source}");

    public static (string Zh, string En) AnotherFigureFurtherUp(RuleDefinition rule, string quote, string now, string before) => (
        $"正文“{quote}”：{rule.Message}。这里是 {now}，前面是 {before}。依据：{rule.Source}",
        $"'{quote}': {rule.MessageEn}: {now} here, {before} further up. Source: {rule.Source}");

    // ---- figures made from others ----

    /// <param name="rule">The rule.</param>
    /// <param name="quote">The passage.</param>
    /// <param name="parts">The parts as an addition.</param>
    /// <param name="sum">What they make.</param>
    /// <param name="total">The total of the text.</param>
    /// <param name="difference">How far they are apart.</param>
    public static (string Zh, string En) WrongSum(RuleDefinition rule, string quote, string parts, string sum, string total, string difference) => (
        $"正文“{quote}”：{rule.Message}。{parts} = {sum}，而总数是 {total}，相差 {difference}；如果还有其他各项，请写明“等”或“其余”。依据：{rule.Source}",
        $"'{quote}': {rule.MessageEn}: {parts} = {sum}, but the total is {total}; if there are further parts, say so. Source: {rule.Source}");

    /// <param name="rule">The rule.</param>
    /// <param name="quote">The passage.</param>
    /// <param name="division">The part and the whole as a division.</param>
    /// <param name="share">The percentage that it makes.</param>
    /// <param name="given">The percentage of the text.</param>
    public static (string Zh, string En) WrongShare(RuleDefinition rule, string quote, string division, string share, string given) => (
        $"正文“{quote}”：{rule.Message}。{division} = {share}%，文中是 {given}%。依据：{rule.Source}",
        $"'{quote}': {rule.MessageEn}: {division} = {share}%, the text says {given}%. Source: {rule.Source}");

    /// <param name="rule">The rule.</param>
    /// <param name="quote">The passage.</param>
    /// <param name="now">This year's figure.</param>
    /// <param name="before">Last year's.</param>
    /// <param name="lastYear">The report that it is from.</param>
    /// <param name="change">The difference.</param>
    /// <param name="percent">The difference in percent; null where last year's figure is 0.</param>
    public static (string Zh, string En) WrongChange(
        RuleDefinition rule, string quote, string now, string before, (string Zh, string En) lastYear, string change, string? percent)
    {
        var inPercent = percent == null ? "" : $"（{percent}%）";
        return (
            $"正文“{quote}”：{rule.Message}。本年是 {now}，{lastYear.Zh}是 {before}，增减 {change}{inPercent}。依据：{rule.Source}",
            $"'{quote}': {rule.MessageEn}: {now} now, {before} in {lastYear.En}, a change of {change}{inPercent}. Source: {rule.Source}");
    }
}
