using Nianbao.Sources;
using Nianbao.Findings;
using Nianbao.Fixtures;
using Nianbao.Forms;
using Nianbao.Organs;
using Nianbao.Reports;
using Nianbao.Rules;
using Nianbao.Runtime.Tests.Fixture;

namespace Nianbao.Runtime.Tests.Rules;

/// <summary>What is said of rules that cannot be decided.</summary>
public class UndecidedRulesTests
{
    private static readonly RuleDefinition Rule = new("NB3999", Severity.Error, "两边应相等", "both sides must be equal", "试验");
    private static readonly int One = SampleForm.Cell("requests.received.natural_person");
    private static readonly int Fees = SampleForm.Cell("proactive.fees");

    private readonly Report _report = SampleForm.Type.Create();
    private readonly CellValues _lastYear = new(SampleForm.Form, "2020年度报告", "the report on 2020");

    public UndecidedRulesTests()
    {
        _report.Organ = "某某县人民政府";
        _report.Year = 2021;
        _report.FilePath = "x.yaml";
    }

    [Fact]
    public void A_missing_figure_is_named_in_a_note_at_the_first_figure_that_stands_in_the_file()
    {
        _report.Set(One + 1, 5, new SourceSpan(10, 17, 20));
        _report.Set(One + 2, 5, new SourceSpan(10, 22, 23));

        var finding = Single(Equal(One, One + 1), Equal(One, One + 2));

        Assert.Equal(("NB3999", Severity.Note, true), (finding.Rule, finding.Severity, finding.IsNotAssessable));
        Assert.Equal(("x.yaml", 10, 17, 20), (finding.File, finding.Line, finding.Column, finding.EndColumn));
        Assert.Equal(("某某县人民政府", 2021), (finding.Organ, finding.Year));
        Assert.Equal("“两边应相等”有 2 处无法判断：“一、本年新收政府信息公开申请数量·自然人”没有数", finding.Message);
        Assert.Equal(
            "'both sides must be equal' cannot be decided in 2 place(s): requests.received.natural_person not known", finding.MessageEn);
        Assert.Equal(
            [
                "requests.received.natural_person", "requests.received.organisations.commercial",
                "requests.received.organisations.research",
            ],
            finding.Cells);
    }

    [Fact]
    public void Each_rule_is_told_once()
    {
        var findings = Report(Equal(One, One + 1), Equal(One + 2, One + 3) with { Rule = Rule with { Id = "NB3998" } }, Equal(One, One + 2));

        Assert.Equal(["NB3999", "NB3998"], findings.Select(finding => finding.Rule));
    }

    [Theory]
    [InlineData(3, "”没有数", " not known")]
    [InlineData(4, "”等 4 格没有数", " and 1 more not known")]
    [InlineData(6, "”等 6 格没有数", " and 3 more not known")]
    public void Of_many_missing_figures_three_are_named(int count, string end, string endEn)
    {
        _report.Set(Fees, 1);
        var finding = Single(new Relation(Rule, Side.Of(Fees), Comparison.Equal, Side.Of([.. Enumerable.Range(One, count)]), Fees));

        Assert.EndsWith(end, finding.Message, StringComparison.Ordinal);
        Assert.EndsWith("requests.received.organisations.research" + endEn, finding.MessageEn, StringComparison.Ordinal);
        Assert.Equal(2, finding.Message.Split("”、“").Length - 1);
    }

    [Fact]
    public void A_figure_that_is_missing_in_several_places_is_named_once()
    {
        _report.Set(One + 1, 5);

        Assert.Equal(1, Single(Equal(One, One + 1), Equal(One, One + 1)).MessageEn.Split("natural_person").Length - 1);
    }

    [Fact]
    public void A_figure_of_last_year_is_named_with_its_report()
    {
        _report.Set(One, 5);
        var side = new Side([new Term(Fees, Source: TermSource.LastYear)]);

        var finding = Single(new Relation(Rule, Side.Of(One), Comparison.Equal, side, One));

        Assert.EndsWith("：2020年度报告“行政事业性收费”没有数", finding.Message, StringComparison.Ordinal);
        Assert.EndsWith(": proactive.fees in the report on 2020 not known", finding.MessageEn, StringComparison.Ordinal);
        Assert.Equal(["requests.received.natural_person"], finding.Cells);
    }

