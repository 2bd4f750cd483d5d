using Nianbao.DataFiles;
using Nianbao.Documents.Sources;
using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Documents.Recognition;

/// <summary>What the tables of a document say in the cells of one form.</summary>
/// <param name="Form">The form.</param>
/// <param name="Cells">What was read, by cell; null where nothing was.</param>
/// <param name="LeftOut">The rows with numbers that were not taken.</param>
/// <param name="Blocks">The numbers of the blocks that are tables or lines of tables.</param>
internal sealed record FormReading(FormDefinition Form, CellReading?[] Cells, IReadOnlyList<RowLeftOut> LeftOut, IReadOnlySet<int> Blocks)
{
    /// <summary>The groups of rows that are printed as one row: （六）其他处理 without its parts.</summary>
    public IReadOnlyList<UndividedReading> Undivided { get; init; } = [];

    /// <summary>Rows that are not the form's, where the document says that they are not.</summary>
    public IReadOnlyList<LocalRow> LocalRows { get; init; } = [];

    /// <summary>Sections of which the document says that they have no table.</summary>
    public IReadOnlyList<SectionDefinition> TablesLeftOut { get; init; } = [];

    /// <summary>How many cells were recognised by their labels, less what stands in rows that the form does not have.</summary>
    public int Score { get; init; }
}

/// <summary>Finds the rows of a form among those of a document.</summary>
internal sealed class TableMatcher
{
    private readonly FormLabels _labels;
    private readonly CellReading?[] _cells;
    private readonly List<RowLeftOut> _leftOut = [];
    private readonly List<UndividedReading> _undivided = [];
    private readonly HashSet<int> _blocks = [];
    private readonly HashSet<FormRow> _disputed = [];
    private readonly List<(PrintedRow Row, int After)> _unknown = [];
    private int _last = -1;
    private int _score;

    private TableMatcher(FormLabels labels)
    {
        _labels = labels;
        _cells = new CellReading?[labels.Form.CellCount];
    }

    /// <summary>Reads a document's tables as those of a form.</summary>
    public static FormReading Match(SourceDocument document, FormLabels labels)
    {
        var matcher = new TableMatcher(labels);
        matcher.Read(document.Blocks);
        matcher.PlaceUnknownRows(before: int.MaxValue);
        return new FormReading(labels.Form, matcher._cells, matcher._leftOut, matcher._blocks) { Score = matcher._score, Undivided = matcher._undivided };
    }

