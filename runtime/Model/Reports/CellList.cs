using System.Collections;
using System.ComponentModel;

namespace Nianbao.Reports;

/// <summary>Neighbouring cells of a report, such as those of a row, as a list that takes no memory of its own.</summary>
/// <param name="report">The report.</param>
/// <param name="first">The number of the first cell.</param>
/// <param name="length">How many cells there are.</param>
[method: EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CellList(Report report, int first, int length) : IReadOnlyList<Cell>
{
    /// <summary>How many cells there are.</summary>
    public int Length { get; } = length;

    int IReadOnlyCollection<Cell>.Count => Length;

    /// <summary>A cell by its place, from 0, or from the end: <c>row.Cells[^1]</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public Cell this[int index] => this[(long)index];

    /// <summary>A cell by its place, as templates count.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Cell this[long index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((ulong)index, (ulong)Length, nameof(index));
            return new Cell(report, first + (int)index);
        }
    }

    /// <summary>The numbers as a page prints them: <c>4, 0, 4</c>.</summary>
    public override string ToString() => string.Join(", ", this);

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

    /// <summary>The cells one after the other.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Cell> IEnumerable<Cell>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes through the cells.</summary>
    public struct Enumerator : IEnumerator<Cell>
    {
        private readonly CellList _cells;
        private int _index = -1;

        internal Enumerator(CellList cells) => _cells = cells;

        /// <inheritdoc/>
        public readonly Cell Current => _cells[_index];

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++_index < _cells.Length;

        /// <inheritdoc/>
        public void Reset() => _index = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