    [Fact]
    public void A_row_without_a_label_is_named_by_its_column()
    {
        var cell = SampleForm.Cell("review.reconsideration.upheld");
        _report.Set(One, 5);

        Assert.EndsWith("：“行政复议·结果维持”没有数", Single(Equal(One, cell)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_figure_is_missing_it_is_a_fact_about_the_organ()
    {
        _report.Set(One, 5);
        _report.Set(One + 1, 6);

        var finding = Single(Equal(One, One + 1) with { When = new KindCondition(OrganKind.Township) });

        Assert.EndsWith("：没有写明机关类别（kind）或层级（level）", finding.Message, StringComparison.Ordinal);
        Assert.EndsWith(": the kind or level of the organ is not stated", finding.MessageEn, StringComparison.Ordinal);
        Assert.Equal((1, 1, 1), (finding.Line, finding.Column, finding.EndColumn));
    }

    [Fact]
    public void A_file_that_could_not_be_read_whole_says_nothing_of_what_it_lacks()
    {
        var findings = new FindingList();
        var check = new RuleEvaluation(_report, findings);
        check.Run();
        Assert.Empty(findings.Items);

        _report.Set(SampleForm.Cell("proactive.regulations.issued"), 1);
        check.Run();
        Assert.Equal(["NB3005"], findings.Items.Select(finding => finding.Rule));

        findings.Clear();
        findings.Add(new Finding("NB5311", Severity.Error, "x.yaml", new SourceSpan(1, 1, 1), "", ""));
        check.Run();
        Assert.Equal(["NB5311"], findings.Items.Select(finding => finding.Rule));
    }

    /// <summary>The validator compares blanks as 0, so a relation with a gap that looks as if it held is found by another way.</summary>
    [Fact]
    public void A_gap_is_told_also_where_0_would_be_right()
    {
        var report = ReadFile.Of(ReadFile.Good).Report!;
        var cell = SampleForm.Cell("requests.outcomes.refused.state_secret.natural_person");
        var withGap = report.With(other => other == cell ? null : report.Values[other]);
        var findings = new FindingList();

        new RuleEvaluation(withGap, findings).Run();

        Assert.Equal(["NB3002", "NB3003"], findings.Items.Select(finding => finding.Rule).Order());
        Assert.All(findings.Items, finding => Assert.True(finding.IsNotAssessable));
    }

    /// <summary>So is a gap in last year's report or in the units, which the validator reads as 0 as well.</summary>
    [Theory]
    [InlineData(TermSource.LastYear)]
    [InlineData(TermSource.Parts)]
    public void A_gap_in_another_report_is_told_where_0_would_be_right(TermSource source)
    {
        var full = ReadFile.Of(ReadFile.Good).Report!;
        var zero = SampleForm.Cell("requests.outcomes.refused.state_secret.natural_person");
        var relation = new Relation(Rule, Side.Of(zero), Comparison.Equal, new Side([new Term(zero, Source: source)]), zero);
        var report = OwnForm.Of([Rule], relations: [relation]).Create().With(cell => full.Values[cell]);
        var findings = new FindingList();

        new RuleEvaluation(report, findings)
        {
            LastYear = source == TermSource.LastYear ? _lastYear : null,
            Parts = source == TermSource.Parts ? _lastYear : null,
        }.Run();

        Assert.Equal(("NB3999", true), (Assert.Single(findings.Items).Rule, findings.Items[0].IsNotAssessable));
    }

    [Fact]
    public void Where_nothing_is_blank_what_the_validator_could_not_decide_is_told()
    {
        var full = ReadFile.Of(ReadFile.Good).Report!;
        var findings = new FindingList();
        var undecided = Equal(One, One + 1) with { When = new LevelCondition(OrganLevel.County) };
        var type = OwnForm.Of([Rule], check => check.AddBroken(undecided));

        new RuleEvaluation(type.Create().With(cell => full.Values[cell]), findings).Run();

        Assert.Equal(("NB3999", true), (Assert.Single(findings.Items).Rule, findings.Items[0].IsNotAssessable));
    }

    private static Relation Equal(int left, int right) => new(Rule, Side.Of(left), Comparison.Equal, Side.Of(right), left);

    private Finding Single(params Relation[] relations) => Assert.Single(Report(relations));

    private IReadOnlyList<Finding> Report(params Relation[] relations)
    {
        var findings = new FindingList();
        UndecidedRules.Report(new RuleEvaluation(_report, findings) { LastYear = _lastYear }, [.. relations]);
        return findings.Items;
    }
}
