using Nianbao.Documents.Sources;

namespace Nianbao.Documents.Tests.Sources;

public sealed class CjkCharactersTests
{
    [Theory]
    [InlineData("⼈⺠⽇⻚⻔⻓", "人民日页门长")]
    [InlineData("⼀⿕", "一龠")]
    [InlineData("⼾⾭⿈", "户青黄")]
    [InlineData("⺁⻳⺧⺮", "厂龟牛𥫗")]
    [InlineData("\uFA0E\uF900\uFA10", "\uFA0E豈塚")]
    [InlineData("人民政府，12ａ", "人民政府，12ａ")]
    public void Look_alikes_become_the_characters_that_are_meant(string text, string meant) => Assert.Equal(meant, CjkCharacters.Unify(text));

    [Fact]
    public void Every_Kangxi_radical_is_another_character() =>
        Assert.Equal(214, Enumerable.Range(0x2F00, 214).Select(code => CjkCharacters.Unify(((char)code).ToString())).Where(text => text[0] is >= '\u4E00' and <= '\u9FFF').Distinct().Count());
}
