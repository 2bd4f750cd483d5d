using Nianbao.Sources;
using Nianbao.Findings;
using Nianbao.Fixtures;
using Nianbao.Forms;
using Nianbao.Organs;
using Nianbao.Reports;
using Nianbao.Rules;

namespace Nianbao.Runtime.Tests.Rules;

/// <summary>Relations at the edge of holding.</summary>
public class AssessmentBoundaryTests
{
    private const long Scale = Amounts.Scale;

    private static readonly RuleDefinition Rule = new("NB3999", Severity.Warning, "", "", "");
    private static readonly int One = SampleForm.Cell("requests.received.natural_person");
    private static readonly int Fees = SampleForm.Cell("proactive.fees");

    private readonly Report _report = SampleForm.Type.Create();
    private readonly CellValues _lastYear = new(SampleForm.Form, "", "");

    [Theory]
    [InlineData(Comparison.Equal, 4, false)]
    [InlineData(Comparison.Equal, 5, true)]
    [InlineData(Comparison.Equal, 6, false)]
    [InlineData(Comparison.NotEqual, 4, true)]
    [InlineData(Comparison.NotEqual, 5, false)]
    [InlineData(Comparison.NotEqual, 6, true)]
    [InlineData(Comparison.Less, 4, true)]
    [InlineData(Comparison.Less, 5, false)]
    [InlineData(Comparison.LessOrEqual, 5, true)]
    [InlineData(Comparison.LessOrEqual, 6, false)]
    [InlineData(Comparison.Greater, 5, false)]
    [InlineData(Comparison.Greater, 6, true)]
    [InlineData(Comparison.GreaterOrEqual, 4, false)]
    [InlineData(Comparison.GreaterOrEqual, 5, true)]
    public void A_side_compares_with_5(Comparison comparison, long left, bool holds) => Assert.Equal(holds, Holds(comparison, left, tolerance: 0));

    [Theory]
    [InlineData(Comparison.Equal, 3, true)]
    [InlineData(Comparison.Equal, 2, false)]
    [InlineData(Comparison.Equal, 7, true)]
    [InlineData(Comparison.Equal, 8, false)]
    [InlineData(Comparison.NotEqual, 5, false)]
    [InlineData(Comparison.Less, 6, true)]
    [InlineData(Comparison.Less, 7, false)]
    [InlineData(Comparison.LessOrEqual, 7, true)]
    [InlineData(Comparison.LessOrEqual, 8, false)]
    [InlineData(Comparison.Greater, 4, true)]
    [InlineData(Comparison.Greater, 3, false)]
    [InlineData(Comparison.GreaterOrEqual, 3, true)]
    [InlineData(Comparison.GreaterOrEqual, 2, false)]
    public void With_a_tolerance_of_2_a_side_compares_with_5(Comparison comparison, long left, bool holds) => Assert.Equal(holds, Holds(comparison, left, tolerance: 2));

    [Fact]
    public void Sides_larger_than_any_cell_are_compared_without_overflow()
    {
        _report.Set(One, long.MaxValue);
        _report.Set(One + 1, long.MaxValue);
        var twice = new Side([new(One, 2), new(One + 1, 2)]);

        Assert.Equal(Assessment.Holds, Assess(new Relation(Rule, twice, Comparison.Greater, Side.Of(One), One)));
        Assert.Equal((Int128)long.MaxValue * 4, new RuleEvaluation(_report, new FindingList()).ValueOf(twice));
    }

    [Fact]
    public void Each_amount_may_have_been_rounded_as_often_as_it_is_added()
    {
        // three times an amount with one decimal: at most 0.15 from its exact figure
        _report.Set(Fees, 5 * Scale / 2, new SourceSpan(1, 1, 4), new CellNotation(1));
        Relation Thrice(long exact) => new(Rule, new Side([new(Fees, -3)]), Comparison.Equal, new Side([], exact), Fees) { AllowsRounding = true };

        Assert.Equal(Assessment.Holds, Assess(Thrice(-7_500_000 - 150_000)));
        Assert.Equal(Assessment.Broken, Assess(Thrice(-7_500_000 - 150_001)));
    }

    [Fact]
    public void Numbers_are_not_rounded()
    {
        _report.Set(One, 10);
        var relation = new Relation(Rule, Side.Of(One), Comparison.Equal, new Side([], 11), One) { AllowsRounding = true };

        Assert.Equal(Assessment.Broken, Assess(relation));
    }

    /// <summary>A figure of another report ends in as many zeros as it was written without.</summary>
    [Theory]
    [InlineData(3_000_000, 500_000, true)]
    [InlineData(3_000_000, 500_001, false)]
    [InlineData(30_000_000, 500_001, false)]
    [InlineData(2_500_000, 50_000, true)]
    [InlineData(2_500_000, 50_001, false)]
    [InlineData(2_500_001, 1, false)]
    public void Of_an_amount_of_last_year_the_decimals_are_told_from_its_value(long lastYear, long difference, bool holds)
    {
        _report.Set(Fees, lastYear + difference, new SourceSpan(1, 1, 9), new CellNotation(6));
        _lastYear.Set(Fees, lastYear);
        var side = new Side([new(Fees, Source: TermSource.LastYear)]);

        var said = Assess(new Relation(Rule, Side.Of(Fees), Comparison.Equal, side, Fees) { AllowsRounding = true });
        Assert.Equal(holds ? Assessment.Holds : Assessment.Broken, said);
    }

