using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Text;

/// <summary>What is wrong with a number.</summary>
internal enum NumberProblem : byte
{
    None,
    Blank,
    Negative,
    DecimalCount,
    TooLarge,
    TooManyDecimals,
    NotANumber,
}

/// <summary>
/// Numbers as data files write them: digits, in an amount a point and decimals. What people type in their place and can be read in
/// one way only is read so: full-width digits, a thousands separator, a point without a 0 before it.
/// </summary>
internal static class NumberText
{
    /// <summary>How many digits may stand before the point.</summary>
    public const int MaxDigits = CellInput.MaxDigits;

    private const long MostTenThousands = 100_000_000;

    /// <summary>Reads a number.</summary>
    /// <param name="text">The number as written.</param>
    /// <param name="kind">What the cell holds.</param>
    /// <param name="value">The value for a report's vector; an amount times <see cref="Amounts.Scale"/>.</param>
    /// <param name="decimals">How many decimals were written.</param>
    public static NumberProblem Parse(string text, CellKind kind, out long value, out byte decimals)
    {
        var problem = ParseCanonical(text, kind, out value, out decimals);
        if (problem is NumberProblem.None or NumberProblem.Blank) return problem;
        return TypedNumber.Canonical(text) is { } canonical ? ParseCanonical(canonical, kind, out value, out decimals) : problem;
    }

    private static NumberProblem ParseCanonical(string text, CellKind kind, out long value, out byte decimals)
    {
        if (kind == CellKind.SignedCount && text.Length > 1 && text[0] is ('-' or '+'))
        {
            var problem = ParseCanonical(text[1..], CellKind.Count, out value, out decimals);
            if (text[0] == '-') value = -value;
            return problem;
        }

        value = 0;
        decimals = 0;
        var i = 0;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            if (i == MaxDigits) return Classify(text);
            value = (value * 10) + (text[i++] - '0');
        }

        // 007 may be a number of base eight to others: not guessed
        if (i == 0 || (i > 1 && text[0] == '0')) return Classify(text);
        if (kind != CellKind.Amount) return i == text.Length ? NumberProblem.None : Classify(text, kind);

        value *= Amounts.Scale;
        return i == text.Length ? NumberProblem.None : ParseDecimals(text, i, ref value, out decimals);
    }

    /// <summary>Reads an amount that may have 元 or 万元 behind it.</summary>
    /// <param name="text">The amount as written.</param>
    /// <param name="value">The value for a report's vector, in 元 times <see cref="Amounts.Scale"/>.</param>
    /// <param name="decimals">How many decimals were written.</param>
    /// <param name="unit">The unit that was written.</param>
    public static NumberProblem ParseWithUnit(string text, out long value, out byte decimals, out AmountUnit unit)
    {
        (unit, var number) = text switch
        {
            [.. var rest, '万', '元'] => (AmountUnit.TenThousandYuan, rest.TrimEnd()),
            [.. var rest, '元'] => (AmountUnit.Yuan, rest.TrimEnd()),
            _ => (AmountUnit.None, text),
        };
        var problem = Parse(number, CellKind.Amount, out value, out decimals);
        if (problem == NumberProblem.Blank && unit != AmountUnit.None) return NumberProblem.NotANumber;
        if (problem != NumberProblem.None || unit != AmountUnit.TenThousandYuan) return problem;
        if (value / Amounts.Scale >= MostTenThousands) return NumberProblem.TooLarge;
        value *= Amounts.TenThousand;
        return NumberProblem.None;
    }

    /// <summary>True for what YAML takes for nothing.</summary>
    public static bool IsBlank(string text) => text is "" or "~" or "null" or "Null" or "NULL" || string.IsNullOrWhiteSpace(text);

    private static NumberProblem ParseDecimals(string text, int point, ref long value, out byte decimals)
    {
        decimals = 0;
        var count = text.Length - point - 1;
        if (text[point] != '.' || count is 0 or > Amounts.MaxDecimals) return Classify(text, CellKind.Amount);
        var unit = Amounts.Scale;
        for (var i = point + 1; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i])) return NumberProblem.NotANumber;
            unit /= 10;
            value += (text[i] - '0') * unit;
        }

        decimals = (byte)count;
        return NumberProblem.None;
    }

    private static NumberProblem Classify(string text, CellKind kind = CellKind.Amount)
    {
        if (IsBlank(text)) return NumberProblem.Blank;
        if (text[0] is '-' or '−' or '–' or '－' && IsPlain(text.AsSpan(1), out _, out _)) return NumberProblem.Negative;
        if (!IsPlain(text, out var digits, out var decimals)) return NumberProblem.NotANumber;
        if (digits > MaxDigits) return NumberProblem.TooLarge;
        if (decimals > 0 && kind != CellKind.Amount) return NumberProblem.DecimalCount;
        return decimals > Amounts.MaxDecimals ? NumberProblem.TooManyDecimals : NumberProblem.NotANumber;
    }

    private static bool IsPlain(ReadOnlySpan<char> text, out int digits, out int decimals)
    {
        var point = text.IndexOf('.');
        digits = point < 0 ? text.Length : point;
        decimals = point < 0 ? 0 : text.Length - point - 1;
        return digits > 0 && point != text.Length - 1
            && !text[..digits].ContainsAnyExceptInRange('0', '9')
            && (point < 0 || !text[(point + 1)..].ContainsAnyExceptInRange('0', '9'));
    }
}
