using System.Net;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Nianbao.Templates;

namespace Nianbao.Runtime.Tests.Templates;

/// <summary>What the writer makes of text at each place of a page, so that it can neither leave the place nor be lost.</summary>
public class HtmlWriterTests
{
    private static readonly string[] Fragments =
    [
        "<", ">", "\"", "'", "&", "&amp;", "%41", "%4", "%zz", "%", ":", "/", "?", "#", "javascript:", "JAVASCRIPT:", "https:", "HTTP:", "mailto:", "tel:", "data:",
        "</script>", "<!--", "\u2028", "\u2029", "\\", "\n", "\t", " ", "甲", "😀", "\ud800", "é", "a", "0", "~", "-", "_", ".", "(", ")", "{", "|", "^", "`",
    ];

    private static readonly Arbitrary<string> Texts = Gen.Elements(Fragments).ListOf().Select(string.Concat).ToArbitrary();

    [Theory]
    [InlineData("https://a.cn/b?c=d#e", "https://a.cn/b?c=d#e")]
    [InlineData("http://a.cn", "http://a.cn")]
    [InlineData("HTTPS://a.cn", "HTTPS://a.cn")]
    [InlineData("mailto:a@b.cn", "mailto:a@b.cn")]
    [InlineData("tel:+8610", "tel:+8610")]
    [InlineData("a/b:c", "a/b:c")]
    [InlineData("?a:b", "?a:b")]
    [InlineData("#a:b", "#a:b")]
    [InlineData("//a.cn", "//a.cn")]
    [InlineData("a", "a")]
    [InlineData("", "")]
    [InlineData("javascript:alert(1)", "#blocked")]
    [InlineData("java\nscript:alert(1)", "#blocked")]
    [InlineData(" https://a.cn", "#blocked")]
    [InlineData("https ://a.cn", "#blocked")]
    [InlineData("xhttps://a.cn", "#blocked")]
    [InlineData("httpss://a.cn", "#blocked")]
    [InlineData("data:text/html,x", "#blocked")]
    [InlineData(":", "#blocked")]
    [InlineData("https:", "https:")]
    public void A_URL_begins_with_a_scheme_that_is_no_code(string url, string written) => Assert.Equal(written, Url(url, UrlPart.Start));

    [Theory]
    [InlineData("javascript:x", UrlPart.Undecided, "javascript%3Ax")]
    [InlineData("javascript:x", UrlPart.Path, "javascript:x")]
    [InlineData("javascript:x", UrlPart.Query, "javascript%3Ax")]
    [InlineData("a&b", UrlPart.Path, "a&amp;b")]
    [InlineData("a&b", UrlPart.Query, "a%26b")]
    [InlineData("a=b/c?d#e+f", UrlPart.Path, "a=b/c?d#e+f")]
    [InlineData("a=b/c?d#e+f", UrlPart.Query, "a%3Db%2Fc%3Fd%23e%2Bf")]
    [InlineData("\"'<> ", UrlPart.Path, "%22%27%3C%3E%20")]
    [InlineData("中é😀", UrlPart.Path, "%E4%B8%AD%C3%A9%F0%9F%98%80")]
    [InlineData("%41%4a", UrlPart.Path, "%41%4a")]
    [InlineData("%4", UrlPart.Path, "%254")]
    [InlineData("%", UrlPart.Path, "%25")]
    [InlineData("%4g%g4", UrlPart.Path, "%254g%25g4")]
    [InlineData("%41", UrlPart.Undecided, "%41")]
    [InlineData("%41", UrlPart.Query, "%2541")]
    public void What_may_not_stand_in_its_part_of_a_URL_is_percent_encoded(string text, UrlPart part, string written) => Assert.Equal(written, Url(text, part));

    [Fact]
    public void Half_a_surrogate_pair_is_written_as_the_sign_for_what_is_no_character() => Assert.Equal("%EF%BF%BDa", Url("\ud800a", UrlPart.Path));

    [Fact]
    public void Null_is_no_URL() => Assert.Equal("", Written(page => page.WriteUrl((string?)null, UrlPart.Start)));

    [Fact]
    public void A_value_of_a_query_reads_back() => Prop.ForAll(Texts, text =>
        Assert.Equal(Whole(text), Uri.UnescapeDataString(Url(text, UrlPart.Query)))).QuickCheckThrowOnFailure();

