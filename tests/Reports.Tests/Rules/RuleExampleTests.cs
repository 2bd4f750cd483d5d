using System.Globalization;
using Nianbao.Checking;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Generated;

namespace Nianbao.Reports.Tests.Rules;

/// <summary>Every rule of every official form keeps silent on its good example and speaks on its bad one.</summary>
public class RuleExampleTests
{
    public static TheoryData<string, string> Rules()
    {
        var data = new TheoryData<string, string>();
        foreach (var form in ProjectToolkit.All.Forms)
        {
            foreach (var rule in TableRulesOf(form)) data.Add(form.Id, rule.Id);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_tells_its_good_example_from_its_bad_one(string formId, string id)
    {
        var form = SampleReports.Form(formId);
        var rule = form.Rules.Single(rule => rule.Id == id);

        Assert.DoesNotContain(Check(form, rule.Good ?? GoodSumOf(form, rule)), finding => finding.Rule == id);
        Assert.Contains(Check(form, rule.Bad ?? BadSumOf(form, rule)), finding => finding.Rule == id && !finding.IsNotAssessable && finding.Severity == rule.Severity);
    }

    [Fact]
    public void Every_rule_that_is_no_sum_has_examples()
    {
        var without = ProjectToolkit.All.Forms
            .SelectMany(form => TableRulesOf(form).Where(rule => (rule.Good == null || rule.Bad == null) && !IsSum(form, rule)))
            .Select(rule => rule.Id);

        Assert.Empty(without);
    }

    private static IEnumerable<RuleDefinition> TableRulesOf(FormDefinition form) =>
        form.Rules.Where(rule => rule.Repeats != null || rule.Published != null || form.Relations.Any(relation => relation.Rule == rule));

    private static bool IsSum(FormDefinition form, RuleDefinition rule) => form.Relations
        .Where(relation => relation.Rule == rule)
        .All(relation => rule.Repeats == null && rule.Published == null && form.Sums.Any(sum => sum.Cell == relation.Target));

    private static RuleExample GoodSumOf(FormDefinition form, RuleDefinition rule) => SumOf(form, rule, 0);

    private static RuleExample BadSumOf(FormDefinition form, RuleDefinition rule) => SumOf(form, rule, 1);

    private static RuleExample SumOf(FormDefinition form, RuleDefinition rule, int surplus)
    {
        var relation = form.Relations.First(relation => relation.Rule == rule);
        var parts = relation.Left.Terms.Select(term => new ExampleFigure(term.Cell, TermSource.Report, 1));
        return new RuleExample([.. parts, new(relation.Target, TermSource.Report, relation.Left.Terms.Length + surplus)]);
    }

    // a day of the next year, or with a minus of the report year itself
    private static DateOnly? PublishedOf(RuleExample example, int year) => example.Published switch
    {
        null => null,
        ['-', .. var day] => DateOnly.Parse($"{year}-{day}", CultureInfo.InvariantCulture),
        var day => DateOnly.Parse($"{year + 1}-{day}", CultureInfo.InvariantCulture),
    };

    private static IReadOnlyList<Finding> Check(FormDefinition form, RuleExample example)
    {
        var report = form.CreateReport();
        report.Kind = example.Kind;
        report.Level = example.Level;
        report.Year = form.Years[0];
        report.Published = PublishedOf(example, report.Year);
        var lastYear = new Figures(form, "上年报告", "last year's report");
        var parts = new Figures(form, "各单位之和", "the units");
        foreach (var (cell, source, value) in example.Figures)
        {
            if (value is not { } number) continue;
            if (source == TermSource.Report) report.Set(cell, number);
            else (source == TermSource.LastYear ? lastYear : parts).Set(cell, number);
        }

        var findings = new FindingList();
        var check = new RuleCheck(report, findings)
        {
            LastYear = example.Figures.Any(figure => figure.Source == TermSource.LastYear) ? lastYear : null,
            Parts = example.Figures.Any(figure => figure.Source == TermSource.Parts) ? parts : null,
        };
        check.Run();
        return findings.Items;
    }
}
