using System.Text;
using Nianbao.Cli.SmokeTests;

namespace Nianbao.Cli.Tests.SmokeTests;

/// <summary>What is told of files that templates write.</summary>
public class OutputCheckTests
{
    [Theory]
    [InlineData("<!DOCTYPE html><html><head><meta charset=utf-8><title>a < b</title></head><body><p>x<br/>y</p></body></html>")]
    [InlineData("<ul><li>a<li>b</ul><table><tr><td>1<td>2</table>")]
    [InlineData("<p>a<p>b<div>c</div>")]
    [InlineData("<!-- <p> --><style>a > b { content: '<' }</style><script>if (a < b) { x = '<p>' }</script>")]
    [InlineData("<svg viewBox='0 0 1 1'><path d=\"M0\"/><g><title/></g></svg>")]
    [InlineData("<a href=x/y title=\"a > b '\" hidden>z</A>")]
    [InlineData("a > b &lt; c")]
    public void A_sound_page_is_let_pass(string html) => Assert.Empty(Find(".html", html));

    [Theory]
    [InlineData("<div><b>a</div>", 1, 6, "<b> 没有关闭", "<b> is not closed")]
    [InlineData("<div>a", 1, 1, "<div> 没有关闭", "<div> is not closed")]
    [InlineData("a\n</div>", 2, 1, "</div> 没有对应的 <div>", "</div> closes nothing")]
    [InlineData("a</br>", 1, 2, "</br> 没有对应的 <br>", "</br> closes nothing")]
    [InlineData("<p id=a></p><p id='a'></p>", 1, 13, "id “a”出现了两次", "the id 'a' is given twice")]
    [InlineData("<p class=a CLASS=b></p>", 1, 1, "标签里同一个属性写了两次", "the tag has an attribute twice")]
    [InlineData("a < b", 1, 3, "文字里的 < 没有转义", "a < that is no tag and not escaped")]
    [InlineData("<p title=\"a\"b\">c</p>", 1, 13, "属性写坏了，多半是引号没有转义", "a broken attribute, probably a quote that was not escaped")]
    [InlineData("a<p title=\"b>c", 1, 2, "标签、注释或属性的引号没有结束", "a tag, a comment or an attribute's quote does not end")]
    [InlineData("a<!-- b", 1, 2, "标签、注释或属性的引号没有结束", "a tag, a comment or an attribute's quote does not end")]
    [InlineData("<style>a", 1, 1, "<style> 没有关闭", "<style> is not closed")]
    [InlineData("𠮷\r\n<p>a &copy b</p>", 2, 10, "字符引用后面缺分号，多半是 & 没有转义", "a character reference without a semicolon, probably an & that was not escaped")]
    [InlineData("<table><tr><td>1</td></tr><b>2</b></table>", 1, 27, "不合 HTML 的语法（IllegalElementInTableDetected）", "no proper HTML: an illegal element has been detected in a table")]
    [InlineData("<p>a<div>b</div></p>", 1, 17, "不合 HTML 的语法（ParagraphNotInScope）", "no proper HTML: no paragraph has been found within the local scope")]
    public void A_broken_page_is_told_with_the_place(string html, int line, int column, string message, string messageEn)
    {
        var problem = Find(".html", html)[0];

        var place = new OutputPlace(Encoding.UTF8.GetBytes(html), problem.Offset);
        Assert.Equal(("NB9071", line, column, message, messageEn), (problem.Rule, place.Line, place.Column, problem.Message, problem.MessageEn));
    }

    [Theory]
    [InlineData("<p><nianbao-trial></p>")]
    [InlineData("<p title=\"\" nianbao-trial=\"1\"></p>")]
    public void Text_that_became_markup_is_told_and_not_what_follows_from_it(string html) =>
        Assert.Equal("NB9072", Assert.Single(Find(".html", html)).Rule);

    [Theory]
    [InlineData("a\u0007b", 1)]
    [InlineData("ab\uD842", 2)]
    public void Characters_that_are_none_are_told_in_files_of_any_kind(string text, int offset)
    {
        var problem = Assert.Single(Find(".txt", text));

        Assert.Equal(("NB9073", offset), (problem.Rule, problem.Offset));
    }

    [Theory]
    [InlineData(".json", "{\"年\": 1,}")]
    [InlineData(".feed.json", "[1, 2")]
    [InlineData(".json", "")]
    public void What_ought_to_be_JSON_and_is_none_is_told(string suffix, string text)
    {
        Assert.Equal("NB9074", Assert.Single(Find(suffix, text)).Rule);
        Assert.Empty(Find(".txt", text));
    }

    [Fact]
    public void An_excerpt_is_one_line_and_cuts_no_character()
    {
        var text = "\n<p>\r\n" + string.Concat(Enumerable.Repeat("𠮷", 40));

        var place = new OutputPlace(Encoding.UTF8.GetBytes(text), 2);

        Assert.Equal((2, 2), (place.Line, place.Column));
        Assert.StartsWith("p>  𠮷", place.Excerpt, StringComparison.Ordinal);
        Assert.DoesNotContain(place.Excerpt.EnumerateRunes(), rune => rune == Rune.ReplacementChar);
    }

    private static OutputProblem[] Find(string suffix, string text) => [.. OutputCheck.Find(suffix, Encoding.UTF8.GetBytes(text))];
}
