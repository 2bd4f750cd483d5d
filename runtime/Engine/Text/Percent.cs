using System.Globalization;

namespace Nianbao.Text;

/// <summary>How far a percentage is from what the figures make. The later, the worse.</summary>
internal enum Deviation
{
    /// <summary>Rightly rounded.</summary>
    None,

    /// <summary>Further decimals were cut off instead of rounded.</summary>
    Truncated,

    /// <summary>Something else.</summary>
    Wrong,

    /// <summary>There is nothing to compare it with.</summary>
    Unknown,
}

/// <summary>A percentage as it was written.</summary>
/// <param name="Value">The percentage.</param>
/// <param name="Step">The value of its last decimal.</param>
internal readonly record struct Percent(decimal Value, decimal Step)
{
    private const decimal Least = 0.01m;

    /// <summary>Reads a percentage without its sign; false for one that means nothing.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out Percent percent)
    {
        percent = default;
        if (!ChineseNumber.TryRead(text, out var value, out var step)) return false;
        percent = new Percent(value, step);
        return true;
    }

    /// <summary>Compares it with the exact percentage.</summary>
    public Deviation DeviationFrom(decimal exact)
    {
        if (Math.Abs(Value - exact) <= Math.Max(Step / 2, Least)) return Deviation.None;
        return exact > Value && exact - Value < Step ? Deviation.Truncated : Deviation.Wrong;
    }

    /// <summary>A percentage with two decimals, as messages show it.</summary>
    public static string Text(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
