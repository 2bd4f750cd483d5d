using System.Globalization;
using Nianbao.Text;

namespace Nianbao.Runtime.Tests.Narratives;

/// <summary>Numbers as reports write them.</summary>
public class ChineseNumberTests
{
    [Theory]
    [InlineData("0", "0", "1")]
    [InlineData("1052", "1052", "1")]
    [InlineData("1.2万", "12000", "1000")]
    [InlineData("9万", "90000", "10000")]
    [InlineData("18.871", "18.871", "0.001")]
    [InlineData("零", "0", "1")]
    [InlineData("两", "2", "1")]
    [InlineData("十", "10", "1")]
    [InlineData("十二", "12", "1")]
    [InlineData("二十", "20", "1")]
    [InlineData("一百零三", "103", "1")]
    [InlineData("一千一百一十五", "1115", "1")]
    [InlineData("三千零五", "3005", "1")]
    [InlineData("三千零五十", "3050", "1")]
    [InlineData("两万三千", "23000", "1")]
    [InlineData("三万", "30000", "10000")]
    [InlineData("一亿零三百", "100000300", "1")]
    [InlineData("二〇二一", "2021", "1")]
    public void A_number_is_read(string text, string value, string step)
    {
        Assert.True(ChineseNumber.TryRead(text, out var read, out var last));
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), read);
        Assert.Equal(decimal.Parse(step, CultureInfo.InvariantCulture), last);
    }

    [Theory]
    [InlineData("")]
    [InlineData("一二十")]
    [InlineData("件")]
    [InlineData("12件")]
    [InlineData("一亿亿亿亿")]
    [InlineData("三百五")]
    [InlineData("一万二")]
    [InlineData("999999999999999999万")]
    [InlineData("99999999999999999999999999999999999999")]
    public void What_is_no_number_is_not_read(string text) => Assert.False(ChineseNumber.TryRead(text, out _, out _));

    [Theory]
    [InlineData("45.4", 45.385, 0)]
    [InlineData("45.3", 45.385, 1)]
    [InlineData("45.2", 45.385, 2)]
    [InlineData("45.5", 45.385, 2)]
    [InlineData("20", 20.4, 0)]
    [InlineData("42.86", 42.857, 0)]
    public void A_percentage_may_be_rounded(string text, decimal exact, int deviation)
    {
        Assert.True(Percent.TryRead(text, out var percent));
        Assert.Equal((Deviation)deviation, percent.DeviationFrom(exact));
    }

    [Theory]
    [InlineData("33333333333333333333333333333333")]
    [InlineData("٣")]
    public void A_percentage_that_means_nothing_is_not_read(string text)
    {
        Assert.False(Percent.TryRead(text, out _));
    }
}
