using Nianbao.Forms;

namespace Nianbao.DataFiles;

/// <summary>Finds the one cell that somebody names: by its path of ids, or by official labels joined by ·, as messages print them.</summary>
internal static class CellName
{
    private const char Separator = '·';

    /// <summary>Finds a cell. Labels may begin with the table's; without it they must fit one cell only.</summary>
    public static bool TryFind(FormDefinition form, string name, out int cell)
    {
        if (form.TryFind(name, out cell)) return true;
        var labels = name.Split(Separator, StringSplitOptions.TrimEntries);
        var found = new HashSet<int>();
        var isTableNamed = FormKeys.Of(form).Sections.TryFind(labels[0], out var named, out _) && named.Table != null;
        foreach (var section in FormKeys.Of(form).Sections.Items)
        {
            if (section.Table is not { } table) continue;
            if (!isTableNamed) AddFitting(table, labels, found);
            else if (section == named) AddFitting(table, labels.AsSpan(1), found);
        }

        cell = found.Count == 1 ? found.First() : -1;
        return found.Count == 1;
    }

    private static void AddFitting(TableKeys table, ReadOnlySpan<string> labels, HashSet<int> found)
    {
        if (table.OnlyRow is { } row) AddFitting(row, labels, found);
        else AddFitting(table.Rows, labels, found);
    }

    private static void AddFitting(KeyTable<RowKey> rows, ReadOnlySpan<string> labels, HashSet<int> found)
    {
        if (labels.IsEmpty || !rows.TryFind(labels[0], out var row, out _)) return;
        if (row.Leaf != null) AddFitting(row, labels[1..], found);
        AddFitting(row.Rows, labels[1..], found);
    }

    private static void AddFitting(RowKey row, ReadOnlySpan<string> labels, HashSet<int> found)
    {
        var columns = row.Block.Columns;
        var isOnlyColumn = columns.Items is [{ Column.Id: null }];
        if (isOnlyColumn && labels.IsEmpty)
        {
            found.Add(row.Row.FirstCell);
            return;
        }

        ColumnKey? column = null;
        foreach (var label in labels)
        {
            if (!columns.TryFind(label, out column, out _)) return;
            columns = column.Columns;
        }

        if (column is { Column.Width: 1 }) found.Add(row.Row.FirstCell + column.Column.Offset);
    }
}