    private void Read(IReadOnlyList<SourceBlock> blocks)
    {
        var tokens = new List<LineToken>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is SourceParagraph { IsAside: false } line)
            {
                tokens.AddRange(LineTokens.Of(line, i, _labels));
            }
            else if (blocks[i] is SourceTable table)
            {
                ReadLines(tokens);
                ReadTable(table, i);
            }
        }

        ReadLines(tokens);
    }

    private void ReadLines(List<LineToken> tokens)
    {
        foreach (var row in LineRows.Of(tokens, _labels, _blocks)) Add(row);
        tokens.Clear();
    }

    private void ReadTable(SourceTable table, int block)
    {
        var before = _score;
        foreach (var row in GridRows.Of(IsTurned(table) ? TurnedTable.Of(table) : table, _labels)) Add(row);
        if (_score > before) _blocks.Add(block);
    }

    // some tables have the rows of the form side by side
    private bool IsTurned(SourceTable table) =>
        table.Cells.Where(IsRowLabel).GroupBy(cell => cell.Row).Any(row => row.Count() >= TurnedTable.FewestLabels);

    private bool IsRowLabel(SourceCell cell) =>
        cell.Text.Length > 0 && _labels.Find(cell.Text) is { Rows.Count: > 0, Kind: < MatchKind.Near } && !_labels.IsColumn(cell.Text);

    private void Add(PrintedRow row)
    {
        var (found, cell, kind) = FindRow(row);
        if (cell < 0 || IsUnknownInGroup(row, found, cell))
        {
            AddWithoutLabel(row);
            return;
        }

        var values = row.Cells.Skip(cell + 1).ToList();
        var one = Choose(found, [.. row.Cells.Take(cell + 1).SelectMany(left => left.Labels)]);
        if (one == null)
        {
            LeaveOut(row, LeftOutReason.SeveralRows, found);
        }
        else if (one.Leaf == null)
        {
            PlaceUnknownRows(one.Order);
            _last = one.Order;
            if (values.Exists(value => value.Number.Kind == PrintedKind.Number)) TakeUndivided(row, values, one);
        }
        else
        {
            PlaceUnknownRows(one.Order);
            _last = one.Order;
            Take(row, values, one, kind);
        }
    }

    // the label of its group is known, its own behind it is not
    private static bool IsUnknownInGroup(PrintedRow row, IReadOnlyList<FormRow> found, int cell) =>
        found.All(one => one.Leaf == null) && cell + 1 < row.Cells.Count && !row.Cells[cell + 1].Number.IsValue && row.Cells.Any(one => one.Number.Kind == PrintedKind.Number);

    /// <summary>The rightmost cell that is a label of the form, with the rows it may mean; -1 where there is none.</summary>
    private (IReadOnlyList<FormRow> Rows, int Cell, MatchKind Kind) FindRow(PrintedRow row)
    {
        for (var i = row.Cells.Count - 1; i >= 0; i--)
        {
            if (row.Cells[i].Number.IsValue) continue;
            if (row.Cells[i].Labels is not [.., var label]) continue;
            var (rows, kind) = _labels.Find(label);
            if (rows.Count > 0) return (rows, i, kind);
        }

        return ([], -1, MatchKind.Near);
    }

    // a label that stands in several groups: the printed groups tell, else the order
    private FormRow? Choose(IReadOnlyList<FormRow> rows, List<string> labels)
    {
        if (rows.Count == 1) return rows[0];
        var above = labels[..^1].ConvertAll(label => LabelKey.Of(label).Bare);
        var grouped = rows.Where(row => row.Above != null && row.Above.Keys.Any(key => above.Contains(key.Bare))).ToList();
        if (grouped.Count == 1) return grouped[0];
        return rows.FirstOrDefault(row => row.Order > _last);
    }

    private void AddWithoutLabel(PrintedRow row)
    {
        var values = row.Cells.SkipWhile(cell => !cell.Number.IsValue).ToList();
        var one = _labels.Rows.FirstOrDefault(own => own.Keys.Length == 0 && own.Leaf != null && HasHeadOf(row.Head, own.Block));

        // a table that has a column for labels has it here, too
        if (one != null && values.Count == one.Block.Width + 1 && values[0].Number.Kind == PrintedKind.Blank) values.RemoveAt(0);
        if (one != null && Values(values, one, row.HasBlanks) != null)
        {
            PlaceUnknownRows(one.Order);
            _last = one.Order;
            Take(row, values, one, MatchKind.Label);
        }
        else if (row.Cells.Any(cell => cell.Number.Kind == PrintedKind.Number))
        {
            _unknown.Add((row, _last));
        }
    }

    private static bool HasHeadOf(PrintedHead head, BlockDefinition block)
    {
        var labels = new HashSet<string>(block.Columns.SelectMany(WithBelow).Select(column => LabelKey.Of(column.Label).Full), StringComparer.Ordinal);
        return head.Rows.SelectMany(row => row).SelectMany(cell => cell.Labels).Any(label => labels.Contains(LabelKey.Of(label).Full));
    }

    private static IEnumerable<ColumnDefinition> WithBelow(ColumnDefinition column) => [column, .. column.Columns.SelectMany(WithBelow)];

    /// <summary>
    /// Gives rows of unknown labels the rows of the form between the two around them, where there are as many. Of a form whose
    /// table was not recognised at all nothing is placed.
    /// </summary>
    private void PlaceUnknownRows(int before)
    {
        if (_unknown.Count == 0) return;
        var after = _unknown[0].After;
        var between = after < 0 ? [] : _labels.Rows.Where(row => row.Order > after && row.Order < before && row.Leaf != null && row.Table == _labels.Rows[after].Table).ToList();
        var isFit = before != int.MaxValue && between.Count == _unknown.Count
            && _unknown.Index().All(one => CountOf(one.Item.Row) == between[one.Index].Block.Width);
        for (var i = 0; i < _unknown.Count; i++)
        {
            var row = _unknown[i].Row;
            if (isFit) Take(row, [.. row.Cells.SkipWhile(cell => !cell.Number.IsValue || cell.Number.Kind == PrintedKind.Blank)], between[i], MatchKind.Position);
            else LeaveOut(row, LeftOutReason.UnknownLabel, between);
        }

        _unknown.Clear();
    }

    private static int CountOf(PrintedRow row) => row.Cells.Count(cell => cell.Number.Kind is PrintedKind.Number or PrintedKind.None);

    private void Take(PrintedRow printed, List<PrintedCell> values, FormRow row, MatchKind kind)
    {
        var cells = Values(values, row, printed.HasBlanks) ?? BelowHead(values, printed.Head, row);
        if (cells == null)
        {
            LeaveOut(printed, LeftOutReason.WrongCount, [row]);
            return;
        }

        if (ColumnMatcher.Match(cells, printed.Head, row.Block) is not { } columns)
        {
            LeaveOut(printed, LeftOutReason.UnknownColumns, [row]);
            return;
        }

        var label = string.Join('·', printed.Cells.Where(cell => !cell.Number.IsValue && !cells.Contains(cell)).SelectMany(cell => cell.Labels)).ReplaceLineEndings("");
        var readings = cells.Select((cell, i) => ReadingOf(row, columns.Columns[i], cell, kind, columns.Kind, label)).ToList();
        if (readings.Exists(reading => reading == null)) LeaveOut(printed, LeftOutReason.NotANumber, [row]);
        else if (_disputed.Contains(row) || readings.Exists(reading => _cells[reading!.Cell] is { } other && !other.AgreesWith(reading))) Dispute(printed, row);
        else foreach (var reading in readings) SetCell(reading!);
    }

    // only where the last of its rows is 其他 may one row stand for all: it counts the rest
    private void TakeUndivided(PrintedRow printed, List<PrintedCell> values, FormRow group)
    {
        var cells = Values(values, group, printed.HasBlanks);
        var last = _labels.Rows.LastOrDefault(row => row.Above == group);
        if (cells == null || last?.Leaf == null || !last.Keys[0].Bare.EndsWith("其他", StringComparison.Ordinal) || _undivided.Exists(one => one.Group == group))
        {
            LeaveOut(printed, LeftOutReason.Heading, [group]);
            return;
        }

        var readings = cells.Select((cell, i) => ReadingOf(last, i, cell, MatchKind.Label, MatchKind.Position, group.Row.Label)).ToList();
        if (readings.Exists(reading => reading == null)) LeaveOut(printed, LeftOutReason.NotANumber, [group]);
        else _undivided.Add(new UndividedReading(group, group.Row.Label, [.. readings.Select(reading => reading!.Value)], printed.At));
        _score--;
    }

    private void SetCell(CellReading reading)
    {
        _cells[reading.Cell] = reading;
        if (reading.Row < MatchKind.Near) _score += reading.Column == MatchKind.Label ? 3 : 2;
    }

    private void Dispute(PrintedRow printed, FormRow row)
    {
        LeaveOut(printed, LeftOutReason.TwoValues, [row]);
        _disputed.Add(row);
        Array.Clear(_cells, row.Leaf!.FirstCell, row.Leaf.Width);
    }

    /// <summary>The cells for the numbers of a row; null where more or fewer are printed than the form has columns.</summary>
    private static List<PrintedCell>? Values(List<PrintedCell> printed, FormRow row, bool hasBlanks)
    {
        var values = row.Table.Layout.IsList && printed.Count > 1 ? printed[^1..] : printed;
        if (hasBlanks && values.Count == row.Block.Width) return values;
        var filled = values.FindAll(value => value.Number.Kind != PrintedKind.Blank);
        return filled.Count == row.Block.Width && (!hasBlanks || values[0].Column < 0) ? filled : null;
    }

    /// <summary>
    /// The cells of a row whose label has blank cells beside it in place of merged ones; null where the head does not tell for
    /// certain that those left over are the cells for numbers.
    /// </summary>
    private static List<PrintedCell>? BelowHead(List<PrintedCell> printed, PrintedHead head, FormRow row)
    {
        var surplus = printed.Count - row.Block.Width;
        if (surplus <= 0 || printed[0].Column < 0 || head.Rows.Count == 0 || printed.Take(surplus).Any(cell => cell.Number.Kind != PrintedKind.Blank)) return null;
        var values = printed[surplus..];
        return ColumnMatcher.Match(values, head, row.Block) is { Kind: MatchKind.Label } ? values : null;
    }

    private CellReading? ReadingOf(FormRow row, int column, PrintedCell cell, MatchKind rowKind, MatchKind columnKind, string label)
    {
        var index = row.Leaf!.FirstCell + column;
        var place = _labels.Form.Cells[index];
        if (cell.Number.Kind == PrintedKind.Blank) return new CellReading(index, label, cell.Text, null, "", cell.At, rowKind, columnKind);
        var value = cell.Number.For(place.Kind, place.Unit);
        return value == null ? null : new CellReading(index, label, cell.Text, value, RemarkOf(cell), cell.At, rowKind, columnKind);
    }

    private static string RemarkOf(PrintedCell cell) =>
        cell.Number.Remark.Length > 0 && PrintedText.TrySplit(cell.Text.ReplaceLineEndings(""), out _, out var remark) ? remark : "";

    private void LeaveOut(PrintedRow row, LeftOutReason reason, IReadOnlyList<FormRow> candidates)
    {
        _leftOut.Add(new RowLeftOut(row, reason, candidates));

        // a label that the form does not have speaks against it, numbers that got mixed up do not
        _score -= reason is LeftOutReason.UnknownLabel or LeftOutReason.Heading ? CountOf(row) : 1;
    }
}