    [Fact]
    public void No_URL_ends_its_attribute_or_is_code() => Prop.ForAll(Texts, text =>
    {
        foreach (var part in Enum.GetValues<UrlPart>())
        {
            var url = Url(text, part);
            Assert.All(url, c => Assert.True(c is > ' ' and < '\u007f' and not ('"' or '\'' or '<' or '>' or '\\' or '`'), url));
        }

        var start = Url(text, UrlPart.Start);
        if (Uri.TryCreate(WebUtility.HtmlDecode(start), UriKind.Absolute, out var uri)) Assert.Contains(uri.Scheme, (string[])["http", "https", "mailto", "tel", "file"]);
        Assert.DoesNotContain(":", Url(text, UrlPart.Undecided), StringComparison.Ordinal);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_number_is_a_URL_as_it_is_and_HTML_is_decoded_first()
    {
        Assert.Equal("12.50", Written(page => page.WriteUrl(Value.From(12.50m), UrlPart.Start)));
        Assert.Equal("-7", Written(page => page.WriteUrl(Value.From(-7L), UrlPart.Query)));
        Assert.Equal("/?a=1&amp;b=2", Written(page => page.WriteUrl(Value.Safe("/?a=1&amp;b=2"), UrlPart.Start)));
        Assert.Equal("#blocked", Written(page => page.WriteUrl(Value.Safe("javascript&#58;x"), UrlPart.Start)));
        Assert.Equal("/?a=1&amp;amp;b=2", Written(page => page.WriteUrl(Value.From("/?a=1&amp;b=2"), UrlPart.Start)));
    }

    [Theory]
    [InlineData("<b>\"x\"</b>", "&lt;b&gt;&quot;x&quot;&lt;/b&gt;")]
    [InlineData("it's", "it&#39;s")]
    [InlineData("a &amp; b", "a &amp; b")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void HTML_in_a_quoted_value_keeps_its_references_and_cannot_end_it(string? html, string written) =>
        Assert.Equal(written, Written(page => page.WriteQuoted(html)));

    [Fact]
    public void Of_a_value_only_HTML_keeps_its_references()
    {
        Assert.Equal("&amp;&quot;", Written(page => page.WriteQuoted(Value.Safe("&amp;\""))));
        Assert.Equal("&amp;amp;&quot;", Written(page => page.WriteQuoted(Value.From("&amp;\""))));
    }

    [Fact]
    public void Escaped_text_reads_back_and_has_no_markup() => Prop.ForAll(Texts, text =>
    {
        var written = Written(page => page.WriteEscaped(text));

        Assert.Equal(-1, written.AsSpan().IndexOfAny("<>\"'"));
        Assert.Equal(Whole(text), WebUtility.HtmlDecode(written));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("\"</script>\"", "\"\\u003c/script\\u003e\"")]
    [InlineData("\"a&b\"", "\"a\\u0026b\"")]
    [InlineData("\"\u2028\u2029\"", "\"\\u2028\\u2029\"")]
    [InlineData("[1, 2]", "[1, 2]")]
    [InlineData(null, "")]
    public void JSON_cannot_end_its_script(string? json, string written) => Assert.Equal(written, Written(page => page.WriteJson(json)));

    [Fact]
    public void JSON_reads_back() => Prop.ForAll(Texts, text =>
    {
        var written = Written(page => page.WriteJson(JsonSerializer.Serialize(text)));

        Assert.Equal(-1, written.AsSpan().IndexOfAny("<>&\u2028\u2029"));
        Assert.Equal(Whole(text), JsonSerializer.Deserialize<string>(written));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_indent_is_put_before_each_further_line_of_what_is_printed()
    {
        Assert.Equal("x\n  a\n  b", Indented(page => page.WriteQuoted("a\nb")));
        Assert.Equal("x\n  a\n  b", Indented(page => page.WriteEscaped("a\nb")));
        Assert.Equal("x\n  [1,\n  2]", Indented(page => page.WriteJson("[1,\n2]")));
        Assert.Equal("x\n  a%0Ab", Indented(page => page.WriteUrl("a\nb", UrlPart.Path)));

        static string Indented(Action<Utf8Writer> write) => Written(page =>
        {
            page.BeginIndent("  ");
            page.Write("x\n");
            write(page);
        });
    }

    [Fact]
    public void Where_only_a_number_may_stand_anything_else_is_an_error()
    {
        var at = new Position("x.scriban-html", 3, 5);
        Assert.Equal("7", Written(page => page.WriteNumber(Value.From(7L), at)));
        Assert.Equal("1.50", Written(page => page.WriteNumber(Value.From(1.50m), at)));
        Assert.Equal("true", Written(page => page.WriteNumber(Value.From(true), at)));
        Assert.Equal("", Written(page => page.WriteNumber(Value.Null, at)));
        Assert.Equal("", Written(page => page.WriteNumber(Value.Empty, at)));

        var error = Assert.Throws<TemplateException>(() => Written(page => page.WriteNumber(Value.From("x;y"), at)));
        Assert.Contains("此处只能输出数字，却是“x;y”；确信安全时请写 html.safe", error.Message, StringComparison.Ordinal);
        Assert.Contains("only a number can be printed here, not 'x;y'", error.Message, StringComparison.Ordinal);
        Assert.Contains("x.scriban-html", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_URL_longer_than_the_buffer_is_written_whole()
    {
        var text = new string('甲', 40_000);

        Assert.Equal(string.Concat(Enumerable.Repeat("%E7%94%B2", 40_000)), Url(text, UrlPart.Path));
        Assert.Equal(new string('a', 70_000), Url(new string('a', 70_000), UrlPart.Path));
    }

    // half of a surrogate pair is no character
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string Url(string text, UrlPart part) => Written(page => page.WriteUrl(text, part));

    private static string Written(Action<Utf8Writer> write)
    {
        var page = new Utf8Writer();
        write(page);
        return Encoding.UTF8.GetString(page.Written);
    }
}
