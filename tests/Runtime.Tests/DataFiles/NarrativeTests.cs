using Nianbao.Fixtures;
using Nianbao.Reports;

namespace Nianbao.Runtime.Tests.DataFiles;

/// <summary>The text of a report: paragraphs, their lines, figures from the tables.</summary>
public class NarrativeTests
{
    private static Narrative Overview(ReadFile read) => read.Report!.Text(SampleForm.Form.Sections[0]);

    private static ReadFile WithOverview(string value) => ReadFile.With("overview: 全年平稳。", "overview: " + value);

    [Theory]
    [InlineData("全年平稳。", "全年平稳。", "3")]
    [InlineData("'全年平稳。'", "全年平稳。", "3")]
    [InlineData("|\n  第一段。\n\n  　　第二段。\n", "第一段。#第二段。", "4 6")]
    [InlineData("|-\n\n  第一段。\n  第二段。", "第一段。#第二段。", "5 6")]
    [InlineData("| # 说明 {{ x }}\n  第一段。", "第一段。", "4")]
    [InlineData(">\n  第一段，\n  接着。\n\n  第二段。\n", "第一段， 接着。#第二段。", "4 7")]
    [InlineData("\"第一段，\n  接着。\n\n  第二段。\"", "第一段， 接着。#第二段。", "3 6")]
    [InlineData("第一段，\n  接着。\n\n  第二段。", "第一段， 接着。#第二段。", "3 6")]
    public void Each_line_that_is_not_empty_is_a_paragraph(string value, string paragraphs, string lines)
    {
        var read = WithOverview(value);

        Assert.Equal("", read.Lines());
        Assert.Equal(paragraphs.Split('#'), Overview(read).Paragraphs);
        Assert.Equal(lines, string.Join(' ', Overview(read).Lines));
    }

    [Theory]
    [InlineData("|\n", "  收到{{ requests.received.total }}件。\n")]
    [InlineData(">\n", "  收到{{ requests.received.total }}件。\n\n")]
    public void A_long_text_is_gone_through_once(string head, string paragraph)
    {
        var text = string.Concat(Enumerable.Repeat(paragraph, 80_000));

        var read = WithOverview(head + text);

        Assert.Empty(read.Findings);
        Assert.Equal(80_000, Overview(read).Paragraphs.Length);
        Assert.Equal(4 + (79_999 * paragraph.Count(c => c == '\n')), Overview(read).Lines[^1]);
    }

    [Fact]
    public void The_preamble_is_text_before_the_sections()
    {
        var read = ReadFile.With("year: 2021", "preamble: 共收到{{ requests.received.total }}件。\nyear: 2021");

        Assert.Equal("", read.Lines());
        Assert.Equal(["共收到10件。"], read.Report!.Preamble.Paragraphs);
    }

    [Theory]
    [InlineData("'{{ requests.received.total }}件'", "10件")]
    [InlineData("收到{{requests.received.natural_person}}件，许可{{  proactive.licences }}件", "收到9件，许可2272件")]
    [InlineData("收费{{ proactive.fees }}万元", "收费2.02万元")]
    [InlineData("维持{{ review.reconsideration.upheld }}件", "维持1件")]
    [InlineData("一个 { 和 }} 不算", "一个 { 和 }} 不算")]
    public void Figures_come_from_the_tables(string value, string text)
    {
        var read = WithOverview(value);

        Assert.Equal("", read.Lines());
        Assert.Equal([text], Overview(read).Paragraphs);
    }

    [Fact]
    public void An_unknown_figure_is_told_where_it_stands_with_the_nearest()
    {
        var read = WithOverview("|\n  收到{{ requests.received.total }}件。\n\n  其中{{ requests.recieved.total }}件。");

        var finding = read.Single("NB4001", 6, 5, 34);
        Assert.Contains("是不是“requests.received.total”", finding.Message, StringComparison.Ordinal);
        Assert.Contains("did you mean 'requests.received.total'", finding.MessageEn, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("收到{{ x.y }}件", 3, 13, 22)]
    [InlineData("'收到{{ x.y }}件'", 3, 14, 23)]
    [InlineData("| # {{ a }}\n  收到{{ x.y }}件", 4, 5, 14)]
    [InlineData(">\n  收到\n  {{ x.y }}件", 5, 3, 12)]
    public void The_place_of_a_figure_does_not_depend_on_how_the_text_is_written(
        string value, int line, int column, int endColumn) =>
        WithOverview(value).Single("NB4001", line, column, endColumn);

    [Fact]
    public void A_figure_that_is_blank_is_told_beside_the_blank_itself()
    {
        var read = ReadFile.Of(ReadFile.Good
            .Replace("全年平稳。", "许可{{ proactive.licences }}件", StringComparison.Ordinal)
            .Replace("licences: 2272", "licences: ~", StringComparison.Ordinal));

        Assert.Equal(["NB5308", "NB4002"], read.Findings.Select(finding => finding.Rule));
        Assert.Equal((3, 13, 37), (read.Findings[1].Line, read.Findings[1].Column, read.Findings[1].EndColumn));
        Assert.Equal(["proactive.licences"], read.Findings[1].Cells);
    }

    [Theory]
    [InlineData("{{ requests.received.total + 1 }}")]
    [InlineData("{{ }}")]
    [InlineData("{{ 一、本年新收 }}")]
    [InlineData("{{ requests.received.total | string.upcase }}")]
    [InlineData("{{ requests.received.total")]
    public void Nothing_but_a_path_goes_between_the_braces(string figure)
    {
        var finding = Assert.Single(WithOverview("收到" + figure).Findings);
        Assert.Equal(("NB4003", 3, 13), (finding.Rule, finding.Line, finding.Column));
    }

    [Fact]
    public void Text_is_not_taken_for_markup_or_numbers()
    {
        var read = ReadFile.With("other: 无", "other: 12");

        Assert.Equal(["12"], read.Report!.Text(SampleForm.Form.Sections[4]).Paragraphs);
    }
}
