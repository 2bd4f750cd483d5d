using Nianbao.Forms;

namespace Nianbao.Rules;

/// <summary>The rules that hold between a report and the units it covers, whatever the form.</summary>
internal static class PartsRules
{
    private const string Source = "各级人民政府的年度报告汇总本级和所属单位的数据；数据文件的 covers";

    /// <summary>P1: a whole is the sum of its parts, if they are all named.</summary>
    public static readonly RuleDefinition IsSum = new(
        "NB3201",
        Severity.Warning,
        "covers 写明单位齐全（complete: true），每个数应等于各单位之和",
        "the list of units claims to be complete, so every figure must be the sum of theirs",
        Source);

    /// <summary>P2: no part is more than the whole.</summary>
    public static readonly RuleDefinition IsNoLessThanAPart = new(
        "NB3202",
        Severity.Error,
        "汇总的数不应少于其中任何一个单位的数",
        "a whole cannot be less than one of its parts",
        Source);

    /// <summary>P2, for several parts: together they are no more than the whole either.</summary>
    public static readonly RuleDefinition IsNoLessThanTheSum = new(
        "NB3203",
        Severity.Warning,
        "汇总的数不应少于已列单位之和。复议机关作共同被告的案件只由原行为主体计一次，可在 without 里写明",
        "a whole should not be less than the units listed together; a lawsuit that the reviewing body joined is counted by the acting body only: say so with without",
        Source + "；国办公开办函〔2016〕201号");

    /// <summary>All of them, for lists of rules.</summary>
    public static readonly RuleDefinition[] All = [IsSum, IsNoLessThanAPart, IsNoLessThanTheSum];
}
