using System.Collections.Concurrent;
using Nianbao.Forms;

namespace Nianbao.Documents.Recognition;

/// <summary>A row of a form as its label is looked for in documents.</summary>
/// <param name="Row">The row.</param>
/// <param name="Leaf">Its numbers; null for a heading.</param>
/// <param name="Block">The block it belongs to.</param>
/// <param name="Table">The table it belongs to.</param>
/// <param name="Above">The row above it in the tree; null for one at the top.</param>
/// <param name="Order">Its place among all rows of the form.</param>
internal sealed record FormRow(RowDefinition Row, LeafRow? Leaf, BlockDefinition Block, TableDefinition Table, FormRow? Above, int Order)
{
    /// <summary>Its label and what else reports print for it; empty where the form prints none.</summary>
    public LabelKey[] Keys { get; } = Row.Label.Length == 0 ? [] : [LabelKey.Of(Row.Label), .. Row.Aliases.Select(LabelKey.Of)];
}

/// <summary>The labels of a form's rows, and what of the form has another label.</summary>
internal sealed class FormLabels
{
    private const int ShortestNear = 4;
    private const int MostFound = 4_096;
    private const int LongestFound = 80;

    private readonly List<FormRow> _rows = [];
    private readonly Dictionary<string, List<FormRow>> _official = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FormRow>> _aliases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FormRow>> _bare = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (IReadOnlyList<FormRow> Rows, MatchKind Kind)> _found = new(StringComparer.Ordinal);
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);
    private readonly HashSet<string> _columns = new(StringComparer.Ordinal);
    private readonly HashSet<string> _units = new(StringComparer.Ordinal);
    private readonly HashSet<string> _beginnings = new(StringComparer.Ordinal);

    public FormLabels(FormDefinition form)
    {
        Form = form;
        foreach (var table in form.Tables)
        {
            foreach (var block in table.Blocks) AddBlock(table, block);
            foreach (var cell in table.Layout.HeadRows.Concat(table.Layout.BodyRows).SelectMany(row => row.Cells))
            {
                if (cell.Kind is LayoutKind.Title or LayoutKind.Corner) AddOther(cell.Label);
                else if (cell.Kind == LayoutKind.Column) AddColumn(cell.Label);
                else if (cell.Kind == LayoutKind.Unit) _units.Add(cell.Label);
            }
        }

        foreach (var row in _rows)
        {
            foreach (var (i, key) in row.Keys.Index())
            {
                AddBeginnings(key.Full);
                AddKey(i == 0 ? _official : _aliases, key.Full, row);
                AddKey(_bare, key.Bare, row);
            }
        }
    }

    /// <summary>The form.</summary>
    public FormDefinition Form { get; }

    /// <summary>All rows, in the order of the form.</summary>
    public IReadOnlyList<FormRow> Rows => _rows;

    /// <summary>The rows that a printed label may mean, and how surely; none where it means none.</summary>
    public (IReadOnlyList<FormRow> Rows, MatchKind Kind) Find(string label)
    {
        if (_found.TryGetValue(label, out var known)) return known;
        var found = Find(LabelKey.Of(label));
        if (label.Length <= LongestFound && _found.Count < MostFound) _found.TryAdd(label, found);
        return found;
    }

    /// <summary>True for a text that begins a row's label and may go on in the next line.</summary>
    public bool IsBeginning(string text) => _beginnings.Contains(text);

    /// <summary>True for the line above a block and the note in the corner of a table.</summary>
    public bool IsOther(string text) => _others.Contains(LabelKey.Of(text).Full);

    /// <summary>True for a unit that the form prints in a cell of its own.</summary>
    public bool IsUnit(string text) => _units.Contains(text);

    /// <summary>True for the label of a column or of a group of columns.</summary>
    public bool IsColumn(string text)
    {
        var key = LabelKey.Of(text);
        return _columns.Contains(key.Full) || (key.Full.StartsWith(key.Bare, StringComparison.Ordinal) && _columns.Contains(key.Bare));
    }

    private (IReadOnlyList<FormRow> Rows, MatchKind Kind) Find(LabelKey key)
    {
        if (key.Full.Length == 0) return ([], MatchKind.Label);
        if (_official.TryGetValue(key.Full, out var rows)) return (rows, MatchKind.Label);
        if (_aliases.TryGetValue(key.Full, out rows)) return (rows, MatchKind.Alias);
        if (_bare.TryGetValue(key.Bare, out rows)) return (rows, MatchKind.Unnumbered);
        return (FindNear(key), MatchKind.Near);
    }

    // one character in four may be another, and the next label must be twice as far away
    private List<FormRow> FindNear(LabelKey key)
    {
        if (key.Bare.Length < ShortestNear) return [];
        if (IsOther(key.Full) || IsColumn(key.Full)) return [];
        var cut = _rows.FindAll(row => Array.Exists(row.Keys, own => own.Bare.StartsWith(key.Bare, StringComparison.Ordinal)));
        if (cut.Count == 1) return cut;

        // labels of half its length more or less are too far away to matter
        var distances = _rows.Where(row => Array.Exists(row.Keys, own => Math.Abs(own.Bare.Length - key.Bare.Length) <= key.Bare.Length / 2))
            .Select(row => (Row: row, Distance: row.Keys.Min(own => own.DistanceTo(key)))).ToList();
        if (distances.Count == 0) return [];
        var least = distances.Min(one => one.Distance);
        var nearest = distances.FindAll(one => one.Distance == least);
        if (least > key.Bare.Length / 4) return [];
        var names = nearest.Select(one => one.Row.Keys[0].Bare).Distinct(StringComparer.Ordinal).Count();
        var isAlone = names == 1 && distances.TrueForAll(one => one.Distance == least || one.Distance >= 2 * least);
        return isAlone ? nearest.ConvertAll(one => one.Row) : [];
    }

    private void AddBlock(TableDefinition table, BlockDefinition block)
    {
        if (block.Heading != null) AddOther(block.Heading);
        if (block.Head != null) AddOther(block.Head);
        foreach (var column in block.Columns) AddColumns(column);
        foreach (var row in block.Rows) AddRow(table, block, row, null);
    }

    private void AddRow(TableDefinition table, BlockDefinition block, RowDefinition row, FormRow? above)
    {
        var leaf = row.FirstCell < 0 ? null : Array.Find(block.LeafRows, leaf => leaf.FirstCell == row.FirstCell);
        var own = new FormRow(row, leaf, block, table, above, _rows.Count);
        _rows.Add(own);
        foreach (var below in row.Rows) AddRow(table, block, below, own);
    }

    private void AddColumns(ColumnDefinition column)
    {
        AddColumn(column.Label);
        foreach (var alias in column.Aliases) AddColumn(alias);
        foreach (var below in column.Columns) AddColumns(below);
    }

    private void AddColumn(string label)
    {
        var key = LabelKey.Of(label);
        _columns.Add(key.Full);
        _columns.Add(key.Bare);
    }

    private static void AddKey(Dictionary<string, List<FormRow>> keys, string key, FormRow row)
    {
        if (!keys.TryGetValue(key, out var rows)) keys.Add(key, rows = []);
        if (!rows.Contains(row)) rows.Add(row);
    }

    private void AddOther(string label) => _others.Add(LabelKey.Of(label).Full);

    private void AddBeginnings(string label)
    {
        for (var length = 1; length < label.Length; length++) _beginnings.Add(label[..length]);
    }
}
