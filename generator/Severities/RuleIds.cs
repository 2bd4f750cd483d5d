using Nianbao.Generator.Model;
using Nianbao.Generator.Schemas;

namespace Nianbao.Generator.Severities;

/// <summary>The ids of the rules of all forms.</summary>
/// <param name="Ids">The ids, each once.</param>
/// <param name="IsComplete">False if a schema has mistakes, for then rules of it may be missing.</param>
internal sealed record RuleIds(EquatableArray<string> Ids, bool IsComplete)
{
    public static RuleIds Of(FormSet set) => new(
        set.Forms.SelectMany(form => form.Rules).Select(rule => rule.Id)
            .Distinct(StringComparer.Ordinal).OrderBy(id => id, StringComparer.Ordinal).ToEquatableArray(),
        set.Diagnostics.Count == 0);
}
