using System.Text;
using Nianbao.Documents.Importing;

namespace Nianbao.Documents.Tests.Importing;

/// <summary>Whose report a page is, and on which year, as titles and pages say it.</summary>
public class TitleTests
{
    private const string Body = """
        <p>本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。</p><h2>一、总体情况</h2><p>全年主动公开政府信息12条。</p>
        <table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr><tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr></table>
        <p>六、其他需要报告的事项</p><p>无。</p>
        """;

    [Theory]
    [InlineData("甲县教育局2021年政府信息公开工作年度报告")]
    [InlineData("甲县教育局 2021年度政府信息公开工作报告")]
    [InlineData("甲县教育局关于2021年政府信息公开工作情况的报告")]
    [InlineData("甲县教育局政府信息公开2021年度报告")]
    [InlineData("甲县教育局政府信息公开工作年度报告（2021年）")]
    [InlineData("甲县教育局2021年政务公开工作年报")]
    [InlineData("甲县教育局二〇二一年政府信息公开工作年度报告")]
    [InlineData("2021年甲县教育局政府信息公开年度报告")]
    public void Titles_have_many_shapes(string title) =>
        Assert.Equal(("甲县教育局", 2021), Read($"<h1>{title}</h1>"));

    [Theory]
    [InlineData("<p>甲县教育局</p><p>2021年政府信息公开工作年度报告</p>")]
    [InlineData("<h1>甲县教育局<br>2021年政府信息公开工作<br>年度报告</h1>")]
    [InlineData("<p>甲县教育局2021年政府信息公开工作年度报</p><p>告</p>")]
    public void A_title_may_stand_over_several_lines(string title)
    {
        var result = Import(title);

        Assert.Equal(("甲县教育局", 2021), (result.Organ, result.Year));
        Assert.StartsWith("本报告", Assert.Single(result.Preamble).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_of_other_years_that_are_linked_are_not_this_one()
    {
        const string before = "<ul><li>甲县教育局2020年政府信息公开工作年度报告</li><li>甲县教育局2019年政府信息公开工作年度报告</li></ul>";

        Assert.Equal(("甲县教育局", 2021), Read($"{before}<div>甲县教育局2021年政府信息公开工作年度报告</div>"));
        Assert.Equal(("甲县教育局", 2021), Read($"<div>甲县教育局2021年政府信息公开工作年度报告</div>{before}"));
    }

    [Fact]
    public void A_table_of_data_about_the_page_names_the_body_where_the_title_does_not()
    {
        var result = Import("<table><tr><td>索引号：</td><td>0001</td></tr><tr><td>发布 机构：</td><td>甲县教育局</td></tr><tr><td>发文日期：</td><td>2022年1月25日</td></tr></table><h1>2021年政府信息公开工作年度报告</h1>");

        Assert.Equal(("甲县教育局", 2021, new DateOnly(2022, 1, 25)), (result.Organ, result.Year, result.Header!.Published!.Value));
    }

    [Fact]
    public void Files_to_download_are_no_text()
    {
        var result = Import("<h1>甲县教育局2021年政府信息公开工作年度报告</h1>", "<p>附件：1.甲县教育局2021年政府信息公开工作年度报告.docx</p><p>2.统计表.xlsx</p>");

        Assert.Equal(["无。"], result.Text!.Sections[5].Paragraphs.Select(piece => piece.Text));
    }

    private static (string Organ, int Year) Read(string title)
    {
        var result = Import(title);
        return (result.Organ, result.Year);
    }

    private static ImportResult Import(string title, string end = "") => PublishedReports.Importer.Import(
        "page.html", Encoding.UTF8.GetBytes($"<html><body>{title}{Body}{end}</body></html>"), new ImportOptions());
}
