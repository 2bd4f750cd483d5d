using Nianbao.Checking;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Runtime.Tests.Fixture;

namespace Nianbao.Runtime.Tests.Checking;

/// <summary>How a broken relation is worded: every comparison, factors, constants, blanks, figures of other reports.</summary>
public class BrokenRelationWordingTests
{
    private static readonly RuleDefinition Rule = new("NB3999", Severity.Warning, "应如此", "must be so", "试验");
    private static readonly int One = SampleForm.Cell("requests.received.natural_person");
    private static readonly int Fees = SampleForm.Cell("proactive.fees");

    private readonly Report _report = SampleForm.Form.CreateReport();
    private readonly Figures _lastYear = new(SampleForm.Form, "2020年度报告", "the report on 2020");

    public BrokenRelationWordingTests()
    {
        for (var i = 0; i < 5; i++) _report.Set(One + i, 10 * (i + 1), new CellOrigin(10, (short)(14 + (3 * i)), 2, 0));
    }

    [Theory]
    [InlineData(Comparison.Equal, "现在“自然人”10，而“商业企业”20，相差 10", "natural_person 10, but requests.received.organisations.commercial 20; difference 10")]
    [InlineData(Comparison.NotEqual, "现在“自然人”10，恰好等于“商业企业”20", "natural_person 10, the same as requests.received.organisations.commercial 20")]
    [InlineData(Comparison.Less, "现在“自然人”10，不少于“商业企业”20", "natural_person 10, not less than requests.received.organisations.commercial 20")]
    [InlineData(Comparison.LessOrEqual, "现在“自然人”10，多于“商业企业”20，多 10", "natural_person 10, more than requests.received.organisations.commercial 20, by 10")]
    [InlineData(Comparison.Greater, "现在“自然人”10，不多于“商业企业”20", "natural_person 10, not more than requests.received.organisations.commercial 20")]
    [InlineData(Comparison.GreaterOrEqual, "现在“自然人”10，少于“商业企业”20，少 10", "natural_person 10, less than requests.received.organisations.commercial 20, by 10")]
    public void Each_comparison_has_its_words(Comparison comparison, string zh, string en)
    {
        var finding = Describe(Side.Of(One), comparison, Side.Of(One + 1));

        Assert.Equal($"表三“一、本年新收政府信息公开申请数量”：应如此。{zh}。依据：试验", finding.Message);
        Assert.Equal($"must be so: requests.received.{en}. Source: 试验", finding.MessageEn);
    }

    [Fact]
    public void A_number_that_a_figure_must_have_is_told_without_parts()
    {
        var finding = Describe(Side.Of(One), Comparison.Equal, new Side([], 7));

        Assert.Contains("现在“自然人”10，而应为 7，相差 3。", finding.Message, StringComparison.Ordinal);
        Assert.Contains("natural_person 10, but 7; difference 3.", finding.MessageEn, StringComparison.Ordinal);
        Assert.Empty(finding.RightParts);
    }

    [Theory]
    [InlineData(2, 0, "“自然人”10 × 2 = 20")]
    [InlineData(-1, 0, "− “自然人”10")]
    [InlineData(-3, 5, "− “自然人”10 × 3 + 5 = -25")]
    [InlineData(1, 5, "“自然人”10 + 5 = 15")]
    [InlineData(1, -5, "“自然人”10 − 5 = 5")]
    [InlineData(1, 0, "“自然人”10")]
    public void Factors_and_constants_are_told_with_the_value_of_the_side(int factor, long constant, string side)
    {
        var finding = Describe(new Side([new(One, factor)], constant), Comparison.Equal, Side.Of(One + 1));

        Assert.Contains($"现在{side}，而", finding.Message, StringComparison.Ordinal);
        Assert.Equal((factor * 10) + constant, finding.Left);
        Assert.Equal(factor, Assert.Single(finding.LeftParts).Factor);
    }

