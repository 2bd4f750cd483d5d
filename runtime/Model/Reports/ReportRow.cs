using System.Collections;
using System.ComponentModel;
using Nianbao.Forms;

namespace Nianbao.Reports;

/// <summary>A row that carries numbers, with the report whose numbers they are: a view that takes no memory of its own.</summary>
/// <param name="report">The report.</param>
/// <param name="firstCell">The number of the row's first cell.</param>
[method: EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReportRow(Report report, int firstCell)
{
    /// <summary>The row in the form.</summary>
    public LeafRow Definition => report.Form.Cells[firstCell].Row;

    /// <summary>The table that the row belongs to.</summary>
    public TableDefinition Table => report.Form.Cells[firstCell].Table;

    /// <summary>The row's path of ids: <c>requests.outcomes.granted</c>.</summary>
    public string Path => Definition.Path;

    /// <summary>The official label; empty where none is printed.</summary>
    public string Label => Definition.Label;

    /// <summary>The labels of the rows above it and its own, joined by ·.</summary>
    public string FullLabel => Definition.FullLabel;

    /// <summary>The row's cells from left to right.</summary>
    public CellList Cells => new(report, firstCell, Definition.Width);

    /// <summary>The label and the numbers: <c>（一）予以公开: 4, 0, 4</c>.</summary>
    public override string ToString() => $"{FullLabel}: {Cells}";
}

/// <summary>The rows with numbers among neighbouring cells: those of a report, of a table or of a group of rows.</summary>
/// <param name="report">The report.</param>
/// <param name="first">The number of the first row's first cell.</param>
/// <param name="length">How many cells the rows have together.</param>
[method: EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReportRows(Report report, int first, int length) : IEnumerable<ReportRow>
{
    /// <summary>The rows, each on a line of its own.</summary>
    public override string ToString() => string.Join('\n', this);

    /// <summary>The rows from top to bottom.</summary>
    public Enumerator GetEnumerator() => new(report, first, length);

    IEnumerator<ReportRow> IEnumerable<ReportRow>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes through the rows.</summary>
    public struct Enumerator : IEnumerator<ReportRow>
    {
        private readonly Report _report;
        private readonly int _first;
        private readonly int _end;
        private int _cell = -1;

        internal Enumerator(Report report, int first, int length)
        {
            _report = report;
            _first = first;
            _end = first + length;
        }

        /// <inheritdoc/>
        public readonly ReportRow Current => new(_report, _cell);

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            _cell = _cell < 0 ? _first : _cell + Current.Definition.Width;
            return _cell < _end;
        }

        /// <inheritdoc/>
        public void Reset() => _cell = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
