namespace Nianbao.DataFiles.Writing;

/// <summary>The lines of a table in a data file of the canonical shape, in the order of the form. Follows from the form alone.</summary>
internal sealed class TableOutline
{
    private readonly List<OutlineLine> _lines = [];
    private readonly Dictionary<object, OutlineLine> _byKey = new(ReferenceEqualityComparer.Instance);

    private TableOutline(SectionKey section, string key)
    {
        var table = section.Table!;
        if (table.OnlyRow is { } row)
        {
            AddColumns(row, row.Block.Columns, 0, row.Block.Block.Width, key, 0, section);
        }
        else
        {
            Add(section, new OutlineLine(0, key, -1, [], table.Table.Id));
            AddRows(table.Rows, table.Table.Id, 1);
        }

        Start = _lines.Where(line => line.Columns.Length > 0).Max(line => line.Start);
    }

    /// <summary>The lines, the table's own key first.</summary>
    public IReadOnlyList<OutlineLine> Lines => _lines;

    /// <summary>The column on the screen, from 0, in which numbers begin.</summary>
    public int Start { get; }

    /// <summary>The lines of a section's table.</summary>
    public static TableOutline Of(FormKeys form, SectionKey section) => new(section, CanonicalKey.OfTable(form.Sections, section));

    /// <summary>The line of a key: a row's, a group of columns' or, of a table, its section's.</summary>
    public OutlineLine? Find(object key) => _byKey.GetValueOrDefault(key);

    private void AddRows(KeyTable<RowKey> rows, string above, int depth)
    {
        foreach (var row in rows.Items)
        {
            var path = row.IsOwnNumber ? above : $"{above}.{row.Row.Id}";
            var hasParts = row.Rows.Items.Count > 0;
            var leaf = hasParts ? null : row.Leaf;
            Add(row, new OutlineLine(depth, CanonicalKey.Of(rows, row), leaf?.FirstCell ?? -1, leaf == null ? [] : row.Block.Block.LeafColumns, path)
            {
                Block = row.Block.Block,
            });
            AddRows(row.Rows, path, depth + 1);
        }
    }

    // a table of one row has its columns as keys, down to where a list of them is short enough to be read
    private void AddColumns(RowKey row, KeyTable<ColumnKey> columns, int offset, int width, string key, int depth, object self)
    {
        if (columns.Items.All(column => column.Columns.Items.Count == 0))
        {
            Add(self, new OutlineLine(depth, key, row.Row.FirstCell + offset, row.Block.Block.LeafColumns[offset..(offset + width)], row.Table.Id));
            return;
        }

        Add(self, new OutlineLine(depth, key, -1, [], row.Table.Id));
        foreach (var column in columns.Items)
        {
            AddColumns(row, column.Columns, column.Column.Offset, column.Column.Width, CanonicalKey.Of(columns, column), depth + 1, column);
        }
    }

    private void Add(object key, OutlineLine line)
    {
        _lines.Add(line);
        _byKey[key] = line;
    }
}
