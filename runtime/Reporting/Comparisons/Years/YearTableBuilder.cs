using Nianbao.Forms;

namespace Nianbao.Reporting.Comparisons.Years;

/// <summary>
/// Sets years side by side in the rows of the newest form. Where an older form has one figure for several cells, they
/// get a line for their sum: the line of the heading above them, if it is exactly theirs, or a line of its own.
/// </summary>
internal sealed class YearTableBuilder
{
    private readonly FormDefinition _layout;
    private readonly IReadOnlyList<YearValues> _years;
    private readonly bool _showsAllColumns;
    private readonly Dictionary<string, int[]> _groups = new(StringComparer.Ordinal);
    private List<YearLine> _lines = [];

    /// <param name="layout">The form of the newest report.</param>
    /// <param name="years">The years.</param>
    /// <param name="showsAllColumns">Whether columns are shown that others add up.</param>
    public YearTableBuilder(FormDefinition layout, IReadOnlyList<YearValues> years, bool showsAllColumns)
    {
        _layout = layout;
        _years = years;
        _showsAllColumns = showsAllColumns;
        var shown = layout.Tables.SelectMany(table => table.Blocks)
            .SelectMany(block => block.LeafRows.SelectMany(row => ShownColumns(block).Select(column => row.FirstCell + column)))
            .ToHashSet();
        foreach (var group in years.SelectMany(year => year.Groups).Where(group => Array.TrueForAll(group, shown.Contains)))
        {
            _groups[YearValues.KeyOf(group)] = group;
        }
    }

    public IReadOnlyList<YearTable> Build() => [.. _layout.Tables.Select(Build)];

    private YearTable Build(TableDefinition table)
    {
        _lines = [];
        foreach (var block in table.Blocks)
        {
            if (block.Heading is { Length: > 0 } heading) _lines.Add(new YearLine(heading, 0, []));
            AddRows(block, block.Rows, string.IsNullOrEmpty(block.Heading) ? 0 : 1);
        }

        return new YearTable(table.Label, table.Unit, _lines);
    }

    private void AddRows(BlockDefinition block, RowDefinition[] rows, int depth)
    {
        foreach (var row in rows)
        {
            if (row.FirstCell < 0) AddHeading(block, row, depth);
            else AddNumbers(block, row, depth);
            AddRows(block, row.Rows, depth + 1);
        }
    }

    private void AddNumbers(BlockDefinition block, RowDefinition row, int depth)
    {
        foreach (var column in ShownColumns(block)) AddLine([row.FirstCell + column], row.Label, depth);
        foreach (var (key, group) in _groups.Where(group => IsLastIn(row, group.Value)).ToList())
        {
            _groups.Remove(key);
            AddLine(group, LabelOf(group), depth);
        }

        bool IsLastIn(RowDefinition last, int[] group) =>
            group.Max() is var cell && cell >= last.FirstCell && cell < last.FirstCell + block.Width;
    }

    private void AddHeading(BlockDefinition block, RowDefinition heading, int depth)
    {
        // （三）不予公开 prints no number of its own, and its total is what readers look for
        var rows = FirstCellsBelow(heading).ToList();
        var sums = ShownColumns(block).Select(column => rows.ConvertAll(cell => cell + column).ToArray())
            .Where(cells => _groups.Remove(YearValues.KeyOf(cells)) || (cells.Length > 1 && _layout.ArePartsOfOneSum(cells))).ToList();
        foreach (var cells in sums) AddLine(cells, heading.Label, depth);
        if (sums.Count == 0) _lines.Add(new YearLine(heading.Label, depth, []));
    }

    private void AddLine(int[] cells, string label, int depth)
    {
        var place = _layout.Cells[cells[0]];
        var isOfOneColumn = Array.TrueForAll(cells, cell => _layout.Cells[cell].Column == place.Column);
        if (isOfOneColumn && NamesColumn(place)) label = label.Length == 0 ? place.Column.FullLabel : $"{label}·{place.Column.FullLabel}";
        if (place.Unit.Length > 0 && place.Unit != place.Table.Unit && !label.Contains("单位", StringComparison.Ordinal))
        {
            label += $"（{place.Unit}）";
        }

        _lines.Add(new YearLine(label, depth, [.. _years.Select(year => year.Of(cells))]));
    }

    /// <summary>The name of a sum that has no heading of its own.</summary>
    private string LabelOf(int[] group)
    {
        var places = Array.ConvertAll(group, cell => _layout.Cells[cell]);
        var isOfOneColumn = Array.TrueForAll(places, place => place.Column == places[0].Column);
        return "合计：" + string.Join('＋', places.Select(place => isOfOneColumn ? place.Row.Label : place.Label));
    }

    // a total needs no name, nor does the column of numbers of a list
    private bool NamesColumn(CellPlace place)
    {
        if (place.Table.Layout.IsList) return false;
        var block = Array.Find(place.Table.Blocks, candidate => candidate.LeafRows.Contains(place.Row))!;
        return block.Width == 1 || ShownColumns(block).Count > 1;
    }

    private List<int> ShownColumns(BlockDefinition block)
    {
        var first = block.LeafRows.Length > 0 ? block.LeafRows[0].FirstCell : 0;
        var parts = _layout.Sums.Where(sum => IsInFirstRow(sum.Cell)).SelectMany(sum => sum.Parts).Where(IsInFirstRow).ToHashSet();
        return [.. Enumerable.Range(0, block.Width).Where(column => _showsAllColumns || !parts.Contains(first + column))];

        bool IsInFirstRow(int cell) => cell >= first && cell < first + block.Width;
    }

    private static IEnumerable<int> FirstCellsBelow(RowDefinition row) =>
        row.Rows.SelectMany(below => below.FirstCell < 0 ? FirstCellsBelow(below) : FirstCellsBelow(below).Prepend(below.FirstCell));
}
