using Nianbao.Forms;

namespace Nianbao.Rules;

/// <summary>
/// What a finding of a form's rule says in both languages, side by side. What a broken relation says is worded out of its
/// figures by <see cref="BrokenRelation"/>.
/// </summary>
internal static class RuleMessages
{
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
