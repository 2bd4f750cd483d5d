using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Nianbao.Templates;

namespace Nianbao.Runtime.Tests.Templates;

/// <summary>What the writer makes of text in a page of Markdown.</summary>
public class MarkdownWriterTests
{
    private static readonly string[] Fragments =
    [
        "\\", "`", "*", "_", "[", "]", "<", ">", "&", "~", "|", "!", "#", ":", "@", ".", "(", ")", "=", "-", "+",
        "www", "https", "1", "甲", "乙丙丁戊", "😀", "\ud800", "é", "a", "\"", "'",
    ];

    private static readonly Arbitrary<string> Texts = Gen.Elements(Fragments).ListOf().Select(string.Concat).ToArbitrary();

    [Theory]
    [InlineData("", "")]
    [InlineData("予以公开", "予以公开")]
    [InlineData("预算 1.5 万元", "预算 1.5 万元")]
    [InlineData("乙*甲*", "乙\\*甲\\*")]
    [InlineData("全文见本机关门户网站，地址是 www.a.cn/b-c", "全文见本机关门户网站，地址是 www\\.a.cn/b-c")]
    [InlineData("全文见本机关门户网站，地址是https://a.cn", "全文见本机关门户网站，地址是https\\://a.cn")]
    [InlineData("本年度收到申请十二件  - 其中_甲_", "本年度收到申请十二件 - 其中_甲\\_")]
    [InlineData("本年度收到\n申请\t十二件", "本年度收到 申请 十二件")]
    [InlineData("- 甲", "\\- 甲")]
    [InlineData("2021-2022", "2021-2022")]
    [InlineData("12. 甲", "12\\. 甲")]
    [InlineData("12.5", "12.5")]
    [InlineData(" 甲 ", "甲&#32;")]
    [InlineData("<script>", "\\<script>")]
    [InlineData("本年度收到申请十二件的详细情况#", "本年度收到申请十二件的详细情况\\#")]
    public void Text_keeps_its_characters_but_markup(string text, string written) => Assert.Equal(written, Written(text));

    [Fact]
    public void Short_and_long_texts_are_escaped_alike() =>
        Prop.ForAll(Texts, text => Assert.Equal(Encoding.UTF8.GetBytes(MarkdownText.Escape(text)!), Encoding.UTF8.GetBytes(Written(text)))).QuickCheckThrowOnFailure();

    private static string Written(string text)
    {
        var writer = new Utf8Writer();
        writer.WriteMarkdown(text);
        return Encoding.UTF8.GetString(writer.Written);
    }
}
