using Nianbao.ErrorLocalization;

namespace Nianbao.Runtime.Tests.ErrorLocalization;

/// <summary>How a wrong number came out of the right one.</summary>
public class CulpritsDigitSlipTests
{
    [Theory]
    [InlineData(21, 12, "两位数字颠倒")]
    [InlineData(1305, 1350, "两位数字颠倒")]
    [InlineData(90, 9, "多了一个 0")]
    [InlineData(9, 90, "少了一个 0")]
    [InlineData(122, 12, "一位数字打了两次")]
    [InlineData(1, 12, "少打一位数字")]
    [InlineData(35, -35, "漏了负号")]
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
}
