using System.Text;
using Nianbao.Generated;
using Nianbao.Snapshots;
using Nianbao.Templates;

namespace Nianbao.Reports.Tests;

/// <summary>Reports of the form of 2014 that have text alone, as many small bodies published them.</summary>
public class LeftOutTableTests
{
    private const string TextAlone = """
        organ: 某某镇人民政府
        year: 2017
        body:
          一、概述: |
            2017年，我镇按照要求做好政府信息公开工作。
          二、其他: |
            未收到政府信息公开申请，没有收费，没有复议和诉讼。

        """;

    [Fact]
    public void The_table_is_blank_and_nothing_is_found()
    {
        var (report, findings) = SampleReports.ReadText(TextAlone);

        Assert.Empty(findings.Items);
        Assert.All(report!.States.ToArray(), state => Assert.Equal(CellState.Blank, state));
        Assert.Equal(["body"], report.PrintedSections.Select(section => section.Id));
        Assert.Null(report.TableOf(report.Form.Sections[1]));
    }

    [Theory]
    [InlineData(".html")]
    [InlineData(".fragment.html")]
    [InlineData(".md")]
    public void Its_page_is_as_accepted(string suffix)
    {
        var report = SampleReports.ReadText(TextAlone).Report!;
        var writer = new Utf8Writer();
        ProjectCatalog.All.Templates.Single(template => template.Suffix == suffix).Render(report, writer);

        Snapshot.Verify(Encoding.UTF8.GetString(writer.Written), suffix.Split('.')[^1], suffix.Contains("fragment", StringComparison.Ordinal) ? "fragment" : "page");
    }

    [Fact]
    public void A_misspelt_table_is_not_taken_for_one_left_out()
    {
        var (_, findings) = SampleReports.ReadText(TextAlone + "statistic:\n  fees: 1\n");

        Assert.Equal("NB5101", Assert.Single(findings.Items).Rule);
    }

    [Fact]
    public void The_tables_of_later_forms_are_not_left_out()
    {
        var text = SampleReports.TextOf("2021/施秉县人民政府");
        var (_, findings) = SampleReports.ReadText(text[..text.IndexOf("\nreview:", StringComparison.Ordinal)] + "\nproblems: 无\nother: 无\n");

        Assert.Equal("NB5301", Assert.Single(findings.Items).Rule);
    }
}
