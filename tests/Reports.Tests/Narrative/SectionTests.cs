using Nianbao.Findings;
using Nianbao.Forms;

namespace Nianbao.Reports.Tests.Narrative;

/// <summary>What must stand in one section of a report.</summary>
public class SectionTests
{
    private const string Notice = "2021年发出信息处理费收费通知2件，申请人均未缴纳。";

    [Fact]
    public void Fees_are_told_in_section_six() => Assert.Empty(FindingsOf(Notice, "other"));

    [Fact]
    public void Told_elsewhere_they_are_a_note() => Assert.Equal(Severity.Note, Assert.Single(FindingsOf(Notice, "overview")).Severity);

    [Fact]
    public void Told_nowhere_they_are_a_warning() => Assert.Equal(Severity.Warning, Assert.Single(FindingsOf("无", "other")).Severity);

    private static List<Finding> FindingsOf(string text, string section)
    {
        var form = SampleReports.Form("2021");
        Assert.True(form.TryFind("requests.outcomes.other.fee_not_paid.total", out var unpaid));
        var report = new NarrativeReport(SampleReports.Type(form.Id), 2021);
        report.Set(unpaid, 2);
        return report.Check(text, section).FindAll(finding => finding.Rule == "NB4160");
    }
}
