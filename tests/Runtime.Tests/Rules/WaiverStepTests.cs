using Nianbao.Sources;
using Nianbao.Findings;
using Nianbao.Fixtures;
using Nianbao.Forms;
using Nianbao.Organs;
using Nianbao.Reports;
using Nianbao.Rules;
using Nianbao.Runtime.Tests.Fixture;
using Nianbao.Validation;

namespace Nianbao.Runtime.Tests.Rules;

/// <summary>Which findings a waiver takes, and when it is called needless.</summary>
public class WaiverStepTests
{
    private const string Cell = "requests.received.natural_person";
    private const string Needless = "NB5236";

    private static readonly int One = SampleForm.Cell(Cell);
    private static readonly RuleDefinition Rule = new("NB3999", Severity.Error, "两边应相等", "both sides must be equal", "试验");

    private readonly FindingList _findings = new();
    private CellValues? _lastYear;
    private OrganKind _kind;

    [Fact]
    public void A_waiver_takes_what_it_names_and_leaves_the_rest()
    {
        Find("NB3999", Cell);
        Find("NB3999", "requests.carried_in.natural_person");
        Find("NB3998", Cell);

        Apply(new Waiver("NB3999", "口径") { Cell = Cell });

        Assert.Equal(["口径", null, null], _findings.Items.Select(finding => finding.Waived));
    }

    [Fact]
    public void Without_a_cell_it_takes_every_finding_of_the_rule()
    {
        Find("NB3999", Cell);
        Find("NB3999", "requests.carried_in.natural_person");

        Apply(new Waiver("NB3999", "口径"));

        Assert.All(_findings.Items, finding => Assert.Equal("口径", finding.Waived));
    }

    [Theory]
    [InlineData("同比增长", true)]
    [InlineData("", true)]
    [InlineData("同比下降", false)]
    public void A_waiver_of_a_passage_takes_the_passages_that_hold_its_quotation(string quote, bool isTaken)
    {
        _findings.Add(Finding("NB4001") with { Quote = "收到申请9件，同比增长10%" });

        Apply(new Waiver("NB4001", "口径") { Quote = quote });

        Assert.Equal(isTaken, _findings.Items[0].Waived != null);
        Assert.Equal(isTaken ? 1 : 2, _findings.Items.Count);
    }

    [Fact]
    public void What_could_not_be_decided_is_not_waived_and_the_waiver_not_called_needless()
    {
        _findings.Add(Finding("NB3999") with { Cells = [Cell], IsNotAssessable = true });

        Apply(new Waiver("NB3999", "口径") { Cell = Cell });

        Assert.Null(Assert.Single(_findings.Items).Waived);
    }

    [Fact]
    public void Of_several_findings_those_with_the_stated_values_are_waived()
    {
        Find("NB3999", Cell, 3, 4);
        Find("NB3999", Cell, 5, 6);

        Apply(new Waiver("NB3999", "口径") { Cell = Cell, Values = (5, 6) });

        Assert.Equal([null, "口径"], _findings.Items.Select(finding => finding.Waived));
    }

