using Nianbao.Documents.Sources;

namespace Nianbao.Documents.Recognition;

/// <summary>The rows of a table that has a grid.</summary>
internal static class GridRows
{
    /// <summary>The rows with numbers, each with the head that stands above it.</summary>
    /// <param name="table">The table.</param>
    /// <param name="labels">The labels of the form that is tried.</param>
    public static IEnumerable<PrintedRow> Of(SourceTable table, FormLabels labels)
    {
        var head = new List<IReadOnlyList<PrintedCell>>();
        var current = PrintedHead.None;
        var isBelowHead = false;
        foreach (var cells in RowsOf(table))
        {
            if (!HasNumbers(cells, labels))
            {
                if (!isBelowHead) head.Clear();
                isBelowHead = true;
                head.Add(cells);
                current = new PrintedHead([.. head]);
                continue;
            }

            isBelowHead = false;
            yield return new PrintedRow(cells, current, cells[^1].At);
        }
    }

    private static IEnumerable<List<PrintedCell>> RowsOf(SourceTable table)
    {
        var rows = new List<PrintedCell>[table.Rows];
        for (var i = 0; i < rows.Length; i++) rows[i] = [];
        foreach (var cell in table.Cells)
        {
            for (var row = cell.Row; row < Math.Min(table.Rows, cell.Row + cell.RowSpan); row++)
            {
                rows[row].Add(new PrintedCell(cell.Text, cell.Column, cell.ColumnSpan, cell.At) { IsFromAbove = row > cell.Row });
            }
        }

        foreach (var row in rows)
        {
            row.Sort((a, b) => a.Column.CompareTo(b.Column));
            if (row.Count > 0) yield return row;
        }
    }

    // a row of a table that is wholly blank has a label and blank cells, a heading has no cells behind it
    private static bool HasNumbers(List<PrintedCell> cells, FormLabels labels)
    {
        if (cells.Exists(cell => !cell.IsFromAbove && cell.Number.Kind is PrintedKind.Number or PrintedKind.None)) return true;
        var last = cells.FindLastIndex(cell => cell.Text.Length > 0);
        if (last < 0 || last == cells.Count - 1 || cells[^1].IsFromAbove) return false;
        if (cells[last].Labels is not [.., var label]) return false;
        var (rows, _) = labels.Find(label);
        return rows.Any(row => row.Leaf != null) && !labels.IsColumn(label);
    }
}
