namespace Nianbao.Documents.Workbooks.Packages;

/// <summary>How a sheet is laid out.</summary>
/// <param name="Widths">The widths of its columns, in digits of the normal font.</param>
internal sealed record SheetSetup(double[] Widths)
{
    /// <summary>True for a sheet that is printed broad.</summary>
    public bool IsLandscape { get; init; }

    /// <summary>True for a sheet of which only the inputs can be changed.</summary>
    public bool IsProtected { get; init; }

    /// <summary>How many rows stay in view, and are repeated on every page.</summary>
    public int FrozenRows { get; init; }
}

/// <summary>Cells that look otherwise while a formula is true.</summary>
/// <param name="Range">The cells.</param>
/// <param name="Formula">The formula, without its sign.</param>
/// <param name="Style">The number of the differential style.</param>
internal sealed record ConditionalFormat(string Range, string Formula, int Style);

/// <summary>What may be typed into cells.</summary>
/// <param name="Cells">The cells.</param>
/// <param name="Type">whole or decimal.</param>
/// <param name="Least">The least number.</param>
/// <param name="Prompt">What is shown beside the cell.</param>
/// <param name="Error">What is said to anything else.</param>
internal sealed record InputRule(IReadOnlyList<string> Cells, string Type, string Least, string Prompt, string Error);
