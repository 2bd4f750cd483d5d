using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Schemas.Syntax;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Binding.Rules;

/// <summary>Binds the rules of a form: those of each block, of each table, and of the form.</summary>
internal sealed class FormRules(SchemaErrors errors)
{
    private readonly RuleCollector _rules = new();
    private readonly Dictionary<string, RuleSyntax> _stated = new(StringComparer.Ordinal);
    private readonly List<Located<string>> _mentioned = [];

    /// <summary>Binds the rules of a form whose tables are numbered. Gives the rules by id and the sums in order.</summary>
    public (EquatableArray<RuleModel> Rules, EquatableArray<SumModel> Sums) Bind(
        FormSyntax form, IReadOnlyList<(TableSyntax Syntax, TableModel Model)> tables)
    {
        var sums = new List<SumModel>();
        foreach (var (syntax, model) in tables)
        {
            var binder = new SumBinder(_rules, errors);
            for (var i = 0; i < syntax.Blocks.Count; i++) binder.Bind(syntax.Blocks[i], model.Blocks[i]);
            sums.AddRange(binder.Sums);
        }

        foreach (var (syntax, model) in tables)
        {
            for (var i = 0; i < syntax.Blocks.Count; i++)
            {
                foreach (var rule in syntax.Blocks[i].Rules.Where(IsNew)) Bind(rule, [model], new([model.Blocks[i]]));
            }

            foreach (var rule in syntax.Rules.Where(IsNew)) Bind(rule, [model], model.Blocks);
        }

        foreach (var rule in form.Rules.Where(IsNew)) Bind(rule, tables.Select(table => table.Model).ToList(), EquatableArray<BlockModel>.Empty);
        ReportUnknownRules();
        return (_rules.Rules, sums.ToEquatableArray());
    }

    private void Bind(RuleSyntax rule, IReadOnlyList<TableModel> tables, EquatableArray<BlockModel> blocks)
    {
        _mentioned.AddRange(rule.UnlessBroken);
        if (rule.Each is "row" or "column" && blocks.Count != 1)
        {
            errors.Add(SchemaDiagnostics.RuleInManyBlocks, rule.Id.Range, rule.Each);
            return;
        }

        new RuleBinder(_rules, errors).Bind(rule, rule.Each switch
        {
            "row" => RuleScope.OfRows(blocks[0]),
            "column" => RuleScope.OfColumns(blocks[0]),
            "cell" => RuleScope.OfEachCell(tables),
            _ => RuleScope.OfCells(tables),
        });
    }

    // several blocks may state one rule, each about itself
    private bool IsNew(RuleSyntax rule)
    {
        if (!_stated.TryGetValue(rule.Id.Value, out var first) && !_rules.Contains(rule.Id.Value))
        {
            _stated.Add(rule.Id.Value, rule);
            return true;
        }

        if (first is not null && first.SaysTheSameAs(rule)) return true;
        errors.Add(SchemaDiagnostics.DuplicateName, rule.Id.Range, rule.Id.Value);
        return false;
    }

    private void ReportUnknownRules()
    {
        var ids = _rules.Rules.Select(rule => rule.Id).ToList();
        foreach (var id in _mentioned.Where(id => !_stated.ContainsKey(id.Value) && !ids.Contains(id.Value)))
        {
            errors.Add(
                SchemaDiagnostics.UnknownName, id.Range, id.Value, "规则", "rule", Suggestion.Zh(id.Value, ids), Suggestion.En(id.Value, ids));
        }
    }
}
