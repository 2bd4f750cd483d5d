using System.Globalization;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Rules;

namespace Nianbao.Reporting.RuleReference;

/// <summary>Tries rules out: finds figures for a rule and checks a report that has these figures and no others.</summary>
internal static class ExampleRun
{
    // any year will do; the same one for all forms, or messages would differ that need not
    private const int Year = 2021;

    /// <summary>The figures that a schema gives, or for a sum its parts with 1 each and what they make; null where there are none.</summary>
    public static RuleExample? GoodOf(FormDefinition form, RuleDefinition rule) => rule.Good ?? SumOf(form, rule, surplus: 0);

    /// <summary>The same with a wrong figure.</summary>
    public static RuleExample? BadOf(FormDefinition form, RuleDefinition rule) => rule.Bad ?? SumOf(form, rule, surplus: 1);

    /// <summary>What is found in a report with the figures of an example.</summary>
    public static IReadOnlyList<Finding> Check(ReportType type, RuleExample example)
    {
        var report = type.Create();
        report.Kind = example.Kind;
        report.Level = example.Level;
        report.Year = Year;
        report.Published = PublishedOf(example, report.Year);
        var lastYear = new CellValues(type.Form, "上年报告", "last year's report");
        var parts = new CellValues(type.Form, "各单位合计", "the units together");
        foreach (var (cell, source, value) in example.Values)
        {
            if (value is not { } number) continue;
            if (source == TermSource.Report) report.Set(cell, number);
            else (source == TermSource.LastYear ? lastYear : parts).Set(cell, number);
        }

        var findings = new FindingList();
        var check = new RuleEvaluation(report, findings)
        {
            LastYear = Has(TermSource.LastYear) ? lastYear : null,
            Parts = Has(TermSource.Parts) ? parts : null,
        };
        check.Run();
        return findings.Items;

        bool Has(TermSource source) => Array.Exists(example.Values, figure => figure.Source == source);
    }

    // a day of the next year, or with a minus of the report year itself
    private static DateOnly? PublishedOf(RuleExample example, int year) => example.Published switch
    {
        null => null,
        ['-', .. var day] => DateOnly.Parse($"{year}-{day}", CultureInfo.InvariantCulture),
        var day => DateOnly.Parse($"{year + 1}-{day}", CultureInfo.InvariantCulture),
    };

    private static RuleExample? SumOf(FormDefinition form, RuleDefinition rule, long surplus)
    {
        var relation = Array.Find(form.Relations, relation => relation.Rule == rule);
        if (relation == null || !Array.Exists(form.Sums, sum => sum.Cell == relation.Target)) return null;
        var one = form.Cells.KindOf(relation.Target) == CellKind.Amount ? Amounts.Scale : 1;
        var parts = relation.Left.Terms.Select(term => new ExampleValue(term.Cell, TermSource.Report, one));
        return new RuleExample([.. parts, new(relation.Target, TermSource.Report, one * (relation.Left.Terms.Length + surplus))]);
    }
}
