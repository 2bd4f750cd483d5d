using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Binding.Rules;

/// <summary>Gathers relations under their rules. Several sums may share one rule; its words are those of the first.</summary>
internal sealed class RuleCollector
{
    private readonly Dictionary<string, (RuleModel Rule, List<RelationModel> Relations)> _byId = new(StringComparer.Ordinal);

    /// <summary>The rules with their relations, by id.</summary>
    public EquatableArray<RuleModel> Rules => _byId.Values
        .OrderBy(entry => entry.Rule.Id, StringComparer.Ordinal)
        .Select(entry => entry.Rule with { Relations = entry.Relations.ToEquatableArray() })
        .ToEquatableArray();

    public bool Contains(string id) => _byId.ContainsKey(id);

    /// <summary>Adds a rule, or finds it.</summary>
    public void Add(RuleModel rule)
    {
        if (!_byId.ContainsKey(rule.Id)) _byId.Add(rule.Id, (rule, []));
    }

    /// <summary>Adds a relation of a rule.</summary>
    public void Add(RuleModel rule, RelationModel relation)
    {
        Add(rule);
        _byId[rule.Id].Relations.Add(relation);
    }
}
