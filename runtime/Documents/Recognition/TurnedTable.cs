using Nianbao.Documents.Sources;

namespace Nianbao.Documents.Recognition;

/// <summary>A table that has the rows of the form for columns.</summary>
internal static class TurnedTable
{
    /// <summary>How many labels of rows stand side by side in such a table at least: a row with its groups above it has three.</summary>
    public const int FewestLabels = 4;

    /// <summary>The table with its rows for columns.</summary>
    public static SourceTable Of(SourceTable table) => table with
    {
        Rows = table.Columns,
        Columns = table.Rows,
        Cells = [.. table.Cells
            .Select(cell => cell with { Row = cell.Column, Column = cell.Row, RowSpan = cell.ColumnSpan, ColumnSpan = cell.RowSpan })
            .OrderBy(cell => (cell.Row, cell.Column))],
    };
}
