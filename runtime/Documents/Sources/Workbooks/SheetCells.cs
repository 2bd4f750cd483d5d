using System.Globalization;

namespace Nianbao.Documents.Sources.Workbooks;

/// <summary>A cell of a sheet that is not covered by another one.</summary>
/// <param name="Text">What it says; empty for a blank one.</param>
/// <param name="Row">Its first row among the rows that are shown, from 0.</param>
/// <param name="Column">Its first column among the columns that are shown, from 0.</param>
/// <param name="RowSpan">How many of them it covers.</param>
/// <param name="ColumnSpan">How many of them it covers.</param>
internal sealed record SheetCell(string Text, int Row, int Column, int RowSpan, int ColumnSpan);

/// <summary>What is shown of a sheet.</summary>
internal sealed class SheetCells
{
    private const int MostNamed = 10;
    private const int MostShownPlaces = 1_000_000;
    private const long MostMergedPlaces = 40_000_000;

    private readonly RawSheet _sheet;
    private readonly List<int> _rows;
    private readonly List<int> _columns;
    private readonly SheetCell?[,] _grid;

    /// <summary>Lays out the cells of a sheet.</summary>
    /// <exception cref="DocumentException">It has too many cells.</exception>
    public SheetCells(RawSheet sheet)
    {
        _sheet = sheet;
        _rows = Shown(sheet.Texts.Keys.Select(place => place.Row), sheet.HiddenRows);
        _columns = Shown(sheet.Texts.Keys.Select(place => place.Column), sheet.HiddenColumns);
        if ((long)_rows.Count * _columns.Count > MostShownPlaces) throw SourceFindings.TooManyCells();
        _grid = new SheetCell?[_rows.Count, _columns.Count];
        AddMerged(sheet.Merged);
        AddSingle();
    }

    /// <summary>How many rows are shown, up to the last one with a text.</summary>
    public int Rows => _rows.Count;

    /// <summary>How many columns are shown, up to the last one with a text.</summary>
    public int Columns => _columns.Count;

    /// <summary>The cell that covers a place among what is shown.</summary>
    public SheetCell this[int row, int column] => _grid[row, column]!;

    /// <summary>Where a place among what is shown stands in the sheet.</summary>
    public SourceLocation LocationOf(int row, int column) => new() { Sheet = _sheet.Name, Row = _rows[row] + 1, Column = _columns[column] + 1 };

    /// <summary>What was left out: hidden rows and columns that have texts, formulas without a value.</summary>
    public IEnumerable<SourceRemark> Remarks()
    {
        var rows = Hidden(_sheet.Texts.Keys.Select(place => place.Row), _sheet.HiddenRows);
        if (rows.Count > 0) yield return SourceFindings.RowsLeftOut(_sheet.Name, Ranges(rows, row => (row + 1).ToString(CultureInfo.InvariantCulture)));
        var columns = Hidden(_sheet.Texts.Keys.Select(place => place.Column), _sheet.HiddenColumns);
        if (columns.Count > 0) yield return SourceFindings.ColumnsLeftOut(_sheet.Name, Ranges(columns, CellReference.Letters));
        if (_sheet.Uncalculated.Count == 0) yield break;
        var named = _sheet.Uncalculated.Take(MostNamed).Select(place => CellReference.Of(place.Row, place.Column));
        yield return SourceFindings.FormulasWithoutValue(_sheet.Name, string.Join(", ", named) + (_sheet.Uncalculated.Count > MostNamed ? " …" : ""));
    }

    private static List<int> Shown(IEnumerable<int> used, HashSet<int> hidden) =>
        [.. Enumerable.Range(0, used.DefaultIfEmpty(-1).Max() + 1).Where(number => !hidden.Contains(number))];

    private static List<int> Hidden(IEnumerable<int> used, HashSet<int> hidden) => [.. used.Where(hidden.Contains).Distinct().Order()];

    private void AddMerged(IReadOnlyList<SheetRange> merges)
    {
        long places = 0;
        foreach (var merge in merges)
        {
            var (top, left) = (FirstFrom(_rows, merge.Top), FirstFrom(_columns, merge.Left));
            var (bottom, right) = (FirstFrom(_rows, merge.Bottom + 1) - 1, FirstFrom(_columns, merge.Right + 1) - 1);
            if (top > bottom || left > right) continue;

            // ranges must not overlap; where they do, the first one stands
            places += (bottom - top + 1) * (long)(right - left + 1);
            if (places > MostMergedPlaces) throw SourceFindings.TooManyCells();
            if (!IsFree(top, left, bottom, right)) continue;
            var cell = new SheetCell(_sheet.Texts.GetValueOrDefault((merge.Top, merge.Left), ""), top, left, bottom - top + 1, right - left + 1);
            for (var row = top; row <= bottom; row++)
            {
                for (var column = left; column <= right; column++) _grid[row, column] = cell;
            }
        }
    }

    private bool IsFree(int top, int left, int bottom, int right)
    {
        for (var row = top; row <= bottom; row++)
        {
            for (var column = left; column <= right; column++)
            {
                if (_grid[row, column] != null) return false;
            }
        }

        return true;
    }

    private void AddSingle()
    {
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
                _grid[row, column] ??= new SheetCell(_sheet.Texts.GetValueOrDefault((_rows[row], _columns[column]), ""), row, column, 1, 1);
        }
    }

    // the place among what is shown of the first one from a number on
    private static int FirstFrom(List<int> shown, int number)
    {
        var found = shown.BinarySearch(number);
        return found < 0 ? ~found : found;
    }

    // 3-5、8
    private static string Ranges(List<int> numbers, Func<int, string> name)
    {
        var ranges = new List<string>();
        for (var first = 0; first < numbers.Count;)
        {
            var last = first;
            while (last + 1 < numbers.Count && numbers[last + 1] == numbers[last] + 1) last++;
            ranges.Add(first == last ? name(numbers[first]) : $"{name(numbers[first])}-{name(numbers[last])}");
            first = last + 1;
        }

        return string.Join("、", ranges);
    }
}
