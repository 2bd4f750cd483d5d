using System.Globalization;
using System.Numerics;

namespace Nianbao.Generator.Templates.Parsing;

/// <summary>
/// The values of number literals, of the .NET types Scriban gives them; null if the literal has none.
/// </summary>
internal static class NumberLiteral
{
    /// <summary>Enough for any real number; keeps <c>1e999999999</c> from being written out.</summary>
    private const int MaxDigits = 1000;

    public static object? Integer(string text)
    {
        text = text.Replace("_", "");
        const NumberStyles Style = NumberStyles.AllowExponent;
        if (long.TryParse(text, Style, CultureInfo.InvariantCulture, out var value))
            return value is >= int.MinValue and <= int.MaxValue ? (object)(int)value : value;

        return IsReasonable(text) && BigInteger.TryParse(text, Style, CultureInfo.InvariantCulture, out var big)
            ? big
            : null;
    }

    private static bool IsReasonable(string text)
    {
        var exponent = text.IndexOfAny(['e', 'E']);
        return text.Length <= MaxDigits && (exponent < 0
            || (TryParseExponent(text.Substring(exponent + 1), out var power) && power is >= 0 and <= MaxDigits));
    }

    private static bool TryParseExponent(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    /// <summary>
    /// Up to 64 bits are taken as the bits of an int or a long, unless the suffix <c>u</c> says otherwise.
    /// </summary>
    public static object? Hexadecimal(string text)
    {
        var digits = Digits(text, out var isUnsigned);
        if (ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits))
            return FromBits(bits, isUnsigned);
        return digits.Length is > 0 and <= MaxDigits
            ? BigInteger.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : null;
    }

    public static object? Binary(string text)
    {
        var digits = Digits(text, out var isUnsigned);
        if (digits.Length is 0 or > MaxDigits)
            return null;

        var value = BigInteger.Zero;
        foreach (var digit in digits)
            value = (value << 1) + (digit - '0');
        return value <= ulong.MaxValue ? FromBits((ulong)value, isUnsigned) : value;
    }

    public static object? Float(string text)
    {
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var number = text.TrimEnd('f', 'F', 'd', 'D', 'm', 'M');
        return text[text.Length - 1] switch
        {
            'f' or 'F' => float.TryParse(number, Style, CultureInfo.InvariantCulture, out var single) ? single : null,
            'm' or 'M' => decimal.TryParse(number, Style, CultureInfo.InvariantCulture, out var exact) ? exact : null,
            _ => double.TryParse(number, Style, CultureInfo.InvariantCulture, out var value) ? value : null,
        };
    }

    private static string Digits(string text, out bool isUnsigned)
    {
        isUnsigned = text.EndsWith("u", StringComparison.OrdinalIgnoreCase);
        return text.Substring(2).TrimEnd('u', 'U').Replace("_", "");
    }

    private static object FromBits(ulong bits, bool isUnsigned)
    {
        if (bits <= uint.MaxValue)
            return isUnsigned ? (object)(long)bits : unchecked((int)(uint)bits);
        return isUnsigned ? (object)new BigInteger(bits) : unchecked((long)bits);
    }
}
