using Nianbao.Generator.Text;

namespace Nianbao.Runtime.Tests.Narratives;

/// <summary>Many words written as one pattern.</summary>
public class WordPatternTests
{
    [Theory]
    [InlineData("收到", "收到")]
    [InlineData("(政府|政务)?信息", "政府信息,政务信息,信息")]
    [InlineData("新收到?的?", "新收到的,新收到,新收的,新收")]
    [InlineData("(甲(乙|丙)?|)丁", "甲乙丁,甲丙丁,甲丁,丁")]
    public void A_pattern_is_so_many_words(string pattern, string words) => Assert.Equal(words, string.Join(",", WordPattern.Expand(pattern)));

    [Theory]
    [InlineData("(甲")]
    [InlineData("甲)")]
    [InlineData("?甲")]
    public void A_pattern_that_is_none_is_refused(string pattern) => Assert.Throws<FormatException>(() => WordPattern.Expand(pattern));
}
