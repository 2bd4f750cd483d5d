using Nianbao.Fixtures;
using Nianbao.Reports;
using Nianbao.Templates;

namespace Nianbao.Runtime.Tests.DataFiles;

/// <summary>Lists: rows that carry a number and have parts, units of rows, blanks, headings of the report's own.</summary>
public class ListTests
{
    private const string Received = "received:\n    value: 3\n    in_person: 1\n    online: 2";

    [Theory]
    [InlineData(Received)]
    [InlineData("received: { online: 2, in_person: 1, value: 3 }")]
    [InlineData("收到申请数: { 统计数: 3, 当面申请数: 1, 2.网络申请数: 2 }")]
    public void A_row_gives_its_own_number_beside_its_parts(string row)
    {
        var read = ListForm.With(Received, row, ListForm.Full);

        Assert.Equal("", read.Lines());
        Assert.Equal("3|1|2|1.50|2", read.Cells());
    }

    [Theory]
    [InlineData("received: 3", "3|||1.50|2")]
    [InlineData("received:", "|||1.50|2")]
    [InlineData("received: { value: , in_person: 1, online: ~ }", "|1||1.50|2")]
    [InlineData("received: { value: 0, in_person: , online: }", "0|||1.50|2")]
    public void Where_blanks_are_allowed_a_blank_is_no_zero(string row, string cells)
    {
        var read = ListForm.With(Received, row, ListForm.WithBlanks);

        Assert.Equal("", read.Lines());
        Assert.Equal(cells, read.Cells());
        Assert.Equal(CellState.Blank, read.Report!.States[2]);
    }

    [Theory]
    [InlineData("received: 3", "NB5315", 9, 13)]
    [InlineData("received:", "NB5315", 9, 3)]
    [InlineData("received: { in_person: 1, online: 2 }", "NB5302", 9, 3)]
    [InlineData("received: { value: 3, in_person: 1 }", "NB5302", 9, 3)]
    [InlineData("received: { value: , in_person: 1, online: 2 }", "NB5308", 9, 15)]
    [InlineData("received: { value: 3, 统计数: 3, in_person: 1, online: 2 }", "NB5103", 9, 25)]
    [InlineData("received: { value: 3.5, in_person: 1, online: 2 }", "NB5310", 9, 22)]
    [InlineData("received: { valu: 3, in_person: 1, online: 2 }", "NB5101", 9, 15)]
    public void A_mistake_in_a_row_with_parts(string row, string rule, int line, int column)
    {
        var read = ListForm.With(Received, row, ListForm.Full);

        var finding = read.Findings[0];
        Assert.Equal((rule, line, column), (finding.Rule, finding.Line, finding.Column));
    }

    [Fact]
    public void A_row_that_is_forgotten_is_missing_even_where_blanks_are_allowed()
    {
        var finding = Assert.Single(ListForm.With("  fees: 1.50\n", "", ListForm.WithBlanks).Findings);

        Assert.Equal("NB5302", finding.Rule);
        Assert.Contains("冒号后面空着", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_missing_number_of_a_row_is_named_by_its_key()
    {
        var read = ListForm.With(Received, "received: { in_person: 1, online: 2 }", ListForm.Full);

        Assert.Contains("缺少“统计数”", read.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Kind_and_unit_are_the_rows()
    {
        var read = ListForm.With("fees: 1.50", "fees: 1.5", ListForm.Full);
        var report = read.Report!;

        Assert.Equal("1.5", CellText.Of(report.Cell(3)));
        Assert.Equal(["件", "件", "件", "万元", "次"], Enumerable.Range(0, 5).Select(cell => report.Cell(cell).Unit));
        Assert.True(ModelWords.HasOtherUnits(report.Form.Tables[0]));
        Assert.Equal("NB5310", ListForm.With("courses: 2", "courses: 1.5", ListForm.Full).Findings[0].Rule);
    }

    [Fact]
    public void A_report_may_have_headings_of_its_own()
    {
        var report = ListForm.With("全年平稳。", "全年平稳。", ListForm.Full).Report!;
        var text = report.Text(report.Form.Sections[0]);

        Assert.Equal(["一、概述", "二、其他"], text.Chapters.Select(chapter => chapter.Heading));
        Assert.Equal(["第一段2次。", "第二段。"], text.Chapters[1].Paragraphs);
        Assert.Equal(["全年平稳。", "第一段2次。", "第二段。"], text.Paragraphs);
        Assert.Equal([4, 6, 7], text.Lines);
    }

    [Fact]
    public void Text_without_headings_stays_plain()
    {
        var good = ListForm.Good[..ListForm.Good.IndexOf("list:", StringComparison.Ordinal)];
        var read = ListForm.With(good, "organ: 某某县人民政府\nyear: 2018\nbody: 全年平稳。\n", ListForm.Full);

        Assert.Equal("", read.Lines());
        var text = read.Report!.Text(read.Report.Form.Sections[0]);
        Assert.Empty(text.Chapters);
        Assert.Equal("全年平稳。", Assert.Single(text.Paragraphs));
    }

    [Theory]
    [InlineData("一、概述: 全年平稳。", "一、概述:", "NB5211", 4, 3)]
    [InlineData("一、概述: 全年平稳。", "一、概述: [平稳]", "NB5209", 4, 9)]
    [InlineData("一、概述: 全年平稳。", "一、概述: { 平稳: 是 }", "NB5209", 4, 9)]
    [InlineData("一、概述: 全年平稳。", "'': 全年平稳。", "NB5104", 4, 3)]
    [InlineData("一、概述: 全年平稳。", "\"一、\\n概述\": 全年平稳。", "NB5104", 4, 3)]
    [InlineData("一、概述: 全年平稳。", "[一]: 全年平稳。", "NB5104", 4, 3)]
    [InlineData("一、概述: 全年平稳。", "二、其他: 全年平稳。", "NB5103", 5, 3)]
    public void A_mistake_in_headings(string right, string wrong, string rule, int line, int column)
    {
        var finding = Assert.Single(ListForm.With(right, wrong, ListForm.Full).Findings);

        Assert.Equal((rule, line, column), (finding.Rule, finding.Line, finding.Column));
    }

    [Fact]
    public void No_text_at_all_is_missing()
    {
        var good = ListForm.Good[..ListForm.Good.IndexOf("list:", StringComparison.Ordinal)];
        var read = ListForm.With(good, "organ: 某某县人民政府\nyear: 2018\nbody: {}\n", ListForm.Full);

        Assert.Equal("NB5210", Assert.Single(read.Findings).Rule);
    }
}
