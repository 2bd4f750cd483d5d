using System.Buffers;
using System.Globalization;

namespace Nianbao.Text;

/// <summary>Reads numbers as reports write them: 1052, 1.2万, 两, 十二, 一百零三, 三千, 二〇二一.</summary>
internal static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    // no report counts as far; what is a slip or worse must not overflow when it is worked with
    private const decimal Most = 1_000_000_000_000_000;
    private const int LongestDigits = 18;

    /// <summary>Every character that a number is written with.</summary>
    public static readonly SearchValues<char> Characters = SearchValues.Create("0123456789０１２３４５６７８９零〇一二两三四五六七八九十百千万亿");

    /// <summary>Reads a number.</summary>
    /// <param name="text">The number in one spelling, without its counter.</param>
    /// <param name="value">The number.</param>
    /// <param name="step">
    /// The value of the last place it was written with: 1000 for 1.2万, which may stand for anything near it.
    /// </param>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal value, out decimal step)
    {
        (value, step) = (0, 1);
        if (text.IsEmpty || text.Length > LongestDigits) return false;
        return char.IsAsciiDigit(text[0]) ? TryReadDigits(text, out value, out step) : TryReadChinese(text, out value, out step);
    }

    private static bool TryReadDigits(ReadOnlySpan<char> text, out decimal value, out decimal step)
    {
        var factor = FactorOf(text[^1]);
        if (factor > 1) text = text[..^1];
        step = factor;
        var point = text.IndexOf('.');
        for (var decimals = point < 0 ? 0 : text.Length - point - 1; decimals > 0; decimals--) step /= 10;
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)) return false;
        value *= factor;
        return value <= Most;
    }

    private static bool TryReadChinese(ReadOnlySpan<char> text, out decimal value, out decimal step)
    {
        // each 万 or 亿 closes a group of up to four places, within which each 十, 百 or 千 takes the digit before it
        decimal total = 0, group = 0, digit = -1;
        var place = 1;
        step = 1;
        value = 0;
        if (text.Length > 1 && IsDigitByDigit(text)) return TryReadDigitByDigit(text, out value);
        foreach (var c in text)
        {
            if (DigitOf(c) is var number and >= 0)
            {
                if (digit > 0) return false;
                if (number == 0) place = 1;
                digit = number;
                step = 1;
                continue;
            }

            var factor = FactorOf(c);
            if (factor < 10) return false;
            if (factor < 10_000)
            {
                group += (digit < 0 ? 1 : digit) * factor;
            }
            else
            {
                total = (total + group + Math.Max(digit, 0)) * factor;
                group = 0;
                if (total > Most) return false;
            }

            digit = -1;
            place = factor;
            step = factor < 10_000 ? 1 : factor;
        }

        // 三百五 is 350 to most and 305 to some: not guessed
        value = total + group + Math.Max(digit, 0);
        return digit <= 0 || place <= 10;
    }

    private static bool IsDigitByDigit(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (DigitOf(c) < 0) return false;
        }

        return true;
    }

    private static bool TryReadDigitByDigit(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        if (text.Length > 9) return false;
        foreach (var c in text) value = (value * 10) + DigitOf(c);
        return true;
    }

    private static int DigitOf(char c) => c switch
    {
        '〇' => 0,
        '两' => 2,
        _ => Digits.IndexOf(c, StringComparison.Ordinal),
    };

    private static int FactorOf(char c) => c switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => 1,
    };
}
