using Nianbao.Fixtures;
using Nianbao.Reporting.Comparisons.Forms;
using Nianbao.Reporting.TemplateCatalog;
using Nianbao.Reporting.Wording;

namespace Nianbao.Reporting.Tests.Wording;

/// <summary>Tables of Markdown: what they look like, what is escaped, how lines end.</summary>
public class MarkdownTableTests
{
    [Fact]
    public void A_head_is_the_names_over_a_line() =>
        Assert.Equal("| 名称 | 数 |\n| --- | --- |\n", MarkdownTable.Head(["名称", "数"]));

    [Fact]
    public void Columns_of_figures_are_set_to_the_right() =>
        Assert.Equal("| 例 | 对 | 错 |\n| --- | ---: | ---: |\n", MarkdownTable.Head(["例", "对", "错"], labels: 1));

    [Theory]
    [InlineData("a_b|c", "a_b\\|c")]
    [InlineData("a\\", "a\\\\")]
    [InlineData("a\\|b", "a\\\\\\|b")]
    [InlineData("a\r\nb", "a b")]
    public void Nothing_ends_a_cell_before_its_end(string text, string cell) => Assert.Equal(cell, MarkdownTable.Cell(text));

    [Theory]
    [InlineData("a_b*c|d", "a\\_b\\*c\\|d")]
    [InlineData("<b>`x`[y]\\", "\\<b>\\`x\\`\\[y]\\\\")]
    [InlineData("一\n二", "一 二")]
    public void Nothing_in_a_text_is_markup(string text, string markdown) => Assert.Equal(markdown, MarkdownTable.Text(text));

    [Fact]
    public void Pages_end_their_lines_alike_on_every_system()
    {
        var page = new StringWriter { NewLine = "\r\n" };
        var (before, after) = (SampleForm.All[0].Form, SampleForm.All[^1].Form);

        DifferenceMarkdown.Write(page, before, after, FormComparison.Of(before, after));
        DifferenceMarkdown.Write(page, after, after, []);
        DifferenceMarkdown.Write(page, after, after, [new Difference(ChangeKind.Added, PartKind.Table, "a\\b", "c|d", "")]);
        MemberPage.Write(page, new MemberList(after));

        Assert.DoesNotContain("\r", page.ToString(), StringComparison.Ordinal);
        Assert.Contains("| a\\\\b | c\\|d |  |\n", page.ToString(), StringComparison.Ordinal);
    }
}