    [Fact]
    public void An_amount_that_was_computed_is_as_exact_as_its_value()
    {
        var computed = _report.With(cell => cell == Fees ? 2_500_000 : null);
        var relation = new Relation(Rule, Side.Of(Fees), Comparison.Equal, new Side([], 2_550_000), Fees) { AllowsRounding = true };

        Assert.Equal(Assessment.Holds, new RuleEvaluation(computed, new FindingList()).Assess(relation));
        Assert.Equal(Assessment.Broken, new RuleEvaluation(computed, new FindingList()).Assess(relation with { Right = new Side([], 2_550_001) }));
    }

    [Theory]
    [InlineData(OrganLevel.County, false, Assessment.Broken)]
    [InlineData(OrganLevel.County, true, Assessment.Holds)]
    [InlineData(OrganLevel.Provincial, false, Assessment.Holds)]
    [InlineData(OrganLevel.Provincial, true, Assessment.Broken)]
    [InlineData(OrganLevel.Unknown, false, Assessment.NotAssessable)]
    [InlineData(OrganLevel.Unknown, true, Assessment.NotAssessable)]
    internal void A_rule_may_be_for_one_level_or_for_all_others(OrganLevel level, bool isNegated, Assessment expected)
    {
        _report.Level = level;

        Assert.Equal(expected, AssessBrokenWhen(new LevelCondition(OrganLevel.County, isNegated)));
    }

    [Fact]
    public void A_rule_may_be_for_all_other_kinds()
    {
        _report.Kind = OrganKind.Township;

        Assert.Equal(Assessment.Holds, AssessBrokenWhen(new KindCondition(OrganKind.Township, IsNegated: true)));
        Assert.Equal(Assessment.Broken, AssessBrokenWhen(new KindCondition(OrganKind.Street, IsNegated: true)));
    }

    /// <summary>True, false and unknown, joined by and and by or.</summary>
    [Theory]
    [InlineData(true, "TT", Assessment.Broken)]
    [InlineData(true, "TF", Assessment.Holds)]
    [InlineData(true, "T?", Assessment.NotAssessable)]
    [InlineData(true, "?T", Assessment.NotAssessable)]
    [InlineData(true, "F?", Assessment.Holds)]
    [InlineData(true, "?F", Assessment.Holds)]
    [InlineData(false, "TF", Assessment.Broken)]
    [InlineData(false, "FF", Assessment.Holds)]
    [InlineData(false, "?T", Assessment.Broken)]
    [InlineData(false, "T?", Assessment.Broken)]
    [InlineData(false, "?F", Assessment.NotAssessable)]
    [InlineData(false, "F?", Assessment.NotAssessable)]
    internal void What_is_not_known_is_neither_true_nor_false(bool needsAll, string parts, Assessment expected)
    {
        Condition Part(char part) => part switch
        {
            'T' => new CellCondition(new Side([], 1), Comparison.Equal, new Side([], 1)),
            'F' => new CellCondition(new Side([], 1), Comparison.Equal, new Side([], 2)),
            _ => new KindCondition(OrganKind.Township),
        };

        Assert.Equal(expected, AssessBrokenWhen(new JointCondition(needsAll, [.. parts.Select(Part)])));
    }

    [Fact]
    public void A_condition_on_a_blank_or_on_last_years_report_that_is_not_at_hand_is_not_known()
    {
        var blank = new CellCondition(Side.Of(One + 3), Comparison.Equal, new Side([], 0));
        var lastYear = new CellCondition(new Side([new(One, Source: TermSource.LastYear)]), Comparison.Equal, new Side([], 0));
        var parts = new CellCondition(new Side([], 0), Comparison.Equal, new Side([new(One, Source: TermSource.Parts)]));

        Assert.Equal(Assessment.NotAssessable, AssessBrokenWhen(blank));
        Assert.Equal(Assessment.NotAssessable, AssessBrokenWhen(parts));
        Assert.Equal(Assessment.NotAssessable, AssessBrokenWhen(lastYear));
        _lastYear.Set(One, 0);
        Assert.Equal(Assessment.Broken, AssessBrokenWhen(lastYear));
    }

    [Fact]
    public void Of_units_that_are_not_at_hand_nothing_is_said()
    {
        _report.Set(One, 5);
        var parts = new Side([new(One, Source: TermSource.Parts)]);

        Assert.Equal(Assessment.Skipped, Assess(new Relation(Rule, Side.Of(One), Comparison.Equal, parts, One)));
        Assert.Equal(Assessment.Skipped, Assess(new Relation(Rule, parts, Comparison.Equal, Side.Of(One), One)));
    }

    [Fact]
    public void Of_a_table_that_is_left_out_nothing_is_said()
    {
        _report.Set(One, 5);
        _report.Set(One + 1, 6);
        var relation = new Relation(Rule, Side.Of(One), Comparison.Equal, Side.Of(One + 1), One);
        Assert.Equal(Assessment.Broken, Assess(relation));

        _report.LeaveOutTable(Array.Find(SampleForm.Form.Sections, section => section.Id == "requests")!);
        Assert.Equal(Assessment.Skipped, Assess(relation));
    }

    private bool Holds(Comparison comparison, long left, long tolerance)
    {
        _report.Set(One, left);
        _report.Set(One + 1, 5);
        return Assess(new Relation(Rule, Side.Of(One), comparison, Side.Of(One + 1), One) { Tolerance = tolerance }) == Assessment.Holds;
    }

    private Assessment AssessBrokenWhen(Condition condition)
    {
        _report.Set(One, 5);
        _report.Set(One + 1, 6);
        return Assess(new Relation(Rule, Side.Of(One), Comparison.Equal, Side.Of(One + 1), One) { When = condition });
    }

    private Assessment Assess(Relation relation) => new RuleEvaluation(_report, new FindingList()) { LastYear = _lastYear }.Assess(relation);
}