    [Fact]
    public void Of_up_to_three_parts_zeros_are_told_and_of_more_they_are_not()
    {
        _report.Set(One + 1, 0);
        Assert.Contains("“自然人”10 + “商业企业”0 + “科研机构”30 = 40", Describe(Side.Of(One, One + 1, One + 2), Comparison.Equal, Side.Of(One + 4)).Message, StringComparison.Ordinal);
        Assert.Contains("“自然人”10 + “科研机构”30 + “其他”40 = 80", Describe(Side.Of(One, One + 1, One + 2, One + 3), Comparison.Equal, Side.Of(One + 4)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8, false)]
    [InlineData(9, true)]
    public void Beyond_eight_parts_the_rest_is_counted(int count, bool hasMore)
    {
        var cells = Enumerable.Range(SampleForm.Cell("requests.carried_in.natural_person"), count).ToArray();
        foreach (var cell in cells) _report.Set(cell, 1);

        var finding = Describe(Side.Of(cells), Comparison.Equal, Side.Of(One));
        Assert.Equal(hasMore, finding.Message.Contains("+ 另外 1 项 = 9", StringComparison.Ordinal));
        Assert.Equal(hasMore, finding.MessageEn.Contains("+ 1 more = 9", StringComparison.Ordinal));
        Assert.Equal(count, finding.LeftParts.Count);
    }

    [Fact]
    public void Many_parts_that_are_all_zero_are_told_in_a_word()
    {
        for (var i = 0; i < 4; i++) _report.Set(One + i, 0);
        var finding = Describe(Side.Of(One, One + 1, One + 2, One + 3), Comparison.Equal, Side.Of(One + 4));

        Assert.Contains("现在各项都是 0，而“总计”50", finding.Message, StringComparison.Ordinal);
        Assert.Contains("must be so: all parts are 0, but", finding.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public void A_blank_that_counts_is_told_and_marked()
    {
        var blank = SampleForm.Cell("requests.carried_in.natural_person");
        var finding = Describe(Side.Of(One), Comparison.Equal, Side.Of(blank));

        Assert.Contains("空格按 0 计。依据", finding.Message, StringComparison.Ordinal);
        Assert.Contains("Blanks count as 0. Source", finding.MessageEn, StringComparison.Ordinal);
        Assert.Equal((false, true), (finding.LeftParts[0].IsBlank, finding.RightParts[0].IsBlank));
        Assert.DoesNotContain("空格", Describe(Side.Of(One), Comparison.Equal, Side.Of(One + 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_of_last_year_is_told_with_its_report_and_is_no_cell_of_this_one()
    {
        _lastYear.Set(One, 7);
        var finding = Describe(Side.Of(One), Comparison.Equal, new Side([new(One, Source: TermSource.LastYear)]));

        Assert.Contains("而2020年度报告“自然人”7，", finding.Message.Replace("“一、本年新收政府信息公开申请数量·自然人”", "“自然人”", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("but requests.received.natural_person in the report on 2020 7;", finding.MessageEn, StringComparison.Ordinal);
        Assert.Equal(["requests.received.natural_person"], finding.Cells);
        Assert.Equal((TermSource.LastYear, 0, 0), (finding.RightParts[0].Source, finding.RightParts[0].Line, finding.RightParts[0].Column));
        Assert.Equal((10, 14), (finding.LeftParts[0].Line, finding.LeftParts[0].Column));
    }

    [Fact]
    public void Amounts_are_told_in_their_unit_also_where_they_are_added_to_a_number()
    {
        _report.Set(Fees, 2_500_000);
        var finding = Describe(new Side([new(Fees, 2)], Amounts.Scale), Comparison.LessOrEqual, new Side([], 3 * Amounts.Scale));

        Assert.Equal((6m, 3m, 2.5m), (finding.Left, finding.Right, finding.LeftParts[0].Value));
        Assert.Contains("“行政事业性收费”2.5 × 2 + 1 = 6，多于3，多 3", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("requests.received.natural_person", "requests.carried_in.natural_person", "表三“自然人”", "“一、本年新收政府信息公开申请数量”")]
    [InlineData("requests.received.natural_person", "requests.received.total", "表三“一、本年新收政府信息公开申请数量”", "“自然人”")]
    [InlineData("requests.outcomes.granted.natural_person", "requests.outcomes.partly_granted.total", "表三“三、本年度办理结果”", "“（一）予以公开·自然人”")]
    [InlineData("review.litigation.direct.upheld", "review.litigation.after_reconsideration.upheld", "表四“行政诉讼”", "“结果维持”")]
    [InlineData("proactive.licences", "proactive.licences", "表二“行政许可”", "“行政许可”")]
    public void The_subject_is_what_all_cells_have_in_common_and_a_label_is_the_rest(string one, string other, string subject, string label)
    {
        var (left, right) = (SampleForm.Cell(one), SampleForm.Cell(other));
        _report.Set(left, 1);
        _report.Set(right, 2);
        var finding = Describe(Side.Of(left), Comparison.Equal, Side.Of(right));

        Assert.Equal(subject, finding.Subject);
        Assert.StartsWith(subject + "：", finding.Message, StringComparison.Ordinal);
        Assert.Contains("现在" + label, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_told_at_its_target_or_at_another_cell_that_stands_in_the_file()
    {
        Assert.Equal((14, 16), PlaceOf(Describe(Side.Of(One), Comparison.Equal, Side.Of(One + 1))));

        var computed = SampleForm.Form.CreateReport().With(cell => cell == One ? 5 : cell == One + 1 ? 6 : null);
        Assert.Equal((0, 0), PlaceOf(Describe(Side.Of(One), Comparison.Equal, Side.Of(One + 1), computed)));
    }

    [Fact]
    public void A_computed_target_is_told_at_the_first_given_part_of_its_parts()
    {
        // no total stands in the file, so that of the row received is told at its first number
        var read = ReadFile.With("carried_out: [1, 0, 0, 0]", "carried_out: [1, 0, 0, 3]");

        var totals = Assert.Single(read.Findings, finding => finding.Cells[0] == "requests.received.total");
        Assert.Equal((10, 14), (totals.Line, totals.Column));
    }

    private static (int Column, int EndColumn) PlaceOf(Finding finding) => (finding.Column, finding.EndColumn);

    private Finding Describe(Side left, Comparison comparison, Side right, Report? report = null)
    {
        var relation = new Relation(Rule, left, comparison, right, left.Terms[0].Cell);
        return BrokenRelation.Describe(new RuleCheck(report ?? _report, new FindingList()) { LastYear = _lastYear }, relation);
    }
}
