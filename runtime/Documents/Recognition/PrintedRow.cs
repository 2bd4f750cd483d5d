using Nianbao.Documents.Sources;

namespace Nianbao.Documents.Recognition;

/// <summary>A row of a published table: its cells from left to right, those included that began further up.</summary>
/// <param name="Cells">The cells.</param>
/// <param name="Head">The rows above it that carry no numbers, back to the last row that does.</param>
/// <param name="At">Where it stands.</param>
internal sealed record PrintedRow(IReadOnlyList<PrintedCell> Cells, PrintedHead Head, SourceLocation At)
{
    /// <summary>False where a blank cell cannot be told from one that is not there.</summary>
    public bool HasBlanks { get; init; } = true;

    /// <summary>The row with its fields apart, for people.</summary>
    public string Text => string.Join(" | ", Cells.Select(cell => cell.Text.ReplaceLineEndings("")));
}

/// <summary>A cell of a printed row.</summary>
/// <param name="Text">What is printed.</param>
/// <param name="Column">Its first column in the grid, from 0; -1 where there is no grid.</param>
/// <param name="Width">How many columns it covers.</param>
/// <param name="At">Where it stands.</param>
internal sealed record PrintedCell(string Text, int Column, int Width, SourceLocation At)
{
    /// <summary>True where it began in a row further up.</summary>
    public bool IsFromAbove { get; init; }

    /// <summary>Its labels, the highest first: a table without merged cells prints them joined, 三、本年度办理结果·（一）予以公开.</summary>
    public string[] Labels => Text.Split('·', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What it says as a number.</summary>
    public PrintedNumber Number { get; } = PrintedNumber.Read(Text);
}

/// <summary>The head of printed rows: its rows from the top.</summary>
/// <param name="Rows">The cells of each row.</param>
internal sealed record PrintedHead(IReadOnlyList<IReadOnlyList<PrintedCell>> Rows)
{
    public static readonly PrintedHead None = new([]);
}
