using Nianbao.Reports;

namespace Nianbao.Templates;

/// <summary>Neighbouring cells of a report, such as those of a row, as a list that takes no memory of its own.</summary>
/// <param name="report">The report.</param>
/// <param name="first">The number of the first cell.</param>
/// <param name="length">How many cells there are.</param>
public readonly struct CellList(Report report, int first, int length)
{
    /// <summary>How many cells there are.</summary>
    public int Length { get; } = length;

    /// <summary>A cell by its place, from 0.</summary>
    public Cell this[long index] => new(report, first + (int)index);

    /// <summary>The cells as an array.</summary>
    public Cell[] ToArray()
    {
        var cells = new Cell[Length];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = this[i];
        }

        return cells;
    }
}
