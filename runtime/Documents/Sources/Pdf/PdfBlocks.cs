namespace Nianbao.Documents.Sources.Pdf;

/// <summary>Puts the paragraphs and tables of all pages in order, and those together that a page's end has cut.</summary>
internal static class PdfBlocks
{
    /// <summary>The blocks of the document.</summary>
    /// <param name="pages">The tables of each page, and its lines outside of them from the top.</param>
    /// <param name="paragraphs">How the text is set.</param>
    public static IReadOnlyList<SourceBlock> Of(IReadOnlyList<(List<PdfTable> Tables, List<PdfLine> Lines)> pages, PdfParagraphs paragraphs)
    {
        var blocks = new List<SourceBlock>();
        var tables = 0;
        foreach (var part in Parts(pages))
        {
            if (part is PdfTable table)
            {
                var at = new SourceLocation { Page = table.Page, Table = ++tables, Box = table.Box };
                blocks.Add(Compact(new SourceTable(table.Cells, table.Rows, table.Columns.Count - 1, at)));
            }
            else
            {
                blocks.AddRange(paragraphs.Join((List<PdfLine>)part));
            }

            if (blocks.Count > DocumentLimits.Blocks) throw SourceFindings.TooManyBlocks();
        }

        return blocks;
    }

    // tables and runs of lines in turn
    private static List<object> Parts(IReadOnlyList<(List<PdfTable> Tables, List<PdfLine> Lines)> pages)
    {
        var parts = new List<object>();
        foreach (var (tables, lines) in pages)
        {
            var isFirst = true;
            var items = tables.Select(table => (Top: table.Box.Top, Item: (object)table)).Concat(lines.Select(line => (Top: line.Box.Top, Item: (object)line)));
            foreach (var (_, item) in items.OrderByDescending(item => item.Top))
            {
                if (item is PdfTable table && isFirst && parts is [.., PdfTable last] && last.With(table) is { } joined) parts[^1] = joined;
                else if (item is PdfTable) parts.Add(item);
                else if (parts is [.., List<PdfLine> open]) open.Add((PdfLine)item);
                else parts.Add(new List<PdfLine> { (PdfLine)item });
                isFirst = false;
            }
        }

        return parts;
    }

    // lines of the drawing that no cell begins at are none of the table's
    private static SourceTable Compact(SourceTable table)
    {
        var rows = table.Cells.Select(cell => cell.Row).Distinct().Order().ToList();
        var columns = table.Cells.Select(cell => cell.Column).Distinct().Order().ToList();
        return table with
        {
            Rows = rows.Count,
            Columns = columns.Count,
            Cells = [.. table.Cells.Select(cell => cell with
            {
                Row = rows.BinarySearch(cell.Row),
                Column = columns.BinarySearch(cell.Column),
                RowSpan = Within(rows, cell.Row, cell.RowSpan),
                ColumnSpan = Within(columns, cell.Column, cell.ColumnSpan),
                At = cell.At with { Table = table.At.Table },
            })],
        };
    }

    private static int Within(List<int> starts, int first, int span) => starts.Count(start => start >= first && start < first + span);
}
