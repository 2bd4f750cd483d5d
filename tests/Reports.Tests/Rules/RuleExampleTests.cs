using Nianbao.Forms;
using Nianbao.Generated;
using Nianbao.Reporting.RuleReference;

namespace Nianbao.Reports.Tests.Rules;

/// <summary>Every rule of every official form keeps silent on its good example and speaks on its bad one.</summary>
public class RuleExampleTests
{
    public static TheoryData<string, string> Rules()
    {
        var data = new TheoryData<string, string>();
        foreach (var form in ProjectCatalog.All.Forms)
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

        Assert.DoesNotContain(ExampleRun.Check(SampleReports.Type(formId), ExampleRun.GoodOf(form, rule)!), finding => finding.Rule == id);
        Assert.Contains(ExampleRun.Check(SampleReports.Type(formId), ExampleRun.BadOf(form, rule)!), finding => finding.Rule == id && !finding.IsNotAssessable && finding.Severity == rule.Severity);
    }

    [Fact]
    public void Every_rule_that_is_no_sum_has_examples()
    {
        var without = ProjectCatalog.All.Forms
            .SelectMany(form => TableRulesOf(form).Where(rule => ExampleRun.GoodOf(form, rule) == null || ExampleRun.BadOf(form, rule) == null))
            .Select(rule => rule.Id);

        Assert.Empty(without);
    }

    private static IEnumerable<RuleDefinition> TableRulesOf(FormDefinition form) =>
        form.Rules.Where(rule => rule.Repeats != null || rule.Published != null || form.Relations.Any(relation => relation.Rule == rule));
}
