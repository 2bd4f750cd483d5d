using FsCheck;
using FsCheck.Fluent;
using Nianbao.ErrorLocalization;

namespace Nianbao.Runtime.Tests.ErrorLocalization;

/// <summary>Numbers that look like another one mistyped, at the edges of what is told.</summary>
public class DigitSlipTests
{
    [Theory]
    [InlineData(21, 12, "两位数字颠倒")]
    [InlineData(1305, 1350, "两位数字颠倒")]
    [InlineData(90, 9, "多了一个 0")]
    [InlineData(9, 90, "少了一个 0")]
    [InlineData(122, 12, "一位数字打了两次")]
    [InlineData(1, 12, "少打一位数字")]
    [InlineData(35, -35, "漏了负号")]
    [InlineData(-35, 35, "多了负号")]
    [InlineData(-21, -12, "两位数字颠倒")]
    public void A_slip_of_the_finger_is_recognised(long wrong, long right, string zh) =>
        Assert.Equal(zh, DigitSlip.Between(wrong, right)?.Zh);

    [Theory]
    [InlineData(12, 13)]
    [InlineData(0, 5)]
    [InlineData(5, 0)]
    [InlineData(321, 123)]
    [InlineData(-5, 12)]
    public void Other_numbers_look_unlike_each_other(long wrong, long right) => Assert.Null(DigitSlip.Between(wrong, right));

    [Theory]
    [InlineData(21, 12, "two digits transposed")]
    [InlineData(132, 123, "two digits transposed")]
    [InlineData(213, 123, "two digits transposed")]
    [InlineData(90, 9, "a zero too many")]
    [InlineData(9, 90, "a zero lost")]
    [InlineData(122, 12, "a digit doubled")]
    [InlineData(112, 12, "a digit doubled")]
    [InlineData(1223, 123, "a digit doubled")]
    [InlineData(1, 12, "a digit lost")]
    [InlineData(2, 12, "a digit lost")]
    [InlineData(13, 123, "a digit lost")]
    [InlineData(35, -35, "a minus sign lost")]
    [InlineData(-35, 35, "a minus sign too many")]
    [InlineData(-90, -9, "a zero too many")]
    [InlineData(long.MinValue, -922337203685477580, null)]
    public void A_slip_is_told_in_English(long wrong, long right, string? en) => Assert.Equal(en, DigitSlip.Between(wrong, right)?.En);

    [Theory]
    [InlineData(12, 1)]
    [InlineData(123, 12)]
    [InlineData(1234, 12)]
    [InlineData(12, 1234)]
    [InlineData(211, 12)]
    [InlineData(2113, 1231)]
    [InlineData(124, 213)]
    [InlineData(1, 2)]
    [InlineData(900, 9)]
    [InlineData(-21, 12)]
    [InlineData(21, -12)]
    [InlineData(0, 0)]
    [InlineData(7, 7)]
    public void What_takes_more_than_one_slip_is_none(long wrong, long right) => Assert.Null(DigitSlip.Between(wrong, right));

    [Fact]
    public void Numbers_and_their_negatives_look_alike_in_the_same_way() => Prop.ForAll<int, int>((wrong, right) =>
    {
        if (wrong == -right) return;
        Assert.Equal(DigitSlip.Between(wrong, right), DigitSlip.Between(-(long)wrong, -(long)right));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_zero_typed_too_much_or_too_little_is_always_told() => Prop.ForAll<PositiveInt>(number =>
    {
        Assert.Equal("a zero too many", DigitSlip.Between(number.Get * 10L, number.Get)?.En);
        Assert.Equal("a zero lost", DigitSlip.Between(number.Get, number.Get * 10L)?.En);
    }).QuickCheckThrowOnFailure();
}
