using FsCheck;
using FsCheck.Fluent;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Text;

namespace Nianbao.Runtime.Tests.DataFiles;

/// <summary>What is a number in a data file, and what is said of that which is none.</summary>
public class NumberTextTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("7", 7)]
    [InlineData("10", 10)]
    [InlineData("999999999999", 999_999_999_999)]
    public void Digits_are_a_number(string text, long value)
    {
        Assert.Equal(NumberProblem.None, NumberText.Parse(text, CellKind.Count, out var read, out var decimals));
        Assert.Equal((value, 0), (read, decimals));
    }

    [Theory]
    [InlineData("0", 0, 0)]
    [InlineData("0.5", 500_000, 1)]
    [InlineData("0.50", 500_000, 2)]
    [InlineData("2.000001", 2_000_001, 6)]
    [InlineData("12", 12_000_000, 0)]
    [InlineData("999999999999.999999", 999_999_999_999_999_999, 6)]
    public void An_amount_may_have_six_decimals(string text, long value, int written)
    {
        Assert.Equal(NumberProblem.None, NumberText.Parse(text, CellKind.Amount, out var read, out var decimals));
        Assert.Equal((value, written), (read, decimals));
    }

    [Theory]
    [InlineData("-7", -7)]
    [InlineData("+7", 7)]
    [InlineData("7", 7)]
    [InlineData("-0", 0)]
    public void A_signed_number_may_have_a_sign(string text, long value)
    {
        Assert.Equal(NumberProblem.None, NumberText.Parse(text, CellKind.SignedCount, out var read, out _));
        Assert.Equal(value, read);
    }

    /// <summary>Some programs take them for numbers of base eight, so they are not guessed.</summary>
    [Theory]
    [InlineData("07", CellKind.Count)]
    [InlineData("00", CellKind.Count)]
    [InlineData("007", CellKind.Count)]
    [InlineData("010", CellKind.Count)]
    [InlineData("-07", CellKind.SignedCount)]
    [InlineData("07", CellKind.Amount)]
    [InlineData("07.5", CellKind.Amount)]
    [InlineData("00.5", CellKind.Amount)]
    internal void A_number_begins_with_no_needless_zero(string text, CellKind kind) => Assert.Equal(NumberProblem.NotANumber, Problem(text, kind));

    [Theory]
    [InlineData("", NumberProblem.Blank)]
    [InlineData(" ", NumberProblem.Blank)]
    [InlineData("~", NumberProblem.Blank)]
    [InlineData("null", NumberProblem.Blank)]
    [InlineData("Null", NumberProblem.Blank)]
    [InlineData("NULL", NumberProblem.Blank)]
    [InlineData("nULL", NumberProblem.NotANumber)]
    [InlineData("-7", NumberProblem.Negative)]
    [InlineData("−7", NumberProblem.Negative)]
    [InlineData("–7", NumberProblem.Negative)]
    [InlineData("－7", NumberProblem.Negative)]
    [InlineData("-7.5", NumberProblem.Negative)]
    [InlineData("-", NumberProblem.NotANumber)]
    [InlineData("-x", NumberProblem.NotANumber)]
    [InlineData("+7", NumberProblem.NotANumber)]
    [InlineData("7.5", NumberProblem.DecimalCount)]
    [InlineData("7.0", NumberProblem.DecimalCount)]
    [InlineData("7.1234567", NumberProblem.DecimalCount)]
    [InlineData("7.", NumberProblem.NotANumber)]
    [InlineData(".5", NumberProblem.DecimalCount)]
    [InlineData("7.x", NumberProblem.NotANumber)]
    [InlineData("7x", NumberProblem.NotANumber)]
    [InlineData("7/8", NumberProblem.NotANumber)]
    [InlineData("7:8", NumberProblem.NotANumber)]
    [InlineData("x", NumberProblem.NotANumber)]
    [InlineData("1,23", NumberProblem.NotANumber)]
    [InlineData("1 234", NumberProblem.NotANumber)]
    [InlineData("1000000000000", NumberProblem.TooLarge)]
    [InlineData("1000000000000.5", NumberProblem.TooLarge)]
    [InlineData("1000000000000x", NumberProblem.NotANumber)]
    internal void What_is_no_count_is_told_by_what_is_wrong_with_it(string text, NumberProblem problem) => Assert.Equal(problem, Problem(text, CellKind.Count));

    [Theory]
    [InlineData("", NumberProblem.Blank)]
    [InlineData("7.", NumberProblem.NotANumber)]
    [InlineData("7,5", NumberProblem.NotANumber)]
    [InlineData("7.5x", NumberProblem.NotANumber)]
    [InlineData("7.1.2", NumberProblem.NotANumber)]
    [InlineData("7.1234567", NumberProblem.TooManyDecimals)]
    [InlineData("7.123456x", NumberProblem.NotANumber)]
    [InlineData("-0.5", NumberProblem.Negative)]
    [InlineData("1000000000000", NumberProblem.TooLarge)]
    internal void What_is_no_amount_is_told_by_what_is_wrong_with_it(string text, NumberProblem problem) => Assert.Equal(problem, Problem(text, CellKind.Amount));

    [Theory]
    [InlineData("3元", 3_000_000, 0, AmountUnit.Yuan)]
    [InlineData("3 元", 3_000_000, 0, AmountUnit.Yuan)]
    [InlineData("3.5万元", 35_000_000_000, 1, AmountUnit.TenThousandYuan)]
    [InlineData("3.5  万元", 35_000_000_000, 1, AmountUnit.TenThousandYuan)]
    [InlineData("99999999万元", 999_999_990_000_000_000, 0, AmountUnit.TenThousandYuan)]
    [InlineData("3.5", 3_500_000, 1, AmountUnit.None)]
    internal void An_amount_may_have_its_unit_behind_it(string text, long value, int written, AmountUnit unit)
    {
        Assert.Equal(NumberProblem.None, NumberText.ParseWithUnit(text, out var read, out var decimals, out var readUnit));
        Assert.Equal((value, written, unit), (read, decimals, readUnit));
    }

    [Theory]
    [InlineData("元", NumberProblem.NotANumber)]
    [InlineData("万元", NumberProblem.NotANumber)]
    [InlineData("", NumberProblem.Blank)]
    [InlineData("3万", NumberProblem.NotANumber)]
    [InlineData("3亿元", NumberProblem.NotANumber)]
    [InlineData("-3元", NumberProblem.Negative)]
    [InlineData("100000000万元", NumberProblem.TooLarge)]
    [InlineData("1000000000000元", NumberProblem.TooLarge)]
    internal void A_unit_makes_no_number_of_what_is_none(string text, NumberProblem problem) =>
        Assert.Equal(problem, NumberText.ParseWithUnit(text, out _, out _, out _));

    [Theory]
    [InlineData("12件", "12")]
    [InlineData("12 件次", "12")]
    [InlineData("１２３", "123")]
    [InlineData("1,234", "1234")]
    [InlineData("1，234", "1234")]
    [InlineData("1 234", "1234")]
    [InlineData("1_234", "1234")]
    [InlineData("+7", "7")]
    [InlineData("007", "7")]
    [InlineData("00", "0")]
    [InlineData("7.", "7")]
    [InlineData("12 000件", "12000")]
    [InlineData("5万", "50000")]
    [InlineData("1.2万件", "12000")]
    [InlineData(" 7 ", "7")]
    [InlineData("-", "0")]
    [InlineData("--", "0")]
    [InlineData("—", "0")]
    [InlineData("——", "0")]
    [InlineData("－", "0")]
    [InlineData("/", "0")]
    [InlineData("／", "0")]
    [InlineData("无", "0")]
    [InlineData("没有", "0")]
    [InlineData("N/A", "0")]
    [InlineData("不适用", "0")]
    [InlineData("零", "0")]
    public void The_number_that_is_meant_is_proposed(string text, string plain) => Assert.Equal(plain, TypedNumber.Meant(text, CellKind.Count, "件"));

    [Theory]
    [InlineData("")]
    [InlineData("件")]
    [InlineData("很多")]
    [InlineData("12件34")]
    [InlineData("约12")]
    [InlineData(".5")]
    [InlineData("12件左右")]
    [InlineData("1 2")]
    [InlineData("1,2")]
    [InlineData("1 2件")]
    [InlineData("2-3")]
    [InlineData("5%")]
    [InlineData("3万4千")]
    [InlineData("5万元")]
    [InlineData("1亿")]
    public void Where_it_is_not_evident_none_is_proposed(string text) => Assert.Null(TypedNumber.Meant(text, CellKind.Count, "件"));

    [Fact]
    public void A_very_long_number_is_not_proposed()
    {
        Assert.Equal(28, TypedNumber.Meant(new string('1', 28), CellKind.Count, "件")!.Length);
        Assert.Null(TypedNumber.Meant(new string('1', 65), CellKind.Count, "件"));
    }

    [Fact]
    public void A_whole_number_that_is_proposed_is_one_that_can_be_read() => Prop.ForAll<NonNull<string>>(text =>
    {
        if (TypedNumber.Meant(text.Get, CellKind.Count, "件") is not { Length: <= NumberText.MaxDigits } plain || plain.Contains('.', StringComparison.Ordinal)) return;
        Assert.Equal(NumberProblem.None, Problem(plain, CellKind.Count));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_number_that_is_printed_reads_back() => Prop.ForAll<int>(number =>
    {
        var text = number.ToString(System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(NumberProblem.None, NumberText.Parse(text, CellKind.SignedCount, out var value, out _));
        Assert.Equal(number, value);
    }).QuickCheckThrowOnFailure();

    private static NumberProblem Problem(string text, CellKind kind) => NumberText.Parse(text, kind, out _, out _);
}
