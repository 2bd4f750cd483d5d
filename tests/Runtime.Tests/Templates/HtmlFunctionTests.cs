using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Nianbao.Templates;

namespace Nianbao.Runtime.Tests.Templates;

/// <summary>The built-in group <c>html</c>.</summary>
public class HtmlFunctionTests
{
    private static readonly Position At = new("x.scriban-html", 3, 5);

    [Theory]
    [InlineData("<a href=\"x\" title='y'>&amp;</a>", "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;")]
    [InlineData("中文", "中文")]
    [InlineData("\u009f\u00a0é\u00ff\u0100", "\u009f&#160;&#233;&#255;\u0100")]
    [InlineData("\uffee😀", "\uffee&#128512;")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void Escape_replaces_what_means_something_in_HTML(string? text, string? escaped) => Assert.Equal(escaped, HtmlFunctions.Escape(text));

    [Fact]
    public void What_is_escaped_reads_back() => Prop.ForAll<NonNull<string>>(text =>
    {
        var whole = string.Concat(text.Get.EnumerateRunes());
        Assert.Equal(whole, WebUtility.HtmlDecode(HtmlFunctions.Escape(text.Get)));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("a\nb\r\nc\rd", "a<br />\nb<br />\r\nc<br />\rd")]
    [InlineData("a", "a")]
    [InlineData(null, null)]
    public void A_line_end_gets_a_break_before_it(string? text, string? html) => Assert.Equal(html, HtmlFunctions.NewlineToBr(text));

    [Theory]
    [InlineData("<p>a <b>b</b></p>", "a b")]
    [InlineData("a<br/>b", "ab")]
    [InlineData("a<!-- <b> x -->b", "ab")]
    [InlineData("a<script>\nif (x < 1 && y > 2) z();\n</script>b", "ab")]
    [InlineData("a<STYLE>p > a {}</STYLE>b", "ab")]
    [InlineData("<a title=\"x > y\">b</a>", "b")]
    [InlineData("<a title='x > y'>b</a>", "b")]
    [InlineData("<a title=x>b</a>", "b")]
    [InlineData("1 < 2", "1 < 2")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void Strip_takes_out_tags_comments_scripts_and_styles(string? html, string? text) => Assert.Equal(text, HtmlFunctions.Strip(html, At));

    [Theory]
    [InlineData("a-b._~Z9", "a-b._~Z9", "a-b._~Z9")]
    [InlineData("a/b?c=d&e#f", "a%2Fb%3Fc%3Dd%26e%23f", "a/b?c=d&e#f")]
    [InlineData(":/?#[]@!$&'()*+,;=", "%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D", ":/?#[]@!$&'()*+,;=")]
    [InlineData("中 é%\"<\n", "%E4%B8%AD%20%C3%A9%25%22%3C%0A", "%E4%B8%AD%20%C3%A9%25%22%3C%0A")]
    [InlineData("", "", "")]
    [InlineData(null, null, null)]
    public void A_component_or_a_whole_URL_is_percent_encoded(string? text, string? component, string? url)
    {
        Assert.Equal(component, HtmlFunctions.UrlEncode(text));
        Assert.Equal(url, HtmlFunctions.UrlEscape(text));
    }

    [Theory]
    [InlineData("<b>x</b>")]
    [InlineData(null)]
    public void Safe_changes_nothing(string? html) => Assert.Equal(html, HtmlFunctions.Safe(html));
}
