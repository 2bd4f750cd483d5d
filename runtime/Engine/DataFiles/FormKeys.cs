using System.Runtime.CompilerServices;
using Nianbao.Forms;

namespace Nianbao.DataFiles;

/// <summary>
/// The keys under which data files of a form give its sections, tables, rows and columns. Every node that can be a
/// key has a number, by which a reader remembers where it met it.
/// </summary>
internal sealed class FormKeys
{
    private static readonly ConditionalWeakTable<FormDefinition, FormKeys> OfForms = [];

    private readonly bool[] _isSum;

    /// <summary>The keys of a form; worked out when first asked for.</summary>
    public static FormKeys Of(FormDefinition form) => OfForms.GetValue(form, static form => new FormKeys(form));

    private FormKeys(FormDefinition form)
    {
        _isSum = new bool[form.CellCount];
        foreach (var sum in form.Sums) _isSum[sum.Cell] = true;
        foreach (var section in form.Sections)
        {
            var key = new SectionKey(
                section, section.Table == null ? null : MakeTable(section.Table), NodeCount++, NodeCount++);
            string[] ids = section.Table == null || section.Table.Id == section.Id
                ? [section.Id]
                : [section.Id, section.Table.Id];
            Sections.Add(key, ids, [section.Heading]);
        }

        // the header's keys are read without a form; here they are for a did-you-mean
        Sections.Names.AddRange(HeaderKeys.Names);
    }

    /// <summary>The sections and their tables.</summary>
    public KeyTable<SectionKey> Sections { get; } = new();

    /// <summary>How many nodes are numbered.</summary>
    public int NodeCount { get; private set; }

    /// <summary>True for a cell that may be left out and is then computed.</summary>
    public bool IsSum(int cell) => _isSum[cell];

    /// <summary>True if all cells of a stretch may be left out.</summary>
    public bool AreSums(int firstCell, int width) => !_isSum.AsSpan(firstCell, width).Contains(false);

    private TableKeys MakeTable(TableDefinition table)
    {
        var rows = new KeyTable<RowKey>();
        foreach (var block in table.Blocks)
        {
            var columns = MakeColumns(block.Columns);
            var isSum = new bool[block.Width];
            MarkSums(block.Columns, isSum);
            AddRows(rows, block.Rows, new BlockKeys(table, block, columns, isSum), table.Id);
        }

        var isOneRow = rows.Items is [{ Row.Id: null }];
        return new TableKeys(table, rows, isOneRow ? rows.Items[0] : null);
    }

    private void AddRows(KeyTable<RowKey> table, RowDefinition[] rows, BlockKeys block, string above)
    {
        foreach (var row in rows)
        {
            var path = $"{above}.{row.Id ?? row.Label}";
            var below = new KeyTable<RowKey>();
            var number = NodeCount++;
            var leaf = Array.Find(block.Block.LeafRows, leaf => leaf.FirstCell == row.FirstCell);
            if (leaf != null && row.Rows.Length > 0) AddOwnNumber(below, row, leaf, block);
            AddRows(below, row.Rows, block, path);
            table.Add(new RowKey(number, row, leaf, block, below) { Path = path }, IdsOf(row.Id), [row.Label, .. row.Aliases]);
        }
    }

    // the number of a row that has parts too stands beside them, under a key that no part can have
    private void AddOwnNumber(KeyTable<RowKey> below, RowDefinition row, LeafRow leaf, BlockKeys block)
    {
        var own = new RowKey(NodeCount++, row, leaf, block, new KeyTable<RowKey>()) { IsOwnNumber = true };
        below.Add(own, [own.Id], [own.Label]);
    }

    private KeyTable<ColumnKey> MakeColumns(ColumnDefinition[] columns)
    {
        var table = new KeyTable<ColumnKey>();
        foreach (var column in columns)
        {
            var key = new ColumnKey(NodeCount++, column, MakeColumns(column.Columns));
            table.Add(key, IdsOf(column.Id), [column.Label, .. column.Aliases]);
        }

        return table;
    }

    private static void MarkSums(ColumnDefinition[] columns, bool[] isSum)
    {
        foreach (var column in columns)
        {
            if (column.Columns.Length > 0) MarkSums(column.Columns, isSum);
            else isSum[column.Offset] = column.IsSum;
        }
    }

    private static string[] IdsOf(string? id) => id == null ? [] : [id];
}

/// <summary>A section as a key.</summary>
internal sealed record SectionKey(SectionDefinition Section, TableKeys? Table, int TextNode, int TableNode);

/// <summary>The keys of a table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Rows">The rows of all its blocks.</param>
/// <param name="OnlyRow">The row of a table that has one row without a label: the table's value is the row's.</param>
internal sealed record TableKeys(TableDefinition Table, KeyTable<RowKey> Rows, RowKey? OnlyRow);

/// <summary>The column keys of a block.</summary>
/// <param name="Table">The table it belongs to.</param>
/// <param name="Block">The block.</param>
/// <param name="Columns">The keys.</param>
/// <param name="IsSumColumn">For each value column, whether it sums others and may be left out of a list.</param>
internal sealed record BlockKeys(
    TableDefinition Table, BlockDefinition Block, KeyTable<ColumnKey> Columns, bool[] IsSumColumn);

/// <summary>A row as a key; a row without numbers of its own has no leaf.</summary>
internal sealed record RowKey(int Node, RowDefinition Row, LeafRow? Leaf, BlockKeys Block, KeyTable<RowKey> Rows)
{
    /// <summary>Its path of ids, from the table's id on.</summary>
    public string Path { get; init; } = "";

    /// <summary>True for the key of a row's own number among the keys of its parts.</summary>
    public bool IsOwnNumber { get; init; }

    /// <summary>Its id; where it has none, its label.</summary>
    public string Id => IsOwnNumber ? "value" : Row.Id ?? Row.Label;

    /// <summary>Its label; of an own number that of the column: 统计数.</summary>
    public string Label => IsOwnNumber ? Block.Block.LeafColumns[0].Label : Row.Label;

    /// <summary>The table it belongs to.</summary>
    public TableDefinition Table => Block.Table;
}

/// <summary>A column or a group of columns as a key.</summary>
internal sealed record ColumnKey(int Node, ColumnDefinition Column, KeyTable<ColumnKey> Columns)
{
    /// <summary>Its id; where it has none, its label.</summary>
    public string Id => Column.Id ?? Column.Label;
}
