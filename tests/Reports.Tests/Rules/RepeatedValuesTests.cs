using Nianbao.Findings;
using Nianbao.Validation;

namespace Nianbao.Reports.Tests.Rules;

/// <summary>Figures that look copied are worth a look; small ones repeat by chance.</summary>
public class RepeatedValuesTests
{
    private const string Rule = "NB3024";

    [Fact]
    public void A_row_one_column_further_is_told()
    {
        var finding = Assert.Single(Check(("outcomes.granted", [22, 3, 0, 0, 0, 0]), ("outcomes.partly_granted", [0, 22, 3, 0, 0, 0])));

        Assert.Contains("“（二）部分公开”一行就是“（一）予以公开”一行错开一列", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_would_lose_its_last_figure_is_not_the_one_above_shifted() =>
        Assert.Empty(Check(("outcomes.granted", [22, 3, 0, 0, 0, 5]), ("outcomes.partly_granted", [0, 22, 3, 0, 0, 0])));

    [Fact]
    public void A_figure_that_repeats_is_told_once() =>
        Assert.Single(Check(("outcomes.granted", [22, 0, 0, 0, 0, 0]), ("outcomes.refused.state_secret", [22, 1, 0, 0, 0, 0]), ("outcomes.declined.petitions", [22, 2, 0, 0, 0, 0]), ("outcomes.declined.repeated", [22, 3, 0, 0, 0, 0])));

    [Fact]
    public void Small_figures_repeat_by_chance() =>
        Assert.Empty(Check(("outcomes.granted", [2, 0, 0, 0, 0, 0]), ("outcomes.partly_granted", [0, 2, 0, 0, 0, 0]), ("outcomes.declined.petitions", [2, 0, 0, 0, 0, 0])));

    private static IEnumerable<Finding> Check(params (string Row, long[] CellValues)[] rows)
    {
        var report = SampleReports.Type("2021").Create();
        for (var cell = 0; cell < report.Form.CellCount; cell++) report.Set(cell, 0);
        foreach (var (row, figures) in rows)
        {
            Assert.True(report.Form.TryFind($"requests.{row}.natural_person", out var first));
            for (var i = 0; i < figures.Length; i++) report.Set(first + i, figures[i]);
        }

        var findings = new FindingList();
        new ReportValidator().Check(report, findings);
        return findings.Items.Where(finding => finding.Rule == Rule);
    }
}
