using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using Nianbao.Generator.Templates.Html;
using Nianbao.Generator.Templates.Places;

namespace Nianbao.Generator.Tests.Templates;

/// <summary>Which place of a page the compiler takes the end of a template's text for.</summary>
public class HtmlContextTests
{
    private const string Probe = "probe";

    private static readonly string[] Fragments =
    [
        "<", ">", "/", "=", "\"", "'", " ", "\n", "!", "-", "--", "?", "a", "b", "P", "<p ", "</p", "<a href=", "<i title=\"", "<script>", "</script", "<title>", "</title>",
        "<textarea>", "</textarea ", "<!--", "-->", "--!>", "<!-->", "<!DOCTYPE html>", "&lt;", "甲", "on", "x=y", "<STYLE>", "</Style>",
    ];

    private static readonly Arbitrary<string> Pages = Gen.Elements(Fragments).ListOf().Select(string.Concat).ToArbitrary();

    /// <summary>A browser that reads on from the end of the text finds a word where the compiler says that it is.</summary>
    [Fact]
    public void A_browser_is_in_the_same_place() => Prop.ForAll(Pages, text =>
    {
        var context = HtmlContext.Text.After(text, out var problem);
        if (problem != PageProblem.None) return;
        switch (context.State)
        {
            case HtmlState.Text:
                Assert.Contains(Texts(text + Probe), node => !HtmlNames.IsRawText(node.ParentElement?.LocalName ?? ""));
                break;
            case HtmlState.RawText:
                Assert.Contains(Texts(text + Probe), node => node.ParentElement?.LocalName == context.Element);
                break;
            case HtmlState.Declaration:
                Assert.Empty(Texts(text + Probe + ">"));
                break;
            case HtmlState.Comment:
                Assert.Contains(Parse(text + Probe + "-->").Descendants<IComment>(), comment => comment.Data.EndsWith(Probe, StringComparison.Ordinal));
                break;
            case HtmlState.DoubleQuoted:
                AssertAttribute(text, "\">", context.Attribute);
                break;
            case HtmlState.SingleQuoted:
                AssertAttribute(text, "'>", context.Attribute);
                break;
            case HtmlState.Unquoted or HtmlState.BeforeValue:
                AssertAttribute(text, ">", context.Attribute);
                break;
            case HtmlState.BeforeAttribute or HtmlState.AfterAttributeName or HtmlState.AfterValue:
                AssertAttribute(text + " name=", ">", "name");
                break;
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void It_does_not_matter_where_a_text_is_cut() => Prop.ForAll(Pages, Gen.Choose(0, 100).ToArbitrary(), (text, cut) =>
    {
        cut = Math.Min(cut, text.Length);
        Assert.Equal(HtmlContext.Text.After(text, out _), HtmlContext.Text.After(text[..cut], out _).After(text[cut..], out _));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Two_ways_that_meet_come_to_one_place_whichever_is_taken_first() => Prop.ForAll(Pages, Pages, (one, other) =>
    {
        var (a, b) = (HtmlContext.Text.After(one, out _), HtmlContext.Text.After(other, out _));

        Assert.Equal(HtmlContext.Join(a, b), HtmlContext.Join(b, a));
        Assert.Equal(a, HtmlContext.Join(a, a));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("a", "Text")]
    [InlineData("<", "Nothing")]
    [InlineData("<<", "Nothing")]
    [InlineData("< ", "Text")]
    [InlineData("<1", "Text")]
    [InlineData("<h", "CertainNumber")]
    [InlineData("</", "Nothing")]
    [InlineData("</h", "CertainNumber")]
    [InlineData("</>", "Text")]
    [InlineData("</ x", "Nothing")]
    [InlineData("</ x>", "Text")]
    [InlineData("<p ", "Nothing")]
    [InlineData("<p/", "Nothing")]
    [InlineData("<p>", "Text")]
    [InlineData("<p a", "CertainNumber")]
    [InlineData("<p a ", "Nothing")]
    [InlineData("<p a=", "CertainNumber")]
    [InlineData("<p a= ", "CertainNumber")]
    [InlineData("<p a=b", "CertainNumber")]
    [InlineData("<p a=b ", "Nothing")]
    [InlineData("<p a=b>", "Text")]
    [InlineData("<p a=\"", "Quoted")]
    [InlineData("<p a='\"", "Quoted")]
    [InlineData("<p a=\">", "Quoted")]
    [InlineData("<p a=\"b\"", "Nothing")]
    [InlineData("<p a=\"b\">", "Text")]
    [InlineData("<p a b=\"", "Quoted")]
    [InlineData("<p a='b'", "Nothing")]
    [InlineData("<p a='b'>", "Text")]
    [InlineData("<p a  =\"", "Quoted")]
    [InlineData("<A", "CertainNumber")]
    [InlineData("<Z", "CertainNumber")]
    [InlineData("<z", "CertainNumber")]
    [InlineData("<p style=\"", "Number")]
    [InlineData("<p onclick='", "Number")]
    [InlineData("<img srcset=\"", "Number")]
    [InlineData("<iframe srcdoc=\"", "Number")]
    [InlineData("<a HREF=\"", "Url")]
    [InlineData("<img src='", "Url")]
    [InlineData("<form action=\"", "Url")]
    [InlineData("<use xlink:href=\"", "Url")]
    [InlineData("<p hreflang=\"", "Quoted")]
    [InlineData("<title>", "Quoted")]
    [InlineData("<title><", "Nothing")]
    [InlineData("<title></titl", "Nothing")]
    [InlineData("<title><b", "Quoted")]
    [InlineData("<title></title>", "Text")]
    [InlineData("<textarea></title>", "Quoted")]
    [InlineData("<style>", "Number")]
    [InlineData("<style></STYLE >", "Text")]
    [InlineData("<style></styles>", "Number")]
    [InlineData("<script>", "Script")]
    [InlineData("<script></script/>", "Text")]
    [InlineData("<SCRIPT async>", "Script")]
    [InlineData("<scripts>", "Text")]
    [InlineData("<!DOCTYPE", "Nothing")]
    [InlineData("<!DOCTYPE html>", "Text")]
    [InlineData("<?xml ?>", "Text")]
    [InlineData("<!-", "Nothing")]
    [InlineData("<!->", "Text")]
    [InlineData("<!--", "CertainNumber")]
    [InlineData("<!-- > ", "CertainNumber")]
    [InlineData("<!-->", "Text")]
    [InlineData("<!--->", "Text")]
    [InlineData("<!-- -->", "Text")]
    [InlineData("<!-- --!>", "Text")]
    [InlineData("<!-- --->", "Text")]
    [InlineData("<!-- -- >", "CertainNumber")]
    [InlineData("<!-- ->", "CertainNumber")]
    [InlineData("<!-- --!-->", "Text")]
    [InlineData("<!-- --! >", "CertainNumber")]
    [InlineData("<!x-- ", "Nothing")]
    public void What_may_be_printed_after(string text, string place) => Assert.Equal(place, HtmlContext.Text.After(text, out _).Place.ToString());

    [Theory]
    [InlineData("", "Start")]
    [InlineData(" \n", "Start")]
    [InlineData("x", "Prefix")]
    [InlineData("/", "Path")]
    [InlineData("\\\\", "Path")]
    [InlineData("x/y", "Path")]
    [InlineData("https:", "Path")]
    [InlineData("https:x:", "Path")]
    [InlineData("/a:b", "Path")]
    [InlineData("?", "Query")]
    [InlineData("#", "Query")]
    [InlineData("x?a/b:c", "Query")]
    [InlineData("/x#", "Query")]
    [InlineData("/&#39;", "Path")]
    [InlineData("/&amp;#", "Query")]
    [InlineData("javascript:", "Code")]
    [InlineData("JavaScript:", "Code")]
    [InlineData(" javascript:x/y?z", "Code")]
    [InlineData("java\nscript:", "Code")]
    [InlineData("java\tscript:", "Code")]
    [InlineData("java\rscript:", "Code")]
    [InlineData("vbscript:", "Code")]
    [InlineData("data:", "Code")]
    [InlineData("xdata:", "Path")]
    [InlineData("&#106;", "Code")]
    [InlineData("x&", "Code")]
    [InlineData("/javascript:", "Path")]
    public void The_part_of_a_URL_after(string url, string part) => Assert.Equal(part, InUrl(url).Url.ToString());

    [Theory]
    [InlineData("", "Undecided")]
    [InlineData("x", "Undecided")]
    [InlineData("/", "Path")]
    [InlineData("?", "Query")]
    [InlineData("data:", "Code")]
    public void The_part_of_a_URL_after_something_printed(string url, string part)
    {
        var context = InUrl(url).AfterPrint();

        Assert.Equal(part, context.Url.ToString());
        Assert.Equal(part is "Code" ? PagePlace.Number : PagePlace.Url, context.Place);
    }

    [Theory]
    [InlineData(":x", "PrintedScheme", "Path")]
    [InlineData("x", "None", "Undecided")]
    [InlineData("/:", "None", "Path")]
    [InlineData("?:", "None", "Query")]
    public void A_colon_after_something_printed_would_make_a_scheme_of_it(string text, string problem, string part)
    {
        var context = InUrl("").AfterPrint().After(text, out var found);

        Assert.Equal((problem, part), (found.ToString(), context.Url.ToString()));
    }

    [Theory]
    [InlineData("x", "/x", "Undecided")]
    [InlineData("", "/x", "Undecided")]
    [InlineData("/x", "/y", "Path")]
    [InlineData("/x", "/y?", "Mixed")]
    [InlineData("?", "?", "Query")]
    [InlineData("/", "data:", "Code")]
    [InlineData("data:", "?", "Code")]
    public void Where_branches_of_a_URL_meet(string one, string other, string part)
    {
        var met = HtmlContext.Join(InUrl(one), InUrl(other))!;

        Assert.Equal(part, met.Url.ToString());
        Assert.Equal(part is "Mixed" or "Code" ? PagePlace.Number : PagePlace.Url, met.Place);
    }

    [Theory]
    [InlineData("x = ", "Code")]
    [InlineData("\"", "DoubleQuoted")]
    [InlineData("\"'\"", "Code")]
    [InlineData("\"\\\"", "DoubleQuoted")]
    [InlineData("'", "SingleQuoted")]
    [InlineData("'\\'", "SingleQuoted")]
    [InlineData("'\\\\'", "Code")]
    [InlineData("'\"'", "Code")]
    [InlineData("/", "Slash")]
    [InlineData("//\"", "LineComment")]
    [InlineData("//\n", "Code")]
    [InlineData("//\r", "Code")]
    [InlineData("//\u2028", "Code")]
    [InlineData("//\u2029", "Code")]
    [InlineData("/*\n\"", "BlockComment")]
    [InlineData("/* *", "BlockCommentStar")]
    [InlineData("/* **/", "Code")]
    [InlineData("/* * /", "BlockComment")]
    [InlineData("/x", "Unclear")]
    [InlineData("`", "Unclear")]
    [InlineData("`\n\"`", "Unclear")]
    public void The_part_of_a_script_after(string script, string part) =>
        Assert.Equal(part, HtmlContext.Text.After("<script>" + script, out _).Script.ToString());

    [Theory]
    [InlineData("<script><!--", "CommentInScript")]
    [InlineData("<style><!--", "None")]
    [InlineData("<script>x", "None")]
    [InlineData("<p =x", "SplitName")]
    [InlineData("<p x=y", "None")]
    public void What_is_wrong_with_a_text(string text, string problem)
    {
        HtmlContext.Text.After(text, out var found);

        Assert.Equal(problem, found.ToString());
    }

    [Theory]
    [InlineData(" b", "None")]
    [InlineData("/>", "None")]
    [InlineData(">", "None")]
    [InlineData("b", "SplitName")]
    public void After_a_printed_name_there_must_be_a_gap(string text, string problem)
    {
        HtmlContext.Text.After("<p a", out _).AfterTrusted().After(text, out var found);

        Assert.Equal(problem, found.ToString());
    }

    private static HtmlContext InUrl(string url) => HtmlContext.Text.After($"<a href=\"{url}", out _);

    private static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static IEnumerable<IText> Texts(string html) => Parse(html).Descendants<IText>().Where(text => text.Data.Contains(Probe, StringComparison.Ordinal));

    /// <summary>The probe ends the value of the attribute, where the text has neither end tags nor the name twice: a browser drops such attributes.</summary>
    private static void AssertAttribute(string text, string end, string name)
    {
        if (text.Contains("</", StringComparison.Ordinal) || text.Split(name, StringSplitOptions.None).Length > 2) return;
        var attributes = Parse(text + Probe + end).All.SelectMany(element => element.Attributes);
        Assert.Contains(attributes, attribute => attribute.LocalName == name && attribute.Value.EndsWith(Probe, StringComparison.Ordinal));
    }
}
