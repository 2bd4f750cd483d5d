using System.ComponentModel;
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
public readonly record struct CellNotation(byte Decimals, AmountUnit Unit = AmountUnit.None)
{
    /// <summary>How a number that no data file gives is written: where the form prints no unit behind an amount, a page has to.</summary>
    internal static CellNotation Of(Cell cell, int decimals) =>
        new((byte)decimals, cell.Kind == CellKind.Amount && cell.Unit.Length == 0 ? AmountUnit.Yuan : AmountUnit.None);
}

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

/// <summary>One cell of a report: a view that reads and writes one index of the report's vectors.</summary>
/// <param name="report">The report.</param>
/// <param name="index">The cell's number in the form.</param>
[method: EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Cell(Report report, int index)
{
    /// <summary>The report.</summary>
    public Report Report { get; } = report;

    /// <summary>The cell's number in the form.</summary>
    public int Index { get; } = index;

    /// <summary>The path of ids: <c>requests.received.total</c>.</summary>
    public string Path => Report.Form.PathOf(Index);

    /// <summary>The official labels of row and column, joined by ·.</summary>
    public string Label => Report.Form.LabelOf(Index);

    /// <summary>What the cell holds.</summary>
    public CellKind Kind => Report.Form.Cells.KindOf(Index);

    /// <summary>The unit that the form prints; empty where it prints none.</summary>
    public string Unit => Report.Form.Cells[Index].Unit;

    /// <summary>How the cell came by its value.</summary>
    public CellState State => Report.States[Index];

    /// <summary>True where nothing is known.</summary>
    public bool IsBlank => State == CellState.Blank;

    /// <summary>The number in the unit the form prints, an amount in 元 where it prints none; null for a blank cell.</summary>
    public decimal? Value => IsBlank ? null : Kind == CellKind.Amount ? (decimal)Raw / Amounts.Scale : Raw;

    /// <summary>The value as it lies in <see cref="Report.Values"/>; 0 for a blank cell.</summary>
    public long Raw => Report.Values[Index];

    /// <summary>Where the cell stands in the data file.</summary>
    public SourceSpan Span => Report.Spans[Index];

    /// <summary>What the report prints behind the number: <c>（其中修订16件）</c>; empty for nothing.</summary>
    public string Remark => Report.RemarkOf(Index);

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

    /// <summary>Sets the cell to a number in the unit of <see cref="Value"/>; a page prints as many decimals as it has.</summary>
    /// <remarks>Sums that depend on it are computed anew by <see cref="Report.ComputeSums"/>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The number is negative and the cell's kind is not <see cref="CellKind.SignedCount"/>, has decimals where a count
    /// belongs or more than <see cref="Amounts.MaxDecimals"/> in an amount, or more than 12 digits before the point.
    /// </exception>
    public void Set(decimal value) => CellInput.Set(this, value);

    /// <summary>Makes the cell blank, which is not the same as zero.</summary>
    public void Clear() => Report.Clear(Index);

    /// <summary>The number as a page prints it; nothing for a blank cell.</summary>
    public override string ToString() => CellText.Of(this);
}
