using System.Text;
using Nianbao.DataFiles;
using Nianbao.Findings;
using Nianbao.Fixtures;
using Nianbao.Forms;
using Nianbao.Rules;
using Nianbao.Validation;

namespace Nianbao.Runtime.Tests.Validation;

/// <summary>Severities that a project sets are the last word.</summary>
public class SeverityTests
{
    private const string Wrong = "received: [9, 1, 0, 0, 12]";

    [Fact]
    public void An_error_may_be_made_a_note()
    {
        var findings = Check([new("NB3001", Severity.Note), new("NB3002", Severity.Note)], "");

        Assert.Equal([("NB3001", Severity.Note), ("NB3002", Severity.Note)], findings.Items.Select(finding => (finding.Rule, finding.Severity)).Order());
        Assert.False(findings.HasErrors);
    }

    [Fact]
    public void A_rule_that_the_project_does_without_finds_nothing()
    {
        Assert.Empty(Check([new("NB3001", null), new("NB3002", null)], "").Items);
        Assert.Equal("NB3002", Assert.Single(Check([new("NB3001", null)], "").Items).Rule);
    }

    [Fact]
    public void A_waiver_of_a_rule_that_is_off_is_not_called_idle()
    {
        const string Waiver = "waive:\n  - { rule: NB3002, cell: requests.received.total, because: 口径, values: [10, 12] }\n";

        Assert.Empty(Check([new("NB3001", null), new("NB3002", null)], Waiver).Items);
    }

    private static FindingList Check(RuleSeverity[] severities, string more)
    {
        var text = ReadFile.Good.Replace("received: [9, 1, 0, 0]", Wrong, StringComparison.Ordinal) + more;
        var findings = new FindingList();
        var report = new ReportReader().Read(Encoding.UTF8.GetBytes(text), "x.yaml", SampleForm.All, findings)!;
        new ReportValidator(severities).Check(report, findings);
        return findings;
    }
}
