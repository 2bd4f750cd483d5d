using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Schemas.Syntax;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Binding.Rules;

/// <summary>Resolves the names of a rule and makes its relations: one for each check and each place it counts from.</summary>
internal sealed class RuleBinder(RuleCollector rules, SchemaErrors errors)
{
    /// <summary>Binds a rule; what is wrong with it is reported, and then it has no relations.</summary>
    public void Bind(RuleSyntax rule, RuleScope scope)
    {
        var checks = rule.Checks.Select(check => (Syntax: RuleParser.ParseCheck(check, errors), check.Range)).ToList();
        var when = rule.When is { } text ? RuleParser.ParseWhen(text, errors) : null;
        if (checks.Any(check => check.Syntax is null) || (rule.When is not null && when is null)) return;
        var names = new NameBinder(scope, errors);
        var areKnown = checks.Select(check => names.AreKnown(check.Syntax!)).ToList();
        if (areKnown.Contains(false) || (when is not null && !names.AreKnown(when)) || !AreKnown(rule.Except, scope)) return;

        var model = new RuleModel(
            rule.Id.Value, rule.Severity, rule.Message, rule.MessageEn, rule.Source, EquatableArray<RelationModel>.Empty)
        {
            Each = rule.Each,
            UnlessBroken = rule.UnlessBroken.Select(id => id.Value).ToEquatableArray(),
        };
        var starts = scope.Starts.Where(start => rule.Except.All(except => except.Value != start.Name)).Select(start => start.Start).ToList();
        if (starts.Count > 0)
        {
            var examples = new ExampleBinder(names, errors, starts[0], checks.Select(check => check.Syntax!).Concat(when?.Relations ?? []));
            model = model with { Good = examples.Bind(rule.Good), Bad = examples.Bind(rule.Bad) };
        }

        rules.Add(model with
        {
            Repeats = rule.Repeats is null ? null : Bind(rule.Repeats, names, starts),
            Published = rule.Published is { } day ? new DeadlineModel(
                day.Month, day.Day, day.IsLatest, when is null ? null : names.Bind(when, start: 0, rule.When!.Value.Range)) : null,
        });
        foreach (var start in starts)
        {
            foreach (var (check, range) in checks)
            {
                if (names.Bind(check!, start, range) is not { } relation) return;
                rules.Add(model, Complete(relation, rule, names, when, start));
            }
        }
    }

    private static RepeatModel? Bind(RepeatSyntax repeats, NameBinder names, List<int> columns) =>
        names.Find(repeats.Rows, isSum: true, start: 0) is { } rows
            ? new RepeatModel(rows.Cells.ToEquatableArray(), columns.ToEquatableArray(), repeats.AtLeast, repeats.Times)
            : null;

    private RelationModel Complete(ComparisonModel relation, RuleSyntax rule, NameBinder names, ConditionSyntax? when, int start)
    {
        var terms = relation.Left.Terms.Concat(relation.Right.Terms).ToList();
        var target = terms.Find(term => term.Source == TermSources.Report) ?? terms[0];
        return new RelationModel(
            relation.Left with { Missing = rule.LeftMissing },
            relation.Comparison,
            relation.Right with { Missing = rule.RightMissing },
            target.Cell)
        {
            When = when is null ? null : names.Bind(when, start, rule.When!.Value.Range),
            AllowsRounding = rule.Tolerance?.Value == "rounding",
            Tolerance = rule.Tolerance is { Value: not "rounding" } tolerance ? FigureText.Scaled(tolerance, names.IsAmount(target.Cell), errors) ?? 0 : 0,
        };
    }

    private bool AreKnown(IReadOnlyList<Located<string>> except, RuleScope scope)
    {
        var valid = scope.Starts.Select(start => start.Name).ToList();
        var unknown = except.Where(name => !valid.Contains(name.Value)).ToList();
        foreach (var name in unknown)
        {
            errors.Add(
                SchemaDiagnostics.UnknownName, name.Range, name.Value, "行或列", "row or column",
                Suggestion.Zh(name.Value, valid), Suggestion.En(name.Value, valid));
        }

        return unknown.Count == 0;
    }
}
