using Nianbao.Findings;
using Nianbao.Fixtures;
using Nianbao.Forms;
using Nianbao.Organs;
using Nianbao.Reports;
using Nianbao.Rules;
using Nianbao.Sources;
using Nianbao.Validation;

namespace Nianbao.Runtime.Tests.Rules;

/// <summary>What can be said of a relation, with regard to blanks, conditions, facts and tolerance.</summary>
public class AssessmentTests
{
    private static readonly RuleDefinition Rule = new("NB3999", Severity.Warning, "两边应相等", "both sides must be equal", "试验");
    private static readonly int One = SampleForm.Cell("requests.received.natural_person");
    private static readonly int Two = One + 1;
    private static readonly int Fees = SampleForm.Cell("proactive.fees");

    private readonly Report _report = SampleForm.Type.Create();
    private readonly CellValues _lastYear = new(SampleForm.Form, "2020年度报告", "the report on 2020");

    [Fact]
    public void A_blank_makes_a_relation_not_assessable()
    {
        _report.Set(One, 5);

        Assert.Equal(Assessment.NotAssessable, Assess(Equal(One, Two)));
    }

    [Fact]
    public void Of_rows_that_are_all_blank_nothing_is_claimed() => Assert.Equal(Assessment.Skipped, Assess(Equal(One, Two)));

    [Theory]
    [InlineData(MissingFigure.Zero, Assessment.Broken)]
    [InlineData(MissingFigure.ZeroBesideOthers, Assessment.NotAssessable)]
    [InlineData(MissingFigure.Skip, Assessment.Skipped)]
    internal void The_side_says_what_its_blanks_mean(MissingFigure missing, Assessment expected)
    {
        _report.Set(One, 5);

        Assert.Equal(expected, Assess(Equal(One, Two) with { Right = Side.Of(Two) with { Missing = missing } }));
    }

    [Fact]
    public void A_blank_beside_a_figure_counts_as_nothing_where_the_side_says_so()
    {
        _report.Set(One, 5);
        _report.Set(Two, 4);
        var side = Side.Of(Two, Two + 1) with { Missing = MissingFigure.ZeroBesideOthers };

        Assert.Equal(Assessment.Broken, Assess(Equal(One, Two) with { Right = side }));
    }

    [Fact]
    public void Without_last_year_there_is_nothing_to_compare_with()
    {
        _report.Set(One, 5);

        Assert.Equal(Assessment.Skipped, new RuleEvaluation(_report, new FindingList()).Assess(OfLastYear()));
        Assert.Equal(Assessment.NotAssessable, Assess(OfLastYear()));
        _lastYear.Set(Two, 5);
        Assert.Equal(Assessment.Holds, Assess(OfLastYear()));
        _lastYear.Set(Two, 6);
        Assert.Equal(Assessment.Broken, Assess(OfLastYear()));
    }

    [Theory]
    [InlineData(OrganKind.Township, Assessment.Broken)]
    [InlineData(OrganKind.Government, Assessment.Holds)]
    [InlineData(OrganKind.Unknown, Assessment.NotAssessable)]
    internal void A_rule_for_one_kind_of_organ_needs_to_know_the_kind(OrganKind kind, Assessment expected)
    {
        _report.Set(One, 5);
        _report.Set(Two, 6);
        _report.Kind = kind;

        Assert.Equal(expected, Assess(Equal(One, Two) with { When = new KindCondition(OrganKind.Township) }));
    }

    [Fact]
    public void A_relation_that_holds_needs_no_facts()
    {
        _report.Set(One, 5);
        _report.Set(Two, 5);

        Assert.Equal(Assessment.Holds, Assess(Equal(One, Two) with { When = new LevelCondition(OrganLevel.County) }));
    }

    [Theory]
    [InlineData(true, 1, 0, Assessment.Holds)]
    [InlineData(true, 1, 1, Assessment.Broken)]
    [InlineData(false, 1, 0, Assessment.Broken)]
    [InlineData(false, 0, 0, Assessment.Holds)]
    internal void Conditions_are_joined_by_and_and_or(bool needsAll, long one, long other, Assessment expected)
    {
        _report.Set(One, 5);
        _report.Set(Two, 6);
        _report.Set(Two + 1, one);
        _report.Set(Two + 2, other);
        Condition Is1(int cell) => new CellCondition(Side.Of(cell), Comparison.Equal, new Side([], 1));

        Assert.Equal(expected, Assess(Equal(One, Two) with { When = new JointCondition(needsAll, [Is1(Two + 1), Is1(Two + 2)]) }));
    }

    [Theory]
    [InlineData(Comparison.Equal, 7, Assessment.Holds)]
    [InlineData(Comparison.Equal, 8, Assessment.Broken)]
    [InlineData(Comparison.GreaterOrEqual, 7, Assessment.Holds)]
    [InlineData(Comparison.GreaterOrEqual, 8, Assessment.Broken)]
    internal void Sides_may_differ_by_the_tolerance(Comparison comparison, long other, Assessment expected)
    {
        _report.Set(One, 5);
        _report.Set(Two, other);

        Assert.Equal(expected, Assess(Equal(One, Two) with { Comparison = comparison, Tolerance = 2 }));
    }

    [Theory]
    [InlineData(24_070_000_000, 0, 24_070_499_900, Assessment.Holds)]
    [InlineData(24_070_000_000, 0, 24_070_600_000, Assessment.Broken)]
    [InlineData(24_070_400_000, 4, 24_070_400_040, Assessment.Holds)]
    [InlineData(24_070_400_000, 4, 24_070_401_000, Assessment.Broken)]
    internal void Amounts_may_differ_by_their_rounding(long given, byte decimals, long exact, Assessment expected)
    {
        _report.Set(Fees, given, new SourceSpan(1, 1, 6), new CellNotation(decimals));
        _lastYear.Set(Fees, exact);
        var relation = new Relation(Rule, Side.Of(Fees), Comparison.Equal, new Side([new(Fees, 1, TermSource.LastYear)]), Fees) { AllowsRounding = true };

        Assert.Equal(expected, Assess(relation));
    }

    [Fact]
    public void What_cannot_be_decided_is_told_once_for_each_rule()
    {
        var findings = new FindingList();
        var report = SampleForm.Type.Create();
        report.Set(SampleForm.Cell("requests.received.natural_person"), 5);

        new ReportValidator().Check(report, findings);

        Assert.Empty(findings.Proven);
        Assert.All(findings.Items, finding => Assert.Equal(Severity.Note, finding.Severity));
        Assert.Equal(findings.Items.Count, findings.Items.Select(finding => finding.Rule).Distinct().Count());
        Assert.NotEmpty(findings.Items);
    }

    private static Relation Equal(int left, int right) => new(Rule, Side.Of(left), Comparison.Equal, Side.Of(right), left);

    private static Relation OfLastYear() => Equal(One, Two) with { Right = new Side([new(Two, 1, TermSource.LastYear)]) };

    private Assessment Assess(Relation relation) => new RuleEvaluation(_report, new FindingList()) { LastYear = _lastYear }.Assess(relation);
}
