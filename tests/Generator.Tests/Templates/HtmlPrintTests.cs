using Nianbao.Generator.Templates.Html;

namespace Nianbao.Generator.Tests.Templates;

/// <summary>Where a page is after something was printed, what messages call a place, and what they advise there.</summary>
public class HtmlPrintTests
{
    /// <summary>What is printed in a name belongs to the name.</summary>
    [Theory]
    [InlineData("<script", ">", "Text")]
    [InlineData("<h", ">", "Text")]
    [InlineData("<p hre", "f=\"", "Quoted")]
    [InlineData("<p href", "=\"", "Quoted")]
    [InlineData("<p a=", "'", "CertainNumber")]
    [InlineData("<p a=", ">", "Text")]
    [InlineData("<p href=\"", "x", "Url")]
    [InlineData("<title><", "", "Quoted")]
    [InlineData("<!--", ">", "CertainNumber")]
    [InlineData("<!-- --", ">", "CertainNumber")]
    [InlineData("<style></style", ">", "Number")]
    [InlineData("<script></script", ">", "Script")]
    [InlineData("a", "", "Text")]
    public void What_may_be_printed_after_something_printed(string before, string after, string place) =>
        Assert.Equal(place, HtmlContext.Text.After(before, out _).AfterPrint().After(after, out _).Place.ToString());

    [Theory]
    [InlineData("/", "Unclear")]
    [InlineData("\"", "DoubleQuoted")]
    [InlineData("\"\\", "DoubleQuoted")]
    [InlineData("x", "Code")]
    public void A_print_in_a_script_is_read_as_a_character_of_it(string script, string part) =>
        Assert.Equal(part, HtmlContext.Text.After("<script>" + script, out _).AfterPrint().Script.ToString());

    [Fact]
    public void Only_in_a_URL_is_there_a_part_of_a_URL_after_something_printed()
    {
        Assert.Equal(UrlPart.Start, HtmlContext.Text.After("<p title=\"", out _).AfterPrint().Url);
        Assert.Equal(UrlPart.Start, HtmlContext.Text.AfterPrint().Url);
        Assert.Equal(UrlPart.Undecided, HtmlContext.Text.After("<a href='", out _).AfterPrint().Url);
    }

    /// <summary>The author vouches for whole names and values: what follows must begin anew.</summary>
    [Theory]
    [InlineData("<", " x", "CertainNumber", "None")]
    [InlineData("<h", ">", "Text", "None")]
    [InlineData("<h", "1>", "Text", "SplitName")]
    [InlineData("<p ", ">", "Text", "None")]
    [InlineData("<p a ", "b=\"", "Quoted", "SplitName")]
    [InlineData("<p a=\"\"", " b=\"", "Quoted", "None")]
    [InlineData("<script a", ">", "Script", "None")]
    [InlineData("<script ", ">", "Script", "None")]
    [InlineData("<p a=\"", "x", "Quoted", "None")]
    [InlineData("<a href=\"", ":", "Url", "PrintedScheme")]
    [InlineData("a", "<p ", "Nothing", "None")]
    public void What_may_be_printed_after_HTML_of_the_author(string before, string after, string place, string problem)
    {
        var context = HtmlContext.Text.After(before, out _).AfterTrusted().After(after, out var found);

        Assert.Equal((place, problem), (context.Place.ToString(), found.ToString()));
    }

    [Theory]
    [InlineData("</", false)]
    [InlineData("<p", true)]
    [InlineData("<p a", true)]
    [InlineData("<p a ", true)]
    [InlineData("<p a=\"\"", true)]
    [InlineData("<p a=\"", false)]
    [InlineData("<p ", false)]
    [InlineData("a", false)]
    public void A_name_is_complete_where_what_follows_does_not_depend_on_it(string text, bool isSettled)
    {
        var context = HtmlContext.Text.After(text, out _);

        Assert.Equal(isSettled ? new HtmlContext(HtmlState.TagGap) : context, context.Settled());
    }

    [Fact]
    public void A_complete_name_of_a_script_is_remembered()
    {
        Assert.Equal("script", HtmlContext.Text.After("<script", out _).Settled().Element);
        Assert.Equal("script", HtmlContext.Text.After("<script a", out _).Settled().Element);
        Assert.Equal("", HtmlContext.Text.After("</script", out _).Settled().Element);
    }

    [Theory]
    [InlineData("<p a", "<p b", true)]
    [InlineData("<p a", "<p ", true)]
    [InlineData("<p a=\"x\"", "<p", true)]
    [InlineData("<p", "<div", true)]
    [InlineData("<p", "<script", false)]
    [InlineData("<p>", "<p", false)]
    [InlineData("<p a=\"", "<p b=\"", false)]
    [InlineData("<p a=\"", "<p a='", false)]
    [InlineData("<p a=\"x", "<p a=\"y", true)]
    [InlineData("<!-- x", "<!--", true)]
    [InlineData("<!-- x", "<!-- -", false)]
    [InlineData("<!---", "<!--", false)]
    [InlineData("<script>x", "<script>'", true)]
    [InlineData("<script>x", "<style>x", false)]
    [InlineData("<script>x", "<script><", false)]
    public void Branches_may_meet_where_what_follows_means_the_same(string one, string other, bool mayMeet) =>
        Assert.Equal(mayMeet, HtmlContext.Join(HtmlContext.Text.After(one, out _), HtmlContext.Text.After(other, out _)) != null);

