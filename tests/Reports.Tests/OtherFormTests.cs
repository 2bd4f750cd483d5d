using Nianbao.Findings;

namespace Nianbao.Reports.Tests;

/// <summary>Tables that are those of another form than the year's are told once; rows that are merely misspelt are each told.</summary>
public class OtherFormTests
{
    private const string Of2019 = "2020/昭通市政务服务管理局";
    private const string Of2021 = "2021/施秉县人民政府";

    [Theory]
    [InlineData("")]
    [InlineData("form: 2021\n")]
    public void Tables_of_an_earlier_form_are_told_once(string form)
    {
        var misfit = Assert.Single(Misfits(SampleReports.TextOf(Of2019).Replace("year: 2020\n", $"year: 2022\n{form}", StringComparison.Ordinal)));

        Assert.Equal("NB5105", misfit.Rule);
        Assert.Contains("表里的项目是 2019 格式的，而 2022 年度的格式是 2021", misfit.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_of_a_later_form_are_told_once() =>
        Assert.Equal(["NB5105"], Misfits(SampleReports.TextOf(Of2021).Replace("year: 2021\n", "year: 2020\n", StringComparison.Ordinal)).Select(finding => finding.Rule));

    [Theory]
    [InlineData("")]
    [InlineData("form: 2021\n")]
    public void Misspelt_rows_are_not_those_of_another_form(string form)
    {
        var text = SampleReports.TextOf(Of2021).Replace("year: 2021\n", $"year: 2021\n{form}", StringComparison.Ordinal);
        foreach (var row in new[] { "行政许可", "行政处罚", "行政强制" }) text = text.Replace($"  {row}:", $"  {row}x:", StringComparison.Ordinal);

        Assert.Equal(["NB5101", "NB5101", "NB5101"], Misfits(text).Select(finding => finding.Rule));
    }

    /// <summary>Blanks of Word before rows are read alike whatever the form.</summary>
    [Fact]
    public void Tables_of_another_form_are_told_also_where_lines_begin_as_in_Word()
    {
        var text = SampleReports.TextOf(Of2019).Replace("year: 2020\n", "year: 2022\n", StringComparison.Ordinal);

        Assert.Equal(["NB5105"], Misfits(text.Replace("\n  regulations:", "\n　　regulations:", StringComparison.Ordinal)).Select(finding => finding.Rule));
    }

    private static List<Finding> Misfits(string text) =>
        [.. SampleReports.ReadText(text).Findings.Items.Where(finding => finding.Rule.StartsWith("NB51", StringComparison.Ordinal) || finding.Rule.StartsWith("NB530", StringComparison.Ordinal))];
}
