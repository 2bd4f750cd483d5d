using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Text;

namespace Nianbao.Rules;

/// <summary>Reports the rules that could not be decided, one finding for each, with what is missing.</summary>
internal static class UndecidedRules
{
    private const int NamedFigures = 3;

    /// <summary>Adds a note for each rule of the relations.</summary>
    public static void Report(RuleEvaluation check, List<Relation> undecided)
    {
        if (undecided.Count == 0) return;
        foreach (var group in undecided.GroupBy(relation => relation.Rule))
        {
            check.Findings.Add(Describe(check, group.Key, [.. group]));
        }
    }

    private static Finding Describe(RuleEvaluation check, RuleDefinition rule, Relation[] relations)
    {
        var report = check.Report;
        var missing = relations.SelectMany(relation => relation.Terms).Where(term => !check.IsKnown(term)).Distinct().ToArray();
        var cells = relations.SelectMany(relation => relation.Terms).Where(term => term.Source == TermSource.Report).Select(term => term.Cell).ToArray();
        var known = Array.FindIndex(cells, cell => report.Spans[cell].IsKnown);
        var at = cells.Length == 0 ? default : report.PlaceOf(cells[Math.Max(known, 0)]);
        var (message, messageEn) = RuleMessages.Undecided(
            rule, relations.Length, missing.Length == 0 ? RuleMessages.NoOrganFacts() : NoFigures(check, missing));
        return Finding.In(report, rule.Id, Severity.Note, at, message, messageEn) with
        {
            Cells = [.. relations.SelectMany(relation => relation.Terms).Where(term => term.Source == TermSource.Report).Select(term => report.Form.PathOf(term.Cell)).Distinct()],
            IsNotAssessable = true,
        };
    }

    private static (string Zh, string En) NoFigures(RuleEvaluation check, Term[] missing)
    {
        Term[] named = [.. missing.Take(NamedFigures)];
        return RuleMessages.NoFigures(
            Array.ConvertAll(named, term => check.ValuesOf(term.Source)?.Zh + "“" + LabelOf(check.Report.Form.Cells[term.Cell]) + "”"),
            Array.ConvertAll(named, term => check.Report.Form.PathOf(term.Cell) + (check.ValuesOf(term.Source) is { } source ? $" in {source.En}" : "")),
            missing.Length);
    }

    private static string LabelOf(CellPlace place)
    {
        var row = LabelText.Short(place.Row.Label);
        if (place.Column.Path.Length == 0) return row;
        var column = LabelText.Short(place.Column.FullLabel);
        return row.Length == 0 ? column : row + "·" + column;
    }
}
