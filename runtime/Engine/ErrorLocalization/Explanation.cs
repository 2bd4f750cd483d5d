namespace Nianbao.ErrorLocalization;

/// <summary>A cell and the value that it would need.</summary>
internal readonly record struct CellChange(int Cell, long Value);

/// <summary>Changes that together mend what is broken: one slip of whoever typed the report.</summary>
/// <param name="Kind">What the slip was.</param>
/// <param name="Changes">Every cell that differs, in the order of the form, and its value without the slip.</param>
internal sealed record Explanation(SlipKind Kind, CellChange[] Changes)
{
    /// <summary>A cell of a shifted row whose number fell out and cannot be worked out; -1 where there is none.</summary>
    public int Unknown { get; init; } = -1;

    /// <summary>True if both ask for the same figures: then they are one explanation, however it came about.</summary>
    public bool HasSameChanges(Explanation other) =>
        Unknown == other.Unknown && Changes.AsSpan().SequenceEqual(other.Changes);
}

/// <summary>How a report came to be wrong.</summary>
internal enum SlipKind
{
    /// <summary>One number is wrong.</summary>
    OneCell,

    /// <summary>Two numbers next to each other stand in each other's place.</summary>
    Swapped,

    /// <summary>The numbers of a row stand one column too far to the left.</summary>
    ShiftedLeft,

    /// <summary>The numbers of a row stand one column too far to the right.</summary>
    ShiftedRight,

    /// <summary>The numbers of two rows next to each other stand in each other's place.</summary>
    RowsExchanged,

    /// <summary>Two numbers are wrong.</summary>
    TwoCells,

    /// <summary>A row of zeros lacks its numbers.</summary>
    MissingRow,
}
