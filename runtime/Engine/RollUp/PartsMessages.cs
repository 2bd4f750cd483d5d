using Nianbao.Forms;

namespace Nianbao.RollUp;

/// <summary>What a finding about a whole and its units says, in both languages side by side.</summary>
internal static class PartsMessages
{
    /// <param name="relation">What the broken relation says.</param>
    /// <param name="units">The largest units with their figures.</param>
    /// <param name="count">How many units have a figure.</param>
    public static (string Zh, string En) WithUnits((string Zh, string En) relation, string[] units, int count) => (
        $"{relation.Zh}。各单位：{string.Join('、', units)}{(count > units.Length ? $"等 {count} 个" : "")}",
        $"{relation.En}. Units: {string.Join(", ", units)}{(count > units.Length ? $" and others, {count} in all" : "")}");

    public static (string Zh, string En) Undecided(RuleDefinition rule, (string Zh, string En) why) => (
        $"无法判断是否等于各单位之和：{why.Zh}。依据：{rule.Source}",
        $"whether the figures are the sums of the units' cannot be told: {why.En}. Source: {rule.Source}");

    public static (string Zh, string En) LeftOut(string[] units, int count) => (
        $"{count} 个单位没有计入（{string.Join('、', units)}）",
        $"{count} units do not count ({string.Join(", ", units)})");

    public static (string Zh, string En) Blank(int count, string label, string path) => (
        $"有单位没有填或没有这些数（{count} 格，如 {label}）",
        $"units left {count} cells blank or have none such (as {path})");
}
