namespace Nianbao.Documents.Sources.Workbooks;

/// <summary>
/// Tells the tables of a sheet from the text around them: rows with several texts are a table's, a row with one is text
/// unless it stands within a table.
/// </summary>
internal sealed class SheetBlocks
{
    private readonly SheetCells _sheet;
    private readonly RowKind[] _kinds;
    private readonly List<SourceBlock> _blocks;

    private SheetBlocks(SheetCells sheet, List<SourceBlock> blocks)
    {
        (_sheet, _blocks) = (sheet, blocks);
        _kinds = [.. Enumerable.Range(0, sheet.Rows).Select(KindOf)];
    }

    private enum RowKind
    {
        Empty,
        Single,
        Table,
    }

    /// <summary>Adds the paragraphs and tables of a sheet.</summary>
    public static void AddTo(List<SourceBlock> blocks, SheetCells sheet)
    {
        var reader = new SheetBlocks(sheet, blocks);
        reader.KeepLabels();
        for (var row = 0; row < sheet.Rows;)
        {
            var first = row;
            while (row < sheet.Rows && reader._kinds[row] == RowKind.Table) row++;
            if (row > first) reader.AddTable(first, row);
            else if (reader._kinds[row++] == RowKind.Single) reader.AddParagraphs(first);
        }
    }

    private RowKind KindOf(int row)
    {
        var cells = CellsOf(row).ToList();
        if (cells.Count == 0) return RowKind.Empty;

        // a cell over several rows that stands alone in this one is part of what is beside it in the others
        return cells.Count > 1 || cells[0].RowSpan > 1 ? RowKind.Table : RowKind.Single;
    }

    // the cells with a text that cover a part of the row
    private IEnumerable<SheetCell> CellsOf(int row)
    {
        for (var column = 0; column < _sheet.Columns;)
        {
            var cell = _sheet[row, column];
            if (cell.Text.Length > 0) yield return cell;
            column = cell.Column + cell.ColumnSpan;
        }
    }

    // runs of single texts between two rows of tables, or at the edge of one
    private void KeepLabels()
    {
        for (var row = 0; row < _kinds.Length; row++)
        {
            if (_kinds[row] != RowKind.Single) continue;
            var end = row;
            while (end < _kinds.Length && _kinds[end] == RowKind.Single) end++;
            var isBelow = row > 0 && _kinds[row - 1] == RowKind.Table;
            var isAbove = end < _kinds.Length && _kinds[end] == RowKind.Table;
            KeepLabels(row, end, isBelow, isAbove);
            row = end - 1;
        }
    }

    private void KeepLabels(int first, int end, bool isBelow, bool isAbove)
    {
        var texts = Enumerable.Range(first, end - first).Select(row => CellsOf(row).First().Text).ToList();
        var isBetween = isBelow && isAbove && !texts.Exists(SheetLine.IsText)
            && (!texts.Exists(SheetLine.IsHeading) || ColumnsOf(first - 1).SequenceEqual(ColumnsOf(end)));
        if (isBetween)
        {
            Array.Fill(_kinds, RowKind.Table, first, end - first);
            return;
        }

        // rows of a table whose figures are blank
        var below = isBelow ? texts.FindIndex(text => !SheetLine.IsNumbered(text) || SheetLine.IsText(text) || SheetLine.IsHeading(text)) : 0;
        if (below < 0) below = texts.Count;
        Array.Fill(_kinds, RowKind.Table, first, below);
        if (isAbove && below < texts.Count && SheetLine.IsBlockName(texts[^1])) _kinds[end - 1] = RowKind.Table;
    }

    // where the cells of a row begin, blank ones too
    private IEnumerable<int> ColumnsOf(int row) =>
        Enumerable.Range(0, _sheet.Columns).Where(column => _sheet[row, column].Column == column);

    private void AddParagraphs(int row)
    {
        var cell = CellsOf(row).First();
        foreach (var line in cell.Text.Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(line)) Add(new SourceParagraph(line.TrimEnd(), _sheet.LocationOf(row, cell.Column)));
        }
    }

    private void AddTable(int first, int end)
    {
        // a title over the whole sheet must not make a narrow table wide
        var cells = Enumerable.Range(first, end - first)
            .Select(row => CellsOf(row).ToList())
            .Where(row => row.Count > 1)
            .SelectMany(row => row)
            .ToList();
        if (cells.Count == 0)
        {
            for (var row = first; row < end; row++)
            {
                if (CellsOf(row).FirstOrDefault() is { } cell && cell.Row == row) AddParagraphs(row);
            }

            return;
        }

        var (left, right) = (cells.Min(cell => cell.Column), cells.Max(cell => cell.Column + cell.ColumnSpan));
        var at = _sheet.LocationOf(first, left) with { Table = _blocks.OfType<SourceTable>().Count() + 1 };
        var table = new SourceTable([.. TableCells(first, end, left, right, at.Table)], end - first, right - left, at);
        Add(table);
    }

    private IEnumerable<SourceCell> TableCells(int first, int end, int left, int right, int table)
    {
        for (var row = first; row < end; row++)
        {
            for (var column = left; column < right; column++)
            {
                var cell = _sheet[row, column];
                var (top, start) = (Math.Max(cell.Row, first), Math.Max(cell.Column, left));
                if (top != row || start != column) continue;
                var (rows, columns) = (Math.Min(cell.Row + cell.RowSpan, end) - top, Math.Min(cell.Column + cell.ColumnSpan, right) - start);
                yield return new SourceCell(cell.Text, row - first, column - left, rows, columns) { At = _sheet.LocationOf(row, column) with { Table = table } };
            }
        }
    }

    private void Add(SourceBlock block)
    {
        if (_blocks.Count >= DocumentLimits.Blocks) throw SourceFindings.TooManyBlocks();
        _blocks.Add(block);
    }
}
