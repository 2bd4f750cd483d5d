using Nianbao.Forms;

namespace Nianbao.Rules;

/// <summary>What a finding of a form's rule says, in both languages side by side.</summary>
internal static class RuleMessages
{
    // ---- relations that do not hold; their sides are put into words by BrokenRelation ----

    public static (string Zh, string En) AllZero => ("各项都是 0", "all parts are 0");

    public static (string Zh, string En) MoreParts(int count) => ($"+ 另外 {count} 项", $"+ {count} more");

    /// <param name="rule">The rule.</param>
    /// <param name="subject">The table, and the row or column that all its cells have in common.</param>
    /// <param name="left">The left side in words.</param>
    /// <param name="compared">How it compares with the right side, which it should not.</param>
    /// <param name="hasBlanks">True where a cell is blank.</param>
    public static (string Zh, string En) Broken(
        RuleDefinition rule, string subject, (string Zh, string En) left, (string Zh, string En) compared, bool hasBlanks) => (
        $"{subject}：{rule.Message}。现在{left.Zh}，{compared.Zh}。{(hasBlanks ? "空格按 0 计。" : "")}依据：{rule.Source}",
        $"{rule.MessageEn}: {left.En}{compared.En}. {(hasBlanks ? "Blanks count as 0. " : "")}Source: {rule.Source}");

    /// <param name="comparison">How the sides should compare.</param>
    /// <param name="right">The right side in words.</param>
    /// <param name="difference">How far they are apart.</param>
    /// <param name="isConstant">The right side is a number without a cell.</param>
    public static (string Zh, string En) Compared(Comparison comparison, (string Zh, string En) right, string difference, bool isConstant) => comparison switch
    {
        Comparison.Equal => ($"而{(isConstant ? "应为 " : "")}{right.Zh}，相差 {difference}", $", but {right.En}; difference {difference}"),
        Comparison.NotEqual => ($"恰好等于{right.Zh}", $", the same as {right.En}"),
        Comparison.LessOrEqual => ($"多于{right.Zh}，多 {difference}", $", more than {right.En}, by {difference}"),
        Comparison.Less => ($"不少于{right.Zh}", $", not less than {right.En}"),
        Comparison.GreaterOrEqual => ($"少于{right.Zh}，少 {difference}", $", less than {right.En}, by {difference}"),
        _ => ($"不多于{right.Zh}", $", not more than {right.En}"),
    };

    // ---- rules that could not be decided ----

    public static (string Zh, string En) Undecided(RuleDefinition rule, int places, (string Zh, string En) missing) => (
        $"“{rule.Message}”有 {places} 处无法判断：{missing.Zh}",
        $"'{rule.MessageEn}' cannot be decided in {places} place(s): {missing.En}");

    public static (string Zh, string En) NoOrganFacts() => (
        "没有写明机关类别（kind）或层级（level）",
        "the kind or level of the organ is not stated");

    /// <summary>Some figures by their names, and how many there are in all.</summary>
    public static (string Zh, string En) NoFigures(string[] names, string[] namesEn, int count) => (
        $"{string.Join('、', names)}{(count > names.Length ? $"等 {count} 格" : "")}没有数",
        $"{string.Join(", ", namesEn)}{(count > names.Length ? $" and {count - names.Length} more" : "")} not known");

    // ---- figures that repeat ----

    public static (string Zh, string En) Repeated(RuleDefinition rule, (string Zh, string En) what) => (
        $"{rule.Message}：{what.Zh}。依据：{rule.Source}",
        $"{rule.MessageEn}: {what.En}. Source: {rule.Source}");

    public static (string Zh, string En) OftenInColumn(string label, string path, string figure, int times) => (
        $"“{label}”列里 {figure} 出现了 {times} 次",
        $"{figure} stands {times} times in '{path}'");

    public static (string Zh, string En) Shifted(string label, string path, string labelAbove, string pathAbove) => (
        $"“{label}”一行就是“{labelAbove}”一行错开一列",
        $"the row {path} is the row {pathAbove} one column further");

    // ---- the day of publication ----

    public static (string Zh, string En) OutOfTime(RuleDefinition rule, string given, string due, bool isLatest) => (
        $"{rule.Message}。现在是 {given}，期限是 {due}{(isLatest ? " 以前" : " 以后")}。依据：{rule.Source}",
        $"{rule.MessageEn}: {given}, but the limit is {due}. Source: {rule.Source}");
}
