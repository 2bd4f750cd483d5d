using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Model;
using Nianbao.Generator.Schemas;

namespace Nianbao.Generator.Rules;

/// <summary>
/// Resolves the names of a rule and makes one relation of it for each column, each row, or, without <c>each</c>, one
/// over single cells that are named by their whole paths.
/// </summary>
internal sealed class RuleBinder(RuleCollector rules, SchemaErrors errors)
{
    /// <summary>Binds a rule that speaks of each row or each column of a block.</summary>
    public void Bind(RuleSyntax rule, BlockModel block)
    {
        var kinds = block.Kinds();
        if (rule.Each == "row")
        {
            var columns = Names(
                block.Columns, column => column.Id, column => column.Columns, column => column.Columns.Count == 0, column => column.Offset);
            Bind(rule, ("列", "column"), columns, block.LeafRows().Select(row => row.FirstCell), kinds);
        }
        else
        {
            var rows = Names(block.Rows, row => row.Id, row => row.Rows, row => row.FirstCell >= 0, row => row.FirstCell);
            Bind(rule, ("行", "row"), rows, Enumerable.Range(0, block.Width), kinds);
        }
    }

    /// <summary>Binds a rule over single cells of a table.</summary>
    public void Bind(RuleSyntax rule, TableModel table)
    {
        var cells = CellPaths.Of(table);
        var kinds = cells.ToDictionary(cell => cell.Cell, cell => cell.Kind);
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var cell in cells) names[cell.Path] = cell.Cell;
        Bind(rule, ("单元格", "cell"), names, [0], kinds);
    }

    /// <summary>One relation for each of <paramref name="starts"/>; a name's number is counted from there.</summary>
    private void Bind(
        RuleSyntax rule, (string Zh, string En) what, Dictionary<string, int> names, IEnumerable<int> starts, Dictionary<int, CellKind> kinds)
    {
        if (RuleParser.Parse(rule.Check, errors) is not { } expression) return;
        var cells = expression.Left.Concat(expression.Right).Select(term => term.Name).OfType<Located<string>>().ToList();
        if (!AllKnown(cells, what, names)) return;
        var numbers = cells.Select(name => names[name.Value]).ToList();
        foreach (var start in starts)
        {
            var areAmounts = numbers.Select(number => kinds[start + number] == CellKind.Amount).Distinct().ToList();
            if (areAmounts.Count > 1)
            {
                errors.Add(SchemaDiagnostics.MixedKinds, rule.Check.Range);
                return;
            }

            rules.Add(
                new RuleModel(
                    rule.Id.Value, rule.Severity, rule.Message, rule.MessageEn, rule.Source, EquatableArray<RelationModel>.Empty),
                new RelationModel(
                    Side(expression.Left, names, start, areAmounts[0]),
                    expression.Comparison,
                    Side(expression.Right, names, start, areAmounts[0]),
                    start + numbers[0]));
        }
    }

    private bool AllKnown(List<Located<string>> cells, (string Zh, string En) what, Dictionary<string, int> names)
    {
        var unknown = cells.Where(name => !names.ContainsKey(name.Value)).ToList();
        foreach (var name in unknown)
        {
            errors.Add(
                SchemaDiagnostics.UnknownName, name.Range, name.Value, what.Zh, what.En,
                Suggestion.Zh(name.Value, names.Keys), Suggestion.En(name.Value, names.Keys));
        }

        return unknown.Count == 0;
    }

    private static SideModel Side(IReadOnlyList<RuleTerm> terms, Dictionary<string, int> names, int start, bool areAmounts)
    {
        IEnumerable<int> Cells(bool negative) => terms
            .Where(term => term.Name is not null && term.Negative == negative)
            .Select(term => start + names[term.Name!.Value.Value]);

        var constant = terms.Where(term => term.Name is null).Sum(term => term.Negative ? -term.Number : term.Number);
        return new SideModel(
            Cells(negative: false).ToEquatableArray(),
            Cells(negative: true).ToEquatableArray(),
            areAmounts ? constant * CellPaths.AmountScale : constant);
    }

    private static Dictionary<string, int> Names<T>(
        IEnumerable<T> nodes, Func<T, string?> id, Func<T, IEnumerable<T>> children, Func<T, bool> hasNumbers, Func<T, int> number)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        void Walk(IEnumerable<T> siblings, string prefix)
        {
            foreach (var node in siblings)
            {
                var path = prefix + id(node);
                if (hasNumbers(node)) names[path] = number(node);
                Walk(children(node), path + ".");
            }
        }

        Walk(nodes, "");
        return names;
    }
}
