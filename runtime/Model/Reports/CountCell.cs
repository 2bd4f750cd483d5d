using System.ComponentModel;
using Nianbao.Forms;

namespace Nianbao.Reports;

/// <summary>A cell that holds a whole number.</summary>
/// <param name="report">The report.</param>
/// <param name="index">The cell's number in the form.</param>
[method: EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CountCell(Report report, int index)
{
    /// <summary>The cell without its type.</summary>
    public Cell Cell => new(report, index);

    /// <summary>The number; null for a blank cell.</summary>
    public long? Value => Cell.IsBlank ? null : Cell.Raw;

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
    public static implicit operator Cell(CountCell cell) => cell.Cell;

    /// <summary>The number; null for a blank cell.</summary>
    public static implicit operator long?(CountCell cell) => cell.Value;

    /// <summary>Sets the cell to a number. Sums that depend on it are computed anew by <see cref="Report.ComputeSums"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The number has more than 12 digits, or is negative and the cell's kind is not <see cref="CellKind.SignedCount"/>.
    /// </exception>
    public void Set(long value) => CellInput.Set(Cell, value);

    /// <inheritdoc cref="Cell.Clear"/>
    public void Clear() => Cell.Clear();

    /// <inheritdoc cref="Cell.ToString"/>
    public override string ToString() => Cell.ToString();
}
