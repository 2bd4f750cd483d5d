namespace Nianbao.Reporting.Comparisons.Years;

/// <summary>What a year's report says in one place of the comparison.</summary>
/// <param name="Kind">Whether it says a number.</param>
/// <param name="Value">The number in its printed unit; 0 where there is none.</param>
/// <param name="IsSimilar">True where the year's form means only roughly the same by it.</param>
internal readonly record struct ComparedValue(ComparedValueKind Kind, decimal Value, bool IsSimilar)
{
    /// <summary>Nothing that the year's form asks for.</summary>
    public static readonly ComparedValue NotCollected = new(ComparedValueKind.NotCollected, 0, IsSimilar: false);

    /// <summary>Asked for and left blank.</summary>
    public static readonly ComparedValue Blank = new(ComparedValueKind.Blank, 0, IsSimilar: false);

    /// <summary>Two figures as one; what one of them lacks the sum lacks.</summary>
    public static ComparedValue operator +(ComparedValue a, ComparedValue b)
    {
        if (a.Kind == ComparedValueKind.NotCollected || b.Kind == ComparedValueKind.NotCollected) return NotCollected;
        if (a.Kind == ComparedValueKind.Blank || b.Kind == ComparedValueKind.Blank) return Blank;
        return new ComparedValue(ComparedValueKind.Number, a.Value + b.Value, a.IsSimilar || b.IsSimilar);
    }
}

/// <summary>Whether a report says a number.</summary>
internal enum ComparedValueKind
{
    /// <summary>The form of that year has no such cell.</summary>
    NotCollected,

    /// <summary>The cell is blank.</summary>
    Blank,

    /// <summary>There is a number.</summary>
    Number,
}

/// <summary>What came of a figure within a year.</summary>
/// <param name="Difference">How much more it is; null where there is nothing to compare.</param>
/// <param name="Percent">The same in percent of the year before; null where that was nothing or not known.</param>
/// <param name="IsSimilar">True where the two figures mean only roughly the same.</param>
internal readonly record struct YearChange(decimal? Difference, decimal? Percent, bool IsSimilar)
{
    /// <summary>The change from one year to the next.</summary>
    public static YearChange Between(ComparedValue before, ComparedValue now)
    {
        if (before.Kind != ComparedValueKind.Number || now.Kind != ComparedValueKind.Number) return default;
        var difference = now.Value - before.Value;
        return new YearChange(
            difference,
            before.Value == 0 ? null : difference / Math.Abs(before.Value) * 100,
            before.IsSimilar || now.IsSimilar);
    }
}
