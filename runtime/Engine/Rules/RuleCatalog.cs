using Nianbao.Forms;

namespace Nianbao.Rules;

/// <summary>The rules that can find fault with a report: what may be waived and what a project may set the severity of.</summary>
internal static class RuleCatalog
{
    /// <summary>The rules of a form; of a rule that several tables have, each statement.</summary>
    public static IEnumerable<RuleDefinition> Of(FormDefinition form) => [.. form.Rules, .. SimilarityRules.All, .. PartsRules.All];

    /// <summary>The rules of several forms by id; a form's wording goes before that of the forms it follows.</summary>
    public static SortedDictionary<string, RuleDefinition> ById(IEnumerable<FormDefinition> forms)
    {
        var rules = new SortedDictionary<string, RuleDefinition>(StringComparer.Ordinal);
        foreach (var rule in forms.SelectMany(Of)) rules[rule.Id] = rule;
        return rules;
    }
}
