using Nianbao.Fixtures;
using Nianbao.Reports;
using Nianbao.Sources;

namespace Nianbao.Model.Tests;

/// <summary>Cells by path and by label, and the numbers in them as a page prints them.</summary>
public class FormTests
{
    [Fact]
    public void Every_cell_has_a_path_that_leads_back_to_it()
    {
        for (var cell = 0; cell < SampleForm.Form.CellCount; cell++)
        {
            Assert.True(SampleForm.Form.TryFind(SampleForm.Form.PathOf(cell), out var found));
            Assert.Equal(cell, found);
        }
    }

    [Theory]
    [InlineData("requests.outcomes.refused.state_secret.organisations.commercial", "三、本年度办理结果·（三）不予公开·1.属于国家秘密·法人或其他组织·商业企业")]
    [InlineData("review.litigation.direct.total", "行政诉讼·未经复议直接起诉·总计")]
    [InlineData("proactive.licences", "行政许可·本年处理决定数量")]
    public void A_cell_is_called_by_its_official_labels(string path, string label) =>
        Assert.Equal(label, SampleForm.Form.LabelOf(SampleForm.Cell(path)));

    [Theory]
    [InlineData("")]
    [InlineData("requests")]
    [InlineData("requests.received")]
    [InlineData("Requests.received.total")]
    public void What_is_no_path_of_a_cell_is_not_found(string path) =>
        Assert.False(SampleForm.Form.TryFind(path, out _));

    [Fact]
    public void A_cell_that_the_form_has_not_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleForm.Form.PathOf(SampleForm.Form.CellCount));

    [Fact]
    public void A_blank_cell_prints_nothing_and_an_amount_without_a_file_only_the_decimals_it_needs()
    {
        var report = SampleForm.Type.Create();
        var fees = SampleForm.Cell("proactive.fees");
        Assert.Equal("", CellText.Of(report.Cell(fees)));

        report.Set(fees, 2_500_000);
        Assert.Equal("2.5", CellText.Of(report.Cell(fees)));

        report.Set(fees, 2_512_300, new SourceSpan(1, 1, 5), new CellNotation(2));
        Assert.Equal("2.5123", CellText.Of(report.Cell(fees)));
    }
}
