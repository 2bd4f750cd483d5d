using Nianbao.Documents.Sources.Word;

namespace Nianbao.Documents.Tests.Sources;

public sealed class ListNumberTests
{
    [Theory]
    [InlineData(7, "decimal", "7")]
    [InlineData(7, "decimalZero", "07")]
    [InlineData(12, "decimalFullWidth", "１２")]
    [InlineData(3, "decimalEnclosedCircle", "③")]
    [InlineData(21, "decimalEnclosedCircle", "21")]
    [InlineData(10, "chineseCounting", "十")]
    [InlineData(12, "chineseCounting", "十二")]
    [InlineData(20, "chineseCountingThousand", "二十")]
    [InlineData(103, "chineseCountingThousand", "一百零三")]
    [InlineData(1110, "chineseCountingThousand", "一千一百一十")]
    [InlineData(1001, "chineseCountingThousand", "一千零一")]
    [InlineData(12, "chineseLegalSimplified", "壹拾贰")]
    [InlineData(10, "ideographDigital", "一〇")]
    [InlineData(11, "ideographTraditional", "甲")]
    [InlineData(28, "upperLetter", "BB")]
    [InlineData(14, "lowerRoman", "xiv")]
    [InlineData(4, "none", "")]
    [InlineData(0, "chineseCounting", "0")]
    [InlineData(5, "unheardOf", "5")]
    public void Numbers_are_written_as_Word_writes_them(int number, string format, string text) => Assert.Equal(text, ListNumber.Text(number, format));
}
