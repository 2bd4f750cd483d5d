namespace Nianbao.Comparing.Years;

/// <summary>What a year's report says in one place of the comparison.</summary>
/// <param name="Kind">Whether it says a number.</param>
/// <param name="Value">The number in its printed unit; 0 where there is none.</param>
/// <param name="IsSimilar">True where the year's form means only roughly the same by it.</param>
internal readonly record struct Figure(FigureKind Kind, decimal Value, bool IsSimilar)
{
    /// <summary>Nothing that the year's form asks for.</summary>
    public static readonly Figure NotCollected = new(FigureKind.NotCollected, 0, IsSimilar: false);

    /// <summary>Asked for and left blank.</summary>
    public static readonly Figure Blank = new(FigureKind.Blank, 0, IsSimilar: false);

    /// <summary>Two figures as one; what one of them lacks the sum lacks.</summary>
    public static Figure operator +(Figure a, Figure b)
    {
        if (a.Kind == FigureKind.NotCollected || b.Kind == FigureKind.NotCollected) return NotCollected;
        if (a.Kind == FigureKind.Blank || b.Kind == FigureKind.Blank) return Blank;
        return new Figure(FigureKind.Number, a.Value + b.Value, a.IsSimilar || b.IsSimilar);
    }
}

/// <summary>Whether a report says a number.</summary>
internal enum FigureKind
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
internal readonly record struct Change(decimal? Difference, decimal? Percent, bool IsSimilar)
{
    /// <summary>The change from one year to the next.</summary>
    public static Change Between(Figure before, Figure now)
    {
        if (before.Kind != FigureKind.Number || now.Kind != FigureKind.Number) return default;
        var difference = now.Value - before.Value;
        return new Change(
            difference,
            before.Value == 0 ? null : difference / Math.Abs(before.Value) * 100,
            before.IsSimilar || now.IsSimilar);
    }
}