    [Fact]
    public void Values_of_now_are_told_each_once()
    {
        Find("NB3999", Cell, 3, 4);
        Find("NB3999", Cell, 5.5m, 6);
        Find("NB3999", Cell, 3, 4);

        Apply(new Waiver("NB3999", "口径") { Cell = Cell, Values = (7, 8), Span = new SourceSpan(24, 5, 6) });

        var warning = _findings.Items[^1];
        Assert.Equal(("NB5237", 24, 5, 6), (warning.Rule, warning.Line, warning.Column, warning.EndColumn));
        Assert.Equal([Cell], warning.Cells);
        Assert.Contains("现在是 [3, 4] 或 [5.5, 6]", warning.Message, StringComparison.Ordinal);
        Assert.Contains("豁免时两边是 [7, 8]", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_values_of_now_only_some_are_told()
    {
        for (var i = 0; i < 11; i++) Find("NB3999", Cell, i, 100);

        Apply(new Waiver("NB3999", "口径") { Cell = Cell, Values = (7, 8) });

        Assert.Contains("[9, 100]……，豁免不再有效", _findings.Items[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void As_many_waivers_as_findings_are_matched_without_comparing_each_with_each()
    {
        const int Count = 40_000;
        for (var i = 0; i < Count; i++)
        {
            _findings.Add(Finding("NB4001") with { Cells = [Cell], Quote = $"第{i:00000}件，", Left = i, Right = 1 });
        }

        Apply([.. Enumerable.Range(0, Count).Select(i => new Waiver("NB4001", "口径") { Quote = $"第{i:00000}件", Values = (i, 1) })]);
        Assert.Equal(Count, _findings.Items.Count(finding => finding.Waived != null));
        Assert.Equal(Count, _findings.Items.Count);

        Apply([.. Enumerable.Range(0, Count).Select(i => new Waiver("NB4001", "另一个理由") { Cell = Cell })]);
        Assert.All(_findings.Items.Take(Count), finding => Assert.Equal("另一个理由", finding.Waived));
    }

    [Fact]
    public void Of_two_equal_waivers_the_first_gives_the_reason()
    {
        Find("NB3999", Cell);

        Apply([new Waiver("NB3999", "甲") { Cell = Cell }, new Waiver("NB3999", "乙") { Cell = Cell }]);

        Assert.Equal("甲", Assert.Single(_findings.Items).Waived);
    }

    [Fact]
    public void A_finding_without_values_is_not_asked_for_them()
    {
        Find("NB3999", Cell);
        Apply(new Waiver("NB3999", "口径") { Cell = Cell });

        Assert.Equal("口径", Assert.Single(_findings.Items).Waived);
    }

    [Fact]
    public void Values_that_a_finding_cannot_have_make_the_waiver_needless()
    {
        Find("NB3999", Cell);
        Apply(new Waiver("NB3999", "口径") { Cell = Cell, Values = (1, 2) });

        Assert.Equal(["NB3999", Needless], _findings.Items.Select(finding => finding.Rule));
        Assert.Null(_findings.Items[0].Waived);
    }

    [Fact]
    public void A_needless_waiver_is_told_with_its_cell_in_words()
    {
        Apply(new Waiver("NB3999", "口径") { Cell = Cell, Span = new SourceSpan(24, 5, 6) });

        var warning = Assert.Single(_findings.Items);
        Assert.Equal((Needless, Severity.Warning, 24, 5, 6), (warning.Rule, warning.Severity, warning.Line, warning.Column, warning.EndColumn));
        Assert.Equal([Cell], warning.Cells);
        Assert.Contains("NB3999（一、本年新收政府信息公开申请数量·自然人）现在没有问题", warning.Message, StringComparison.Ordinal);
        Assert.Contains($"NB3999 at {Cell} finds nothing now", warning.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public void One_without_a_cell_is_told_without_words_for_it()
    {
        Apply(new Waiver("NB3999", "口径"));

        var warning = Assert.Single(_findings.Items);
        Assert.Empty(warning.Cells);
        Assert.Contains("NB3999现在没有问题", warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2020, false)]
    [InlineData(2021, true)]
    [InlineData(2022, true)]
    public void Its_last_year_is_the_last_in_which_it_is_used(int until, bool isUsed)
    {
        Find("NB3999", Cell);

        Apply(new Waiver("NB3999", "口径") { Cell = Cell, Until = until });

        Assert.Equal(isUsed, _findings.Items[0].Waived != null);
        Assert.Equal(isUsed ? [] : ["NB5239"], _findings.Items.Skip(1).Select(finding => finding.Rule));
    }

    [Fact]
    public void A_rule_about_last_year_needs_last_years_report_to_be_done_with()
    {
        Apply(new Waiver(SimilarityRules.SameFigures.Id, "确实相同"));
        Assert.Empty(_findings.Items);

        _lastYear = new CellValues(SampleForm.Form, "", "");
        Apply(new Waiver(SimilarityRules.SameFigures.Id, "确实相同"));
        Assert.Equal(Needless, Assert.Single(_findings.Items).Rule);
    }

    [Fact]
    public void A_rule_about_other_bodies_needs_their_reports_to_be_done_with()
    {
        _lastYear = new CellValues(SampleForm.Form, "", "");
        Apply(new Waiver(SimilarityRules.SameAsSibling.Id, "统一模板"));
        Assert.Empty(_findings.Items);

        Apply(new Waiver(SimilarityRules.SameAsSibling.Id, "统一模板"), knowsSiblings: true);
        Assert.Equal(Needless, Assert.Single(_findings.Items).Rule);
    }

    [Fact]
    public void A_relation_that_cannot_be_decided_or_is_said_by_another_rule_may_need_it_again()
    {
        var relation = new Relation(Rule, Side.Of(One), Comparison.Equal, Side.Of(One + 1), One) { When = new KindCondition(OrganKind.Township) };
        var waiver = new Waiver("NB3999", "口径") { Cell = Cell };

        Apply(waiver, relation);
        Assert.Empty(_findings.Items);

        _kind = OrganKind.Township;
        Apply(waiver, relation);
        Assert.Empty(_findings.Items);

        _kind = OrganKind.Street;
        Apply(waiver, relation);
        Assert.Equal(Needless, Assert.Single(_findings.Items).Rule);
    }

    [Fact]
    public void Relations_of_other_rules_or_cells_do_not_matter()
    {
        var undecided = new Relation(Rule, Side.Of(One), Comparison.Equal, Side.Of(One + 1), One) { When = new KindCondition(OrganKind.Township) };
        var ofLastYear = undecided with { Left = new Side([new Term(One + 2, Source: TermSource.LastYear)]), Right = Side.Of(One + 3) };

        Apply(new Waiver("NB3999", "口径") { Cell = SampleForm.Form.PathOf(One + 2) }, undecided, ofLastYear);
        Apply(new Waiver("NB3998", "口径") { Cell = Cell }, undecided);

        Assert.Equal([Needless, Needless], _findings.Items.Select(finding => finding.Rule));
    }

    private static Finding Finding(string rule) => new(rule, Severity.Error, "x.yaml", new SourceSpan(1, 1, 1), "", "");

    private void Find(string rule, string cell, decimal? left = null, decimal? right = null) =>
        _findings.Add(Finding(rule) with { Cells = [cell], Left = left, Right = right });

    private void Apply(Waiver waiver, params Relation[] relations) => Apply(waiver, knowsSiblings: false, relations);

    private void Apply(Waiver waiver, bool knowsSiblings, params Relation[] relations) => Apply([waiver], knowsSiblings, relations);

    private void Apply(Waiver[] waivers, bool knowsSiblings = false, params Relation[] relations)
    {
        var report = OwnForm.Of([Rule], relations: relations).Create();
        for (var i = 0; i < 4; i++) report.Set(One + i, i);
        (report.Year, report.Kind, report.Waivers) = (2021, _kind, waivers);
        WaiverStep.Apply(new RuleEvaluation(report, _findings) { LastYear = _lastYear }, knowsSiblings);
    }
}
