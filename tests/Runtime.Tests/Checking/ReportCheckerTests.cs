using Nianbao.Checking;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Neighbours;
using Nianbao.Reports;
using Nianbao.Runtime.Tests.Fixture;

namespace Nianbao.Runtime.Tests.Checking;

/// <summary>What a report is checked against, and what the project says of single rules.</summary>
public class ReportCheckerTests
{
    private static readonly int One = SampleForm.Cell("requests.received.natural_person");
    private static readonly RuleDefinition Rule = new("NB3999", Severity.Error, "应等于各单位之和", "must be the sum of the units", "试验");

    [Theory]
    [InlineData(true, 0, true)]
    [InlineData(false, 0, false)]
    [InlineData(true, 1, false)]
    public void A_rule_about_the_units_is_checked_where_all_of_them_count(bool isComplete, int leftOut, bool isChecked)
    {
        var side = new Side([new Term(One, Source: TermSource.Parts)]);
        var form = OwnForm.Of([Rule], check => check.AddBroken(new Relation(Rule, Side.Of(One), Comparison.Equal, side, One)));
        var (whole, unit) = (form.CreateReport(), form.CreateReport());
        whole.Set(One, 5);
        unit.Set(One, 4);
        LeftOutUnit[] missing = [.. Enumerable.Repeat(new LeftOutUnit(new CoveredUnit("乙", false, default), null, LeftOutReason.Missing), leftOut)];
        var units = new Units([new CountedUnit(new CoveredUnit("甲", false, default), unit, UnitFigures.Of(form, unit, []))], missing, isComplete);
        var findings = new FindingList();

        new ReportChecker().Check(whole, findings, lastYear: null, units, sibling: null);

        Assert.Equal(isChecked, findings.Items.Any(finding => finding.Rule == "NB3999"));
    }

    [Fact]
    public void Last_years_report_in_another_form_is_brought_over_whichever_report_comes_first()
    {
        var checker = new ReportChecker();
        var older = SampleForm.Old.CreateReport();
        older.Set(SampleForm.Cell("requests.carried_out.total"), 5);
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(["NB3199"], Rules(Proven(Check(checker, NewReport(), older))));
            Assert.Empty(Proven(Check(checker, NewReport())));
            Assert.Equal(["NB3199"], Rules(Proven(Check(checker, NewReport(), NewReport(carriedOut: 5)))));
            Assert.Empty(Proven(Check(checker, NewReport(), NewReport(carriedOut: 3))));
        }
    }

    [Fact]
    public void The_project_sets_severities_last_of_all()
    {
        RuleSeverity[] severities = [new("NB3005", Severity.Note), new("NB3001", null)];
        var read = ReadFile.Of(ReadFile.Good
            .Replace("regulations: [1, 0, 3]", "regulations: [5, 1, 3]", StringComparison.Ordinal)
            .Replace("received: [9, 1, 0, 0]", "received: [8, 1, 0, 0]", StringComparison.Ordinal));
        Assert.Equal(["NB3001", "NB3001", "NB3005"], Rules(read.Findings));
        var findings = Check(new ReportChecker(severities), read.Report!);

        Assert.Equal([("NB3005", Severity.Note)], findings.Select(finding => (finding.Rule, finding.Severity)));
    }

    [Fact]
    public void What_could_not_be_decided_stays_a_note_or_is_taken_out()
    {
        var report = SampleForm.Form.CreateReport();
        report.Set(SampleForm.Cell("proactive.regulations.issued"), 1);

        Assert.Equal(Severity.Note, Assert.Single(Check(new ReportChecker([new("NB3005", Severity.Error)]), report)).Severity);
        Assert.Empty(Check(new ReportChecker([new("NB3005", null)]), report));
    }

    [Fact]
    public void A_form_has_its_own_rules_and_those_that_hold_in_every_form()
    {
        var catalog = RuleCatalog.ById([OwnForm.Of([Rule with { Message = "旧" }]), OwnForm.Of([Rule])]);

        Assert.Equal(["NB3120", "NB3121", "NB3122", "NB3123", "NB3124", "NB3201", "NB3202", "NB3203", "NB3999"], catalog.Keys);
        Assert.Equal("应等于各单位之和", catalog["NB3999"].Message);
        Assert.All(catalog.Values, rule => Assert.True(rule.Message.Length > 0 && rule.MessageEn.Length > 0 && rule.Source.Length > 0));
    }

    [Fact]
    public void Nothing_is_checked_without_a_report_or_a_list_for_findings()
    {
        Assert.Throws<ArgumentNullException>("report", () => new ReportChecker().Check(null!, new FindingList()));
        Assert.Throws<ArgumentNullException>("findings", () => new ReportChecker().Check(SampleForm.Form.CreateReport(), null!));
    }

    private static Report NewReport(long carriedOut = 0)
    {
        var report = SampleForm.Form.CreateReport();
        (report.Organ, report.Year) = ("某某县人民政府", 2021);
        return report.With(cell => cell == SampleForm.Cell("requests.carried_in.total") ? 3 : cell == SampleForm.Cell("requests.carried_out.total") && carriedOut > 0 ? carriedOut : null);
    }

    private static IEnumerable<string> Rules(IEnumerable<Finding> findings) => findings.Select(finding => finding.Rule).Order(StringComparer.Ordinal);

    private static IReadOnlyList<Finding> Check(ReportChecker checker, Report report, Report? lastYear = null)
    {
        var findings = new FindingList();
        checker.Check(report, findings, lastYear);
        return findings.Items;
    }

    private static IEnumerable<Finding> Proven(IEnumerable<Finding> findings) => findings.Where(finding => !finding.IsNotAssessable);
}
