using System.Text;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Generated;
using Nianbao.Templates;

namespace Nianbao.Reports.Tests;

/// <summary>采购总金额 of the form of 2019, for which the form prints no unit: data files write it behind the number.</summary>
public class WrittenUnitTests
{
    private const string Given = "procurement:           [0, 0]";

    [Theory]
    [InlineData("0", "0", "0")]
    [InlineData("0元", "0", "0元")]
    [InlineData("251000元", "251000", "251000元")]
    [InlineData("251000.50元", "251000.50", "251000.50元")]
    [InlineData("1646.5万元", "16465000", "1646.5万元")]
    [InlineData("18.6198万元", "186198", "18.6198万元")]
    [InlineData("1646.50 万元", "16465000", "1646.50万元")]
    [InlineData("'25万元'", "250000", "25万元")]
    [InlineData("999.99", "999.99", "999.99")]
    public void It_is_printed_as_written_and_counts_in_yuan(string written, string value, string printed)
    {
        var (report, findings) = Read(written);

        Assert.Empty(findings.Items);
        var form = Assert.IsType<Report2019>(report);
        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), form.Proactive.Procurement.Amount.Value);
        Assert.Equal(printed, CellText.Of(form.Proactive.Procurement.Amount.Cell));
        Assert.All(ProjectCatalog.All.Templates.Where(template => template.Suffix != ".docx"), template => Assert.Contains(printed, Render(template, form), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("8040")]
    [InlineData("1000")]
    [InlineData("59237.2449")]
    public void A_large_bare_number_is_taken_as_yuan_with_a_note(string written)
    {
        var (report, findings) = Read(written);

        var finding = Assert.Single(findings.Items);
        Assert.Equal(("NB5316", Severity.Note), (finding.Rule, finding.Severity));
        Assert.Contains($"{written}元 或 {written}万元", finding.Message, StringComparison.Ordinal);
        Assert.Equal(["proactive.procurement.amount"], finding.Cells);
        Assert.Equal(written, CellText.Of(report!.Cell(finding.Cells.Select(path => report.Form.TryFind(path, out var cell) ? cell : -1).Single())));
    }

    [Theory]
    [InlineData("251000件", "NB5311")]
    [InlineData("25万", "NB5311")]
    [InlineData("元", "NB5311")]
    [InlineData("约25万元", "NB5311")]
    [InlineData("-25万元", "NB5309")]
    [InlineData("1.2345678万元", "NB5313")]
    [InlineData("100000000万元", "NB5312")]
    [InlineData("~", "NB5308")]
    public void What_is_no_amount_is_told(string written, string rule) =>
        Assert.Equal(rule, Assert.Single(Read(written).Findings.Items).Rule);

    [Fact]
    public void Where_the_form_prints_the_unit_none_is_written()
    {
        var text = SampleReports.Change(SampleReports.TextOf("2021/平桥区人民政府"), "fees:                24074 ", "fees:                24074万元 ");

        Assert.Equal("NB5311", Assert.Single(SampleReports.ReadText(text).Findings.Items).Rule);
    }

    private static (Report? Report, FindingList Findings) Read(string written) => SampleReports.ReadText(
        SampleReports.Change(SampleReports.TextOf("2020/昭通市政务服务管理局"), Given, $"procurement:           [{(written[0] == '0' ? 0 : 3)}, {written}]"));

    private static string Render(TemplateDefinition template, Report report)
    {
        var writer = new Utf8Writer();
        template.Render(report, writer);
        return Encoding.UTF8.GetString(writer.Written);
    }
}
