using System.Xml.Linq;

namespace Nianbao.Documents.Sources.Word;

/// <summary>Puts the cells of a table on its grid, row by row.</summary>
internal sealed class WordGrid
{
    private readonly List<SourceCell> _cells = [];

    // for each column where a cell begins, the last one there: its place in the list
    private readonly Dictionary<int, int> _last = [];
    private int _row = -1;
    private int _column;

    /// <summary>The cells so far, in the order of their first rows.</summary>
    public IReadOnlyList<SourceCell> Cells => _cells;

    /// <summary>How many rows there are.</summary>
    public int Rows => _row + 1;

    /// <summary>How many columns there are.</summary>
    public int Columns { get; private set; }

    /// <summary>Goes on to the next row.</summary>
    /// <param name="properties">The row's properties; null where it has none.</param>
    public void BeginRow(XElement? properties)
    {
        _row++;
        _column = 0;
        Skip(WordXml.NumberOf(properties, "gridBefore") ?? 0);
    }

    /// <summary>Puts a cell next in the row.</summary>
    /// <param name="properties">The cell's properties; null where it has none.</param>
    /// <param name="read">Reads its text; the text of a cell that another one covers is not shown.</param>
    public void Add(XElement? properties, Func<string> read)
    {
        if (WordXml.Child(properties, "cellDel") != null) return;
        var span = Math.Max(1, WordXml.NumberOf(properties, "gridSpan") ?? 1);
        var column = _column;
        Skip(span);
        if (IsContinued(properties, "hMerge") && _cells is [.., var before] && before.Row == _row && before.Column + before.ColumnSpan == column)
        {
            _cells[^1] = before with { ColumnSpan = before.ColumnSpan + span };
            return;
        }

        if (IsContinued(properties, "vMerge") && CellAbove(column, span) is { } above)
        {
            _cells[above] = _cells[above] with { RowSpan = _row - _cells[above].Row + 1 };
            return;
        }

        if (_cells.Count >= DocumentLimits.TableCells) throw SourceFindings.TooManyCells();
        _last[column] = _cells.Count;
        _cells.Add(new SourceCell(read(), _row, column, 1, span));
    }

    private static bool IsContinued(XElement? properties, string merge) =>
        WordXml.Child(properties, merge) is { } found && WordXml.Attribute(found, "val") is null or "continue";

    private int? CellAbove(int column, int span)
    {
        if (!_last.TryGetValue(column, out var index)) return null;
        var above = _cells[index];
        return above.ColumnSpan == span && above.Row + above.RowSpan == _row ? index : null;
    }

    private void Skip(int columns)
    {
        if (columns is < 0 or > DocumentLimits.Span || _column + columns > DocumentLimits.Span) throw SourceFindings.TooManyCells();
        _column += columns;
        Columns = Math.Max(Columns, _column);
    }
}
