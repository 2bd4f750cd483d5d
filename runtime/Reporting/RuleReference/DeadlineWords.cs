using Nianbao.Forms;
using Nianbao.Reporting.Wording;
using static System.FormattableString;

namespace Nianbao.Reporting.RuleReference;

/// <summary>Tells when a report is to be published.</summary>
internal static class DeadlineWords
{
    public static IEnumerable<RuleField> FieldsOf(FormDefinition form, RuleDefinition rule, Deadline deadline, Language language)
    {
        var day = new DateOnly(form.Years[0] + 1, deadline.Month, deadline.Day);
        yield return new(language.Of("期限", "Limit"), [deadline.IsLatest
            ? language.Of($"不晚于次年{day.Month}月{day.Day}日", Invariant($"at the latest on {day:MM-dd} of the next year"))
            : language.Of($"不早于次年{day.Month}月{day.Day}日", Invariant($"at the earliest on {day:MM-dd} of the next year"))]);
        if (deadline.When == null) yield break;
        var condition = new Relation(rule, new Side([]), Comparison.Equal, new Side([]), 0) { When = deadline.When };
        var formula = new FormulaText(form, new CellNames(form, condition, usesIds: false), language);
        yield return new(language.Of("条件", "Only if"), [new ConditionText(formula, language).Of(deadline.When)]);
    }
}
