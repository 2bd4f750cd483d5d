using Nianbao.Forms;

namespace Nianbao.Documents.Recognition;

/// <summary>Which column of a form each number of a printed row stands in.</summary>
internal static class ColumnMatcher
{
    /// <summary>Matches the columns.</summary>
    /// <param name="values">The cells for numbers, as many as the block has columns.</param>
    /// <param name="head">The rows above them.</param>
    /// <param name="block">The block.</param>
    /// <returns>The column of each value, and how surely; null where the labels are others than those of the form.</returns>
    public static (int[] Columns, MatchKind Kind)? Match(IReadOnlyList<PrintedCell> values, PrintedHead head, BlockDefinition block)
    {
        var inOrder = Enumerable.Range(0, block.Width).ToArray();
        if (block.Width == 1 || head.Rows.Count == 0) return (inOrder, head.Rows.Count == 0 ? MatchKind.Position : MatchKind.Label);
        var labels = values[0].Column < 0 ? FlatLabels(head, block) : GridLabels(values, head);
        if (labels == null) return (inOrder, MatchKind.Position);

        var columns = new int?[block.Width];
        for (var i = 0; i < columns.Length; i++) columns[i] = Find(labels[i], block, i);
        if (columns.All(column => column != null) && columns.Distinct().Count() == columns.Length) return ([.. columns.Select(column => column!.Value)], MatchKind.Label);

        // a label that is cut off or misspelt keeps its place as long as those that are known keep theirs
        return columns.Index().All(one => one.Item == null || one.Item == one.Index) ? (inOrder, MatchKind.Position) : null;
    }

    /// <summary>The labels above each value, the lowest last.</summary>
    private static List<string>[]? GridLabels(IReadOnlyList<PrintedCell> values, PrintedHead head)
    {
        var lowest = head.Rows[^1].Where(cell => cell.Text.Length > 0 && cell.Column >= values[0].Column).ToList();
        var isRagged = lowest.Count == values.Count && lowest.Index().Any(one => one.Item.Column != values[one.Index].Column);
        if (isRagged) return [.. lowest.Select(cell => cell.Labels.ToList())];
        var labels = values.Select(value => LabelsAbove(value, head)).ToArray();
        return Array.Exists(labels, label => label.Count > 0) ? labels : null;
    }

    private static List<string> LabelsAbove(PrintedCell value, PrintedHead head)
    {
        var centre = value.Column + ((value.Width - 1) / 2);
        List<string> labels = [];
        foreach (var row in head.Rows)
        {
            var cell = row.FirstOrDefault(cell => cell.Column <= centre && centre < cell.Column + cell.Width);
            if (cell is { IsFromAbove: false }) labels.AddRange(cell.Labels);
        }

        return labels;
    }

    // in lines the labels of two rows follow each other: only those of a single row of columns tell the order
    private static List<string>[]? FlatLabels(PrintedHead head, BlockDefinition block)
    {
        if (block.Columns.Any(column => column.Columns.Length > 0)) return null;
        var labels = head.Rows.SelectMany(row => row).Select(cell => cell.Text).Where(text => block.Columns.Any(column => IsLabelOf(column, text))).ToList();
        return labels.Count == block.Width ? [.. labels.Select(label => new List<string> { label })] : null;
    }

    private static int? Find(List<string> labels, BlockDefinition block, int place)
    {
        if (labels.Count == 0) return null;
        var found = new List<(int Column, bool IsInGroups)>();
        foreach (var column in block.Columns) AddLeaves(column, labels, [], found);
        if (found.Count <= 1) return found.Count == 0 ? null : found[0].Column;
        var grouped = found.FindAll(one => one.IsInGroups);
        if (grouped.Count == 1) return grouped[0].Column;
        return found.Exists(one => one.Column == place) ? place : null;
    }

    private static void AddLeaves(ColumnDefinition column, List<string> labels, List<ColumnDefinition> groups, List<(int Column, bool IsInGroups)> found)
    {
        if (column.Columns.Length == 0)
        {
            if (!IsLabelOf(column, labels[^1])) return;
            found.Add((column.Offset, groups.TrueForAll(group => labels.Exists(label => IsLabelOf(group, label)))));
            return;
        }

        foreach (var below in column.Columns) AddLeaves(below, labels, [.. groups, column], found);
    }

    private static bool IsLabelOf(ColumnDefinition column, string text)
    {
        var key = LabelKey.Of(text);
        var own = LabelKey.Of(column.Label);
        return own.Full == key.Full || own.Bare == key.Bare || Array.Exists(column.Aliases, alias => LabelKey.Of(alias).Bare == key.Bare);
    }
}
