using System.ComponentModel;
using Nianbao.Forms;

namespace Nianbao.Reports;

/// <summary>A cell that holds an amount of money.</summary>
/// <param name="report">The report.</param>
/// <param name="index">The cell's number in the form.</param>
[method: EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct AmountCell(Report report, int index)
{
    /// <summary>The cell without its type.</summary>
    public Cell Cell => new(report, index);

    /// <summary>The amount in the unit the form prints, in 元 where it prints none; null for a blank cell.</summary>
    public decimal? Value => Cell.Value;

    /// <inheritdoc cref="Cell.IsBlank"/>
    public bool IsBlank => Cell.IsBlank;

    /// <inheritdoc cref="Cell.State"/>
    public CellState State => Cell.State;

    /// <inheritdoc cref="Cell.Path"/>
    public string Path => Cell.Path;

    /// <inheritdoc cref="Cell.Label"/>
    public string Label => Cell.Label;

    /// <inheritdoc cref="Cell.Unit"/>
    public string Unit => Cell.Unit;

    /// <summary>The cell without its type.</summary>
    public static implicit operator Cell(AmountCell cell) => cell.Cell;

    /// <summary>The amount; null for a blank cell.</summary>
    public static implicit operator decimal?(AmountCell cell) => cell.Value;

    /// <summary>
    /// Sets the cell to an amount in the unit of <see cref="Value"/>; a page prints as many decimals as it has. Sums that
    /// depend on it are computed anew by <see cref="Report.ComputeSums"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The amount is negative, has more than <see cref="Amounts.MaxDecimals"/> decimals or more than 12 digits before the point.
    /// </exception>
    public void Set(decimal value) => CellInput.Set(Cell, value);

    /// <inheritdoc cref="Cell.Clear"/>
    public void Clear() => Cell.Clear();

    /// <inheritdoc cref="Cell.ToString"/>
    public override string ToString() => Cell.ToString();
}
