using Nianbao.Generator.Schemas;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Severities;

/// <summary>The ids of the rules of all forms.</summary>
/// <param name="Ids">The ids, each once.</param>
/// <param name="IsComplete">False if a schema has mistakes, for then rules of it may be missing.</param>
internal sealed record RuleIds(EquatableArray<string> Ids, bool IsComplete)
{
    /// <summary>The rules that hold whatever the form: of the runtime's <c>SimilarityRules</c> and <c>PartsRules</c>.</summary>
    public static readonly string[] OfEveryForm = ["NB3120", "NB3121", "NB3122", "NB3123", "NB3124", "NB3201", "NB3202", "NB3203"];

    public static RuleIds Of(FormSet set) => new(
        set.Forms
            .SelectMany(form => form.Rules.Concat(form.Narrative?.Rules.Select(rule => rule.Rule) ?? []))
            .Select(rule => rule.Id)
            .Concat(OfEveryForm)
            .Distinct(StringComparer.Ordinal).OrderBy(id => id, StringComparer.Ordinal).ToEquatableArray(),
        set.Diagnostics.Count == 0);
}
