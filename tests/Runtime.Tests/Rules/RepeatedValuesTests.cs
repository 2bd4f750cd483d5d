using Nianbao.Findings;
using Nianbao.Fixtures;
using Nianbao.Forms;
using Nianbao.Rules;
using Nianbao.Runtime.Tests.Fixture;

namespace Nianbao.Runtime.Tests.Rules;

/// <summary>Figures that stand again and again in a column, and rows that stand again one column further.</summary>
public class RepeatedValuesTests
{
    private static readonly string[] Rows = ["received", "carried_in", "outcomes.granted", "outcomes.partly_granted"];
    private static readonly int[] Columns = [0, 1, 2];

    [Theory]
    [InlineData(3, true)]
    [InlineData(2, false)]
    public void A_figure_that_stands_three_times_in_a_column_is_told_at_the_first(int times, bool isTold)
    {
        var findings = Check([1, 0, 0], [50, 0, 0], [50, 0, 0], [times == 3 ? 50 : 4, 0, 0]);

        if (!isTold)
        {
            Assert.Empty(findings);
            return;
        }

        var finding = Assert.Single(findings);
        Assert.Equal(("NB3113", Severity.Note, 12, 7, 9), (finding.Rule, finding.Severity, finding.Line, finding.Column, finding.EndColumn));
        Assert.Equal(["requests.carried_in.natural_person"], finding.Cells);
        Assert.Equal("请核对：“自然人”列里 50 出现了 3 次。依据：试验", finding.Message);
        Assert.Equal("look again: 50 stands 3 times in 'natural_person'. Source: 试验", finding.MessageEn);
        Assert.Equal(("某某县人民政府", 2021, "x.yaml"), (finding.Organ, finding.Year, finding.File));
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(9, 0)]
    public void Small_figures_repeat_by_chance(int figure, int told) =>
        Assert.Equal(told, Check([figure, 0, 0], [figure, 0, 0], [figure, 0, 0], [1, 0, 0]).Count);

    [Fact]
    public void Every_column_is_looked_at_by_itself()
    {
        Assert.Empty(Check([50, 0, 1], [0, 50, 2], [0, 0, 50], [1, 1, 1]));
        Assert.Equal(
            ["requests.received.natural_person", "requests.received.organisations.research"],
            Check([50, 0, 60], [50, 1, 60], [50, 2, 60], [1, 1, 1]).Select(finding => finding.Cells[0]));
    }

    [Fact]
    public void Two_figures_that_repeat_in_one_column_are_told_each() =>
        Assert.Equal(2, Check(times: 2, [50, 1, 1], [60, 1, 1], [50, 1, 1], [60, 1, 1]).Count);

    [Fact]
    public void A_row_that_stands_again_one_column_further_is_told_at_the_second()
    {
        var finding = Assert.Single(Check([1, 1, 1], [40, 50, 0], [0, 40, 50], [1, 1, 1]));

        Assert.Equal(13, finding.Line);
        Assert.Equal(["requests.outcomes.granted.natural_person"], finding.Cells);
        Assert.Equal("请核对：“（一）予以公开”一行就是“二、上年结转政府信息公开申请数量”一行错开一列。依据：试验", finding.Message);
        Assert.Equal("look again: the row requests.outcomes.granted is the row requests.carried_in one column further. Source: 试验", finding.MessageEn);
    }

    [Theory]
    [InlineData("what falls out of the last column would be lost", 40, 50, 1, 0, 40, 50)]
    [InlineData("the first column is filled", 40, 50, 0, 1, 40, 50)]
    [InlineData("a figure differs", 40, 50, 0, 0, 40, 51)]
    [InlineData("all figures are small", 4, 5, 0, 0, 4, 5)]
    [InlineData("it stands one column to the left", 0, 40, 50, 40, 50, 0)]
    [InlineData("all figures are zero", 0, 0, 0, 0, 0, 0)]
    public void A_row_is_not_told_where(string why, int a, int b, int c, int d, int e, int f) =>
        Assert.True(Check([a, b, c], [d, e, f], [1, 2, 3], [4, 5, 6]).Count == 0, why);

    private static IReadOnlyList<Finding> Check(params int[][] rows) => Check(times: 3, rows);

    private static IReadOnlyList<Finding> Check(int times, params int[][] rows)
    {
        int[] first = Array.ConvertAll(Rows, row => SampleForm.Cell($"requests.{row}.natural_person"));
        var rule = new RuleDefinition("NB3113", Severity.Note, "请核对", "look again", "试验") { Repeats = new RepeatedRows(first, Columns, AtLeast: 10, times) };
        var report = OwnForm.Of([rule]).Create();
        (report.Organ, report.Year, report.FilePath) = ("某某县人民政府", 2021, "x.yaml");
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < Columns.Length; column++) report.Set(first[row] + column, rows[row][column], new(11 + row, 7, 9));
        }

        var findings = new FindingList();
        new RuleEvaluation(report, findings).Run();
        return findings.Items;
    }
}
