using Nianbao.Forms;
using Nianbao.Reporting.Wording;

namespace Nianbao.Reporting.RuleReference;

/// <summary>A formula with all the places in which a rule asks for it.</summary>
/// <param name="Place">Where it holds, in words; empty where its names say it all.</param>
/// <param name="Formula">The formula over official labels.</param>
/// <param name="When">When it must hold; empty for always.</param>
/// <param name="Missing">What a figure that is not known means.</param>
/// <param name="Tolerance">By how much the sides may differ; empty for not at all.</param>
internal sealed record RuleFormula(string Place, string Formula, string When, string Missing, string Tolerance)
{
    /// <summary>The formula over ids: one for several places that only labels call the same.</summary>
    public string[] Ids { get; init; } = [];
}

/// <summary>Writes what a rule asks for; relations that read alike stand once.</summary>
internal static class RuleFormulas
{
    public static RuleFormula[] Of(FormDefinition form, IEnumerable<Relation> relations, Language language) =>
    [
        .. relations.Select(relation => (Relation: relation, Names: new CellNames(form, relation, usesIds: false)))
            .GroupBy(item => Of(form, item.Relation, item.Names, language))
            .Select(group => group.Key with
            {
                Place = PlaceText.Of(group.First().Relation.Rule.Each, [.. group.Select(item => item.Names)], language),
                Ids = [.. group.Select(item => IdsOf(form, item.Relation, language)).Distinct()],
            }),
    ];

    private static RuleFormula Of(FormDefinition form, Relation relation, CellNames names, Language language)
    {
        var formula = new FormulaText(form, names, language);
        return new RuleFormula(
            "",
            formula.Of(relation.Left, relation.Comparison, relation.Right),
            relation.When == null ? "" : new ConditionText(formula, language).Of(relation.When),
            Missing(form, relation, language),
            Tolerance(relation, formula, language));
    }

    private static string IdsOf(FormDefinition form, Relation relation, Language language) =>
        new FormulaText(form, new CellNames(form, relation, usesIds: true), language)
            .Of(relation.Left, relation.Comparison, relation.Right);

    private static string Missing(FormDefinition form, Relation relation, Language language)
    {
        // elsewhere a report with blanks is not read at all
        if (!relation.Terms.Any(term => term.Source != TermSource.Report || form.Cells[term.Cell].Table.AllowsBlanks)) return "";

        // a side without cells has nothing that could be missing
        MissingFigure[] policies = [.. new[] { relation.Left, relation.Right }.Where(side => side.Terms.Length > 0).Select(side => side.Missing)];
        if (policies.Distinct().Count() == 1) return Words(policies[0], language);
        return language.Of("左边：", "on the left: ") + Words(policies[0], language)
            + language.Of("；右边：", "; on the right: ") + Words(policies[1], language);
    }

    private static string Words(MissingFigure missing, Language language) => missing switch
    {
        MissingFigure.Zero => language.Of("按 0 计", "they count as 0"),
        MissingFigure.ZeroBesideOthers => language.Of(
            "同一边另有数时按 0 计，整边都缺就不作判断，只提示无法判断",
            "beside figures of that side they count as 0; where all are missing the rule is not decided, and a note says so"),
        MissingFigure.Skip => language.Of("不查", "the rule is not checked"),
        _ => language.Of("不作判断，只提示无法判断", "the rule is not decided, and a note says so"),
    };

    private static string Tolerance(Relation relation, FormulaText formula, Language language)
    {
        if (relation.AllowsRounding) return language.Of("两边相差不超过各数四舍五入所能造成的，不算错", "the sides may differ by what rounding of their figures can bring about");
        if (relation.Tolerance == 0) return "";
        var by = formula.Quantity(relation.Tolerance, relation.Target);
        return language.Of($"两边相差不超过 {by}，不算错", $"the sides may differ by up to {by}");
    }
}