    [Theory]
    [InlineData("<p a", "<p ", "x", "SplitName")]
    [InlineData("<p a", "<p b", "=", "SplitName")]
    [InlineData("<p a", "<p b", ">", "None")]
    [InlineData("<!-- x", "<!--", ">", "None")]
    public void After_branches_met_in_a_tag_no_name_goes_on(string one, string other, string after, string problem)
    {
        HtmlContext.Join(HtmlContext.Text.After(one, out _), HtmlContext.Text.After(other, out _))!.After(after, out var found);

        Assert.Equal(problem, found.ToString());
    }

    [Theory]
    [InlineData("<script>x", "<script>'", "Unclear")]
    [InlineData("<script>x", "<script>y", "Code")]
    public void Where_branches_of_a_script_meet_its_part_may_be_unclear(string one, string other, string part) =>
        Assert.Equal(part, HtmlContext.Join(HtmlContext.Text.After(one, out _), HtmlContext.Text.After(other, out _))!.Script.ToString());

    [Theory]
    [InlineData("<p a=\"", true)]
    [InlineData("<p a='", true)]
    [InlineData("<p a=", true)]
    [InlineData("<p a=x", true)]
    [InlineData("<p a", false)]
    [InlineData("<p a=\"\"", false)]
    [InlineData("<title>", false)]
    public void Quotes_or_blanks_would_end_a_value(string text, bool isInValue) => Assert.Equal(isInValue, HtmlContext.Text.After(text, out _).IsInValue);

    [Theory]
    [InlineData("a", "正文 (text)")]
    [InlineData("<", "标签名 (a tag's name)")]
    [InlineData("<p", "标签名 (a tag's name)")]
    [InlineData("<p a=\"", "属性 a 的值 (the value of a)")]
    [InlineData("<p a='", "属性 a 的值 (the value of a)")]
    [InlineData("<p a=", "属性 a 不带引号的值 (the unquoted value of a)")]
    [InlineData("<p a=x", "属性 a 不带引号的值 (the unquoted value of a)")]
    [InlineData("<!DOCTYPE", "声明 (a declaration)")]
    [InlineData("<!--", "注释 (a comment)")]
    [InlineData("<style>", "<style> 之内 (inside <style>)")]
    [InlineData("<p ", "标签内 (inside a tag)")]
    [InlineData("<p a", "标签内 (inside a tag)")]
    public void A_place_has_a_name(string text, string name) => Assert.Equal(name, HtmlContext.Text.After(text, out _).Display);

    [Theory]
    [InlineData("<p a=", "请给属性值加上引号", "put the value in quotes")]
    [InlineData("<p a=x", "请给属性值加上引号", "put the value in quotes")]
    [InlineData("<script>'", "请在字符串、注释和正则表达式之外写 object.to_json 的结果，或放进 data-* 属性", "print the result of object.to_json outside of strings, comments and regular expressions, or put it into a data-* attribute")]
    [InlineData("<title><", "请不要紧接在 < 之后", "do not print right after <")]
    [InlineData("<style>", "此处只能是数字；文字请写出并用 if 选择", "only numbers can stand there; write words out and choose by if")]
    [InlineData("<!--", "请移出此处", "move it out of there")]
    [InlineData("<!DOCTYPE ", "请移出此处", "move it out of there")]
    [InlineData("<p ", "请用 if 写出各种情况，或放进带引号的属性值", "write the cases out with if, or put it into an attribute's value in quotes")]
    [InlineData("<a href=\"data:", "请使用 http、https、mailto 或 tel 网址", "use an http, https, mailto or tel URL")]
    [InlineData("<a onclick='", "请放进 data-* 属性，由脚本读取", "put it into a data-* attribute and let the script read it")]
    [InlineData("<img srcset=\"", "请改用 src 等单个网址的属性", "use an attribute that holds one URL, like src")]
    [InlineData("<p style=\"", "此处只能是数字；文字请写出并用 if 选择", "only numbers can stand there; write words out and choose by if")]
    public void There_is_something_better_to_do(string text, string zh, string en) =>
        Assert.Equal((zh, en), HtmlAdvice.For(HtmlContext.Text.After(text, out _)));

    [Fact]
    public void Branches_of_a_URL_should_come_to_the_same_part()
    {
        var mixed = HtmlContext.Join(HtmlContext.Text.After("<a href=\"/", out _), HtmlContext.Text.After("<a href=\"?", out _))!;

        Assert.Equal(("请让各分支都到 ? 或 # 之后，或都不到", "let all branches come to the part after ? or #, or none"), HtmlAdvice.For(mixed));
    }

    /// <summary>The attributes that the HTML standard says hold one URL, those that hold several or a page, and scripts.</summary>
    [Theory]
    [InlineData("Url", "href src action formaction cite poster data xlink:href background codebase icon longdesc manifest profile usemap itemid itemtype")]
    [InlineData("Other", "srcset imagesrcset srcdoc ping archive")]
    [InlineData("Style", "style")]
    [InlineData("Script", "onclick onload on")]
    [InlineData("Plain", "title class data-href hreflang id o")]
    public void An_attribute_holds(string kind, string names) =>
        Assert.All(names.Split(' '), name => Assert.Equal(kind, HtmlNames.KindOf(name).ToString()));

    [Theory]
    [InlineData("script style title textarea xmp iframe noembed noframes", true)]
    [InlineData("p h1 scripts template svg noscript", false)]
    public void An_element_has_no_tags_in_it(string names, bool isRawText) => Assert.All(names.Split(' '), name => Assert.Equal(isRawText, HtmlNames.IsRawText(name)));

    [Theory]
    [InlineData("title textarea", true)]
    [InlineData("script style xmp iframe", false)]
    public void An_element_without_tags_may_have_character_references(string names, bool has) =>
        Assert.All(names.Split(' '), name => Assert.Equal(has, HtmlNames.HasReferences(name)));
}
