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
        var spans = relations.SelectMany(relation => relation.Terms).Where(term => term.Source == TermSource.Report).Select(term => report.Spans[term.Cell]);
        var at = spans.FirstOrDefault(span => span.IsKnown);
        var zh = missing.Length == 0 ? "没有写明机关类别（kind）或层级（level）" : Zh(check, missing) + "没有数";
        var en = missing.Length == 0 ? "the kind or level of the organ is not stated" : En(check, missing) + " not known";
        return Finding.In(
            report,
            rule.Id,
            Severity.Note,
            at,
            $"“{rule.Message}”有 {relations.Length} 处无法判断：{zh}",
            $"'{rule.MessageEn}' cannot be decided in {relations.Length} place(s): {en}") with
        {
            Cells = [.. relations.SelectMany(relation => relation.Terms).Where(term => term.Source == TermSource.Report).Select(term => report.Form.PathOf(term.Cell)).Distinct()],
            IsNotAssessable = true,
        };
    }

    private static string Zh(RuleEvaluation check, Term[] missing)
    {
        var names = missing.Take(NamedFigures).Select(term => check.ValuesOf(term.Source)?.Zh + "“" + LabelOf(check.Report.Form.Cells[term.Cell]) + "”");
        return string.Join('、', names) + (missing.Length > NamedFigures ? $"等 {missing.Length} 格" : "");
    }

    private static string En(RuleEvaluation check, Term[] missing)
    {
        var names = missing.Take(NamedFigures).Select(term =>
            check.Report.Form.PathOf(term.Cell) + (check.ValuesOf(term.Source) is { } source ? $" in {source.En}" : ""));
        return string.Join(", ", names) + (missing.Length > NamedFigures ? $" and {missing.Length - NamedFigures} more" : "");
    }

    private static string LabelOf(CellPlace place)
    {
        var row = LabelText.Short(place.Row.Label);
        if (place.Column.Path.Length == 0) return row;
        var column = LabelText.Short(place.Column.Label);
        return row.Length == 0 ? column : row + "·" + column;
    }
}
