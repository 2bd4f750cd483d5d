using FsCheck;
using FsCheck.Fluent;
using Nianbao.Narratives;

namespace Nianbao.Runtime.Tests.Narratives;

/// <summary>Text in one spelling, and the way back.</summary>
public class NormalTextTests
{
    [Theory]
    [InlineData("2021年，共收到１，０５２件", "本年，共收到1052件")]
    [InlineData("2020年度 收到 3 件,4件", "上年度收到3件，4件")]
    [InlineData("2022年、2019年、12021年", "下年、往年、12021年")]
    [InlineData("根据《2021年工作要点》（甲政发〔2021〕3号)", "根据《》（甲政发（2021）3号）")]
    [InlineData("作出“予以公开”答复", "作出予以公开答复")]
    [InlineData("“最多跑一次”688项", "688项")]
    [InlineData("1,2,3", "1，2，3")]
    [InlineData("占45％;其中:", "占45%；其中：")]
    public void Text_is_brought_into_one_spelling(string text, string expected) => Assert.Equal(expected, NormalText.Of(text, 2021));

    [Fact]
    public void Every_character_knows_where_it_comes_from()
    {
        const string Text = "在 2021年《要点》收到１，０５２件";

        var normal = NormalText.Of(Text, 2021);
        var origins = NormalText.OriginsOf(Text, 2021);

        Assert.Equal("在本年《》收到1052件", normal);
        Assert.Equal(normal.Length + 1, origins.Length);
        Assert.Equal(Text.IndexOf('件', StringComparison.Ordinal), origins[normal.IndexOf('件', StringComparison.Ordinal)]);
        Assert.Equal(2, origins[1]);
    }

    [Fact]
    public void Places_ascend_whatever_the_text_is() => Prop.ForAll<string>(text =>
    {
        var given = text ?? "";
        var origins = NormalText.OriginsOf(given, 2021);
        Assert.Equal(NormalText.Of(given, 2021).Length + 1, origins.Length);
        Assert.Equal(origins.Order(), origins);
        Assert.Equal(given.Length, origins[^1]);
    }).QuickCheckThrowOnFailure();
}
