using System.Globalization;
using AngleSharp.Dom;

namespace Nianbao.Documents.Sources.Html;

/// <summary>The grid of a table: where its cells lie, by their spans.</summary>
internal static class HtmlTable
{
    // longer cells are paragraphs that a table lays out
    private const int LongestCell = 400;

    /// <summary>Reads a table; null for one that only lays out the page.</summary>
    public static SourceTable? Read(IElement table, int number)
    {
        if (table.QuerySelector("table") != null) return null;
        var at = HtmlSource.LocationOf(table) with { Table = number };
        var cells = new List<SourceCell>();
        var taken = new Dictionary<(int Row, int Column), bool>();
        var (row, width) = (0, 0);
        foreach (var line in table.QuerySelectorAll("tr"))
        {
            if (HtmlText.IsHidden(line)) continue;
            var column = 0;
            foreach (var element in line.Children.Where(child => child.LocalName is "td" or "th" && !HtmlText.IsHidden(child)))
            {
                while (taken.ContainsKey((row, column))) column++;
                var (rows, columns) = (SpanOf(element, "rowspan"), SpanOf(element, "colspan"));
                if (taken.Count + ((long)rows * columns) > DocumentLimits.TableCells || column + columns > DocumentLimits.Span) return null;
                for (var i = 0; i < rows * columns; i++) taken[(row + (i / columns), column + (i % columns))] = true;
                cells.Add(new SourceCell(HtmlText.OfCell(element), row, column, rows, columns)
                {
                    At = at with { Row = row + 1, Column = column + 1, Line = HtmlSource.LocationOf(element).Line },
                });
                column += columns;
                width = Math.Max(width, column);
            }

            row++;
        }

        return IsLayout(cells, row, width) ? null : new SourceTable(cells, row, width, at);
    }

    private static bool IsLayout(List<SourceCell> cells, int rows, int columns) =>
        rows < 2 || columns < 2 || cells.Exists(cell => cell.Text.Length > LongestCell);

    private static int SpanOf(IElement cell, string attribute)
    {
        var isNumber = int.TryParse(cell.GetAttribute(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var span);
        return isNumber && span > 1 ? Math.Min(span, DocumentLimits.Span) : 1;
    }
}
