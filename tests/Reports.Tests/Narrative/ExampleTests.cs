using Nianbao.Findings;
using Nianbao.Forms;

namespace Nianbao.Reports.Tests.Narrative;

/// <summary>The examples that the schemas give for their rules about narrative.</summary>
public class ExampleTests
{
    public static TheoryData<string, string> Rules
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var form in SampleReports.Forms)
            {
                foreach (var rule in form.Narrative!.Rules) data.Add(form.Id, rule.Rule.Id);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_good_example_is_right_and_the_bad_one_wrong(string formId, string id)
    {
        var form = SampleReports.Form(formId);
        var rule = Array.Find(form.Narrative!.Rules, rule => rule.Rule.Id == id)!;
        Assert.NotNull(rule.Example);

        Assert.Empty(Check(rule.Example, rule.Example.Good));
        var finding = Assert.Single(Check(rule.Example, rule.Example.Bad), finding => finding.Rule == id);
        Assert.Equal(rule.Rule.Severity, finding.Severity);

        List<Finding> Check(NarrativeExample example, string text)
        {
            var report = new NarrativeReport(SampleReports.Type(form.Id), form.Years[^1]);
            for (var i = 0; i < example.Cells.Length; i++)
            {
                report.Set(example.Cells[i], example.Values[i], i < example.LastYear.Length ? example.LastYear[i] : null);
            }

            return report.Check(text, rule.Section);
        }
    }
}
