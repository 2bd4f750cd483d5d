using System.Globalization;
using System.Text;
using Nianbao.Documents.Sources;

namespace Nianbao.Documents.Tests.Sources;

/// <summary>A document as text that a test can name: a line each for paragraphs and for rows of tables.</summary>
internal static class DocumentText
{
    /// <summary><c># </c> heading, <c>~ </c> line that may go on, <c>| cell | cell [2x1] |</c> row with the spans of its cells.</summary>
    public static string Of(SourceDocument document)
    {
        var text = new StringBuilder();
        foreach (var block in document.Blocks)
        {
            if (block is SourceTable table) AddRows(text, table);
            else if (block is SourceParagraph paragraph) text.Append(paragraph.IsHeading ? "# " : paragraph.IsWhole ? "" : "~ ").Append(paragraph.Text).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void AddRows(StringBuilder text, SourceTable table)
    {
        for (var row = 0; row < table.Rows; row++)
        {
            text.Append('|');
            foreach (var cell in table.Cells.Where(cell => cell.Row == row))
            {
                text.Append(' ').Append(cell.Text.Replace("\n", "↵", StringComparison.Ordinal));
                if (cell.RowSpan > 1 || cell.ColumnSpan > 1) text.Append(CultureInfo.InvariantCulture, $" [{cell.RowSpan}x{cell.ColumnSpan}]");
                text.Append(" |");
            }

            text.Append('\n');
        }
    }
}
