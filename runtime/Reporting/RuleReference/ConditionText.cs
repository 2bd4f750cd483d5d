using Nianbao.Forms;
using Nianbao.Reporting.Wording;

namespace Nianbao.Reporting.RuleReference;

/// <summary>Writes a condition in words.</summary>
/// <param name="formula">Writes what compares cells.</param>
/// <param name="language">The language.</param>
internal sealed class ConditionText(FormulaText formula, Language language)
{
    public string Of(Condition condition) => condition switch
    {
        CellCondition cells => formula.Of(cells.Left, cells.Comparison, cells.Right),
        KindCondition kind => Kind(kind.IsNegated, FactNames.NameOf(kind.Kind, language)),
        LevelCondition level => Level(level.IsNegated, FactNames.NameOf(level.Level, language)),
        JointCondition joint => OfOneFact(joint) ?? string.Join(
            joint.NeedsAll ? language.Of("，并且", " and ") : language.Of("，或者", " or "), joint.Parts.Select(OfPart)),
        _ => throw new InvalidOperationException($"a condition of an unknown kind: {condition}"),
    };

    private string OfPart(Condition part) =>
        part is JointCondition joint && OfOneFact(joint) == null ? language.Of($"（{Of(part)}）", $"({Of(part)})") : Of(part);

    /// <summary>One of several kinds, or one of several levels, in one sentence; null for anything else.</summary>
    private string? OfOneFact(JointCondition joint)
    {
        if (joint.NeedsAll) return null;
        var or = language.Of("或", " or ");
        if (Array.TrueForAll(joint.Parts, part => part is KindCondition { IsNegated: false }))
        {
            return Kind(false, string.Join(or, joint.Parts.Cast<KindCondition>().Select(part => FactNames.NameOf(part.Kind, language))));
        }

        return Array.TrueForAll(joint.Parts, part => part is LevelCondition { IsNegated: false })
            ? Level(false, string.Join(or, joint.Parts.Cast<LevelCondition>().Select(part => FactNames.NameOf(part.Level, language))))
            : null;
    }

    private string Kind(bool isNegated, string names) =>
        language.Of($"机关{(isNegated ? "不是" : "是")}{names}", $"the organ is {(isNegated ? "not " : "")}{names}");

    private string Level(bool isNegated, string names) =>
        language.Of($"机关层级{(isNegated ? "不是" : "是")}{names}", $"the organ's level is {(isNegated ? "not " : "")}{names}");
}
