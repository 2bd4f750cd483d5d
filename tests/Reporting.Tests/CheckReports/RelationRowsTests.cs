using Nianbao.Fixtures;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reporting.CheckReports;
using Nianbao.Reports;
using Nianbao.Rules;

namespace Nianbao.Reporting.Tests.CheckReports;

/// <summary>Both sides of a finding as lines of a table.</summary>
public class RelationRowsTests
{
    private static readonly int Received = SampleForm.Cell("requests.received.natural_person");

    [Fact]
    public void What_the_subject_names_already_is_left_out()
    {
        var rows = Rows(Side.Of(Received, Received + 1), Comparison.Equal, Side.Of(Received + 2));

        Assert.Equal(
            ["part 自然人 1 由程序算出", "part 法人或其他组织·商业企业 2 由程序算出", "side 左边合计 3 ", "comparison 应等于  ", "side 法人或其他组织·科研机构 4 由程序算出", "difference 相差 1 "],
            rows);
    }

    [Fact]
    public void Factors_constants_and_other_reports_are_told()
    {
        var rows = Rows(new Side([new(Received, 2), new(Received + 1, -1)], 7), Comparison.LessOrEqual, new Side([new(Received, 1, TermSource.LastYear)]));

        Assert.Equal(
            [
                "part 自然人（乘以 2） 1 由程序算出", "part 减：法人或其他组织·商业企业 2 由程序算出", "part 常数 7 ", "side 左边合计 7 ", "comparison 不应多于  ",
                "side 2020年度·自然人 3 上年报告", "difference 相差 4 ",
            ],
            rows);
    }

    [Fact]
    public void One_cell_against_a_number_keeps_its_labels_and_no_difference_is_not_told()
    {
        var rows = Rows(Side.Of(Received), Comparison.Greater, new Side([], 1));

        Assert.Equal(
            ["side 一、本年新收政府信息公开申请数量·自然人 1 由程序算出", "comparison 应多于  ", "side 规定的数 1 "],
            rows);
    }

    [Fact]
    public void Of_many_parts_those_that_are_zero_are_told_together()
    {
        var rows = Rows(Side.Of([.. Enumerable.Range(Received, 20)]), Comparison.Equal, Side.Of(Received));

        Assert.Equal(4, rows.Count(row => row.StartsWith("part ", StringComparison.Ordinal) && row.EndsWith("由程序算出", StringComparison.Ordinal)));
        Assert.Contains("part 另外 16 项 0 ", rows);
    }

    /// <summary>The lines for a relation over a row of 1, 2, 4, 7 in a report whose last year's had 3.</summary>
    private static List<string> Rows(Side left, Comparison comparison, Side right)
    {
        var report = SampleForm.Type.Create();
        report.Year = 2021;
        for (var cell = 0; cell < SampleForm.Form.CellCount; cell++) report.Set(cell, 0);
        foreach (var (value, i) in ((long[])[1, 2, 4, 7]).Select((value, i) => (value, i))) report.Set(Received + i, value);
        var last = new CellValues(SampleForm.Form, "2020年度报告", "the report on 2020");
        last.Set(Received, 3);
        var rule = new RuleDefinition("NB3999", Severity.Warning, "试验", "a trial", "试验");
        var finding = BrokenRelation.Describe(
            new RuleEvaluation(report, new FindingList()) { LastYear = last }, new Relation(rule, left, comparison, right, Received));
        return [.. RelationRows.Of(finding).Select(row => $"{row.Kind} {row.Label} {row.Value} {row.From}")];
    }
}
