using Nianbao.Forms;
using Nianbao.Sources;

namespace Nianbao.Reports;

/// <summary>How a cell came by its value.</summary>
public enum CellState : byte
{
    /// <summary>Nothing is known: not the same as zero.</summary>
    Blank,

    /// <summary>Written in the data file or set by a caller.</summary>
    Given,

    /// <summary>Left out and computed from the cells it sums.</summary>
    Computed,
}

/// <summary>How a given cell's number is written in its data file.</summary>
/// <param name="Decimals">How many decimals it was written with; a page prints as many.</param>
/// <param name="Unit">The unit written behind an amount for which the form prints none.</param>
public readonly record struct CellNotation(byte Decimals, AmountUnit Unit = AmountUnit.None);

/// <summary>A unit that a data file writes behind an amount. The cell's value is in 元 whichever it is.</summary>
public enum AmountUnit : byte
{
    /// <summary>None: the form's own counts, and where it has none, 元.</summary>
    None,

    /// <summary>元.</summary>
    Yuan,

    /// <summary>万元.</summary>
    TenThousandYuan,
}

/// <summary>One cell of a report: a view that reads one index of the report's vectors.</summary>
public readonly struct Cell(Report report, int index)
{
    /// <summary>The report.</summary>
    public Report Report { get; } = report;

    /// <summary>The cell's number in the form.</summary>
    public int Index { get; } = index;

    /// <summary>How the cell came by its value.</summary>
    public CellState State => Report.States[Index];

    /// <summary>True where nothing is known.</summary>
    public bool IsBlank => State == CellState.Blank;

    /// <summary>The value as it lies in <see cref="Report.Values"/>; 0 for a blank cell.</summary>
    public long Raw => Report.Values[Index];

    /// <summary>Where the cell stands in the data file.</summary>
    public SourceSpan Span => Report.Spans[Index];

    /// <summary>How the number is written in the data file.</summary>
    public CellNotation Notation => Report.Notations[Index];

    /// <summary>
    /// What one in the last place of a given amount stands for, scaled as <see cref="Raw"/>: a tenth of 万元 for 1646.5万元.
    /// </summary>
    internal long LastPlace
    {
        get
        {
            var place = Notation.Unit == AmountUnit.TenThousandYuan ? Amounts.Scale * Amounts.TenThousand : Amounts.Scale;
            for (var decimals = Notation.Decimals; decimals > 0; decimals--) place /= 10;
            return place;
        }
    }
}

/// <summary>A cell that holds a whole number.</summary>
public readonly struct CountCell(Report report, int index)
{
    /// <summary>The cell without its type.</summary>
    public Cell Cell => new(report, index);

    /// <summary>The number; null for a blank cell.</summary>
    public long? Value => Cell.IsBlank ? null : Cell.Raw;
}

/// <summary>A cell that holds an amount of money.</summary>
public readonly struct AmountCell(Report report, int index)
{
    /// <summary>The cell without its type.</summary>
    public Cell Cell => new(report, index);

    /// <summary>The amount in the unit the form prints, in 元 where it prints none; null for a blank cell.</summary>
    public decimal? Value => Cell.IsBlank ? null : (decimal)Cell.Raw / Amounts.Scale;
}
