using System.Text;
using Nianbao.Text;

namespace Nianbao.Runtime.Tests.Text;

/// <summary>Names of files that every system can hold.</summary>
public class PortableNameTests
{
    [Theory]
    [InlineData("某某县人民政府")]
    [InlineData("CONSOLE")]
    [InlineData("x.y")]
    public void A_good_name_stays(string stem) => Assert.Equal(stem + ".md", PortableName.Of(stem, ".md"));

    [Theory]
    [InlineData("CON")]
    [InlineData("nul")]
    [InlineData("COM1.x")]
    [InlineData("lpt\u00B9")]
    [InlineData("a/b")]
    [InlineData("a:b?")]
    [InlineData("a\u0001")]
    public void Any_other_becomes_one_that_is_good_and_always_the_same(string stem)
    {
        var name = PortableName.Of(stem, ".md");

        Assert.NotEqual(stem + ".md", name);
        Assert.Null(PortableName.WhatIsWrong(Path.GetFileNameWithoutExtension(name)));
        Assert.Equal(name, PortableName.Of(stem, ".md"));
        Assert.EndsWith(".md", name, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_names_do_not_become_one()
    {
        string[] stems = ["a?b", "a*b", "a_b", new string('长', 90) + "甲", new string('长', 90) + "乙", "CON", "CON.x"];

        Assert.Equal(stems.Length, stems.Select(stem => PortableName.Of(stem, ".md")).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [InlineData(250, "x")]
    [InlineData(90, "长")]
    [InlineData(80, "\U00020000")]
    public void A_long_name_is_cut_between_characters(int times, string character)
    {
        var name = PortableName.Of(string.Concat(Enumerable.Repeat(character, times)), "退回修改意见.md");

        Assert.InRange(Encoding.UTF8.GetByteCount(name), 250, 255);
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)));
    }
}
