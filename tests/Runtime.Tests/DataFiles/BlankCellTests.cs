using Nianbao.Fixtures;

namespace Nianbao.Runtime.Tests.DataFiles;

/// <summary>Cells that were forgotten: one finding a row, and sums are added up with 0 in their place.</summary>
public class BlankCellTests
{
    private const string Received = "received: [9, 1, 0, 0]";
    private const string CarriedOut = "carried_out: [1, 0, 0, 0]";

    [Theory]
    [InlineData("received: [9, ~, null, ~]", 17, "有 3 格没有填：商业企业、科研机构、其他。")]
    [InlineData("received: [~, ~, ~, ~]", 14, "有 4 格没有填：自然人、商业企业、科研机构等。")]
    [InlineData("received: {natural_person: 9, organisations: {commercial: , research: , other: 0}}", 49, "有 2 格没有填：商业企业、科研机构。")]
    public void The_blanks_of_a_row_are_one_finding(string row, int column, string told)
    {
        var finding = Assert.Single(ReadFile.With(Received, row).Findings, finding => finding.Rule == "NB5308");

        Assert.Equal((10, column), (finding.Line, finding.Column));
        Assert.Contains(told, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sum_that_is_wrong_whatever_was_forgotten_is_said_in_the_same_run()
    {
        var read = ReadFile.With(CarriedOut, "carried_out: [2, ~, ~, ~]");

        Assert.Equal(["NB5308", "NB3001", "NB3001"], read.Findings.Select(finding => finding.Rule));
        Assert.Contains("空格按 0 计。", read.Findings[2].Message, StringComparison.Ordinal);
        Assert.All(read.Findings, finding => Assert.Null(finding.Hint));
    }

    [Fact]
    public void A_sum_that_holds_with_0_for_what_was_forgotten_is_not_said() =>
        Assert.Equal(["NB5308"], ReadFile.With(CarriedOut, "carried_out: [1, ~, ~, ~]").Findings.Select(finding => finding.Rule));

    [Fact]
    public void Of_a_row_of_which_nothing_was_filled_in_no_sum_is_said() =>
        Assert.Equal(["NB5308"], ReadFile.With("review: [1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 1]", "review:").Findings.Select(finding => finding.Rule));

    [Fact]
    public void A_row_that_is_missing_counts_as_0_too()
    {
        var read = ReadFile.With("    other:\n      other: [2, 0, 0, 0]\n", "");

        Assert.Equal("NB5302", read.Findings[0].Rule);
        Assert.Contains(read.Findings, finding => finding.Rule == "NB3001");
    }
}
