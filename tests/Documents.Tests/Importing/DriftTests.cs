using System.Text;
using Nianbao.Documents.Importing;

namespace Nianbao.Documents.Tests.Importing;

/// <summary>Texts as crawlers leave them, with headings and signs that are easily taken for something else.</summary>
public class DriftTests
{
    private const string Overview = "甲县人民政府2021年政府信息公开工作年度报告\n一、总体情况\n全年主动公开政府信息12条。\n";

    private const string Documents = "二、主动公开政府信息情况\n第二十条第（一）项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n";

    [Theory]
    [InlineData("六、其他报告事项")]
    [InlineData("六、其它需要报告事项")]
    public void The_text_below_a_heading_of_another_wording_is_no_heading(string heading)
    {
        var result = Import($"{Overview}{Documents}规章 | 0 | 0 | 0 |\n五、存在的主要问题及改进情况\n人员变动频繁。\n{heading}\n无其他需要报告的事项。\n");

        Assert.Equal(["人员变动频繁。"], result.Text!.Sections[4].Paragraphs.Select(piece => piece.Text));
        Assert.Equal(["无其他需要报告的事项。"], result.Text!.Sections[5].Paragraphs.Select(piece => piece.Text));
    }

    [Fact]
    public void A_line_with_a_dash_and_a_bar_is_a_cell()
    {
        var result = Import(Overview + Documents + "规章 |\n-- |\n1 |\n—— |\n".Replace("——", "-", StringComparison.Ordinal));

        Assert.Equal(["0", "1", "0"], result.Tables!.Cells.Take(3).Select(cell => cell?.Value));
    }

    [Fact]
    public void Units_between_blanks_are_no_part_of_the_label()
    {
        var result = Import("甲县人民政府2018年政府信息公开工作年度报告\n一、概述\n情况如下。\n附件：政府信息公开情况统计表\n一、主动公开情况 —\n制发规范性文件总数 件 3\n");

        Assert.True(result.Type!.Form.TryFind("statistics.proactive.normative_documents_issued", out var cell));
        Assert.Equal("3", result.Tables!.Cells[cell]?.Value);
    }

    [Fact]
    public void The_head_of_table_four_in_lines_with_blanks_between_is_a_head()
    {
        var result = Import(Overview + "四、政府信息公开行政复议、行政诉讼情况\n行政复议 行政诉讼\n结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉\n"
            + "结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计\n1 0 2 0 3 4 0 0 0 4 0 0 0 0 0\n");

        Assert.True(result.Type!.Form.TryFind("review.reconsideration.total", out var cell));
        Assert.Equal("3", result.Tables!.Cells[cell]?.Value);
    }

    private static ImportResult Import(string text) => PublishedReports.Importer.Import("page.txt", Encoding.UTF8.GetBytes(text), new ImportOptions());
}
