namespace Nianbao.Documents.Sources;

/// <summary>A published document, whatever its format: its paragraphs and tables in reading order.</summary>
/// <param name="Name">The name of the file, as findings tell it.</param>
/// <param name="Kind">The format it was read as.</param>
/// <param name="Blocks">What it says.</param>
internal sealed record SourceDocument(string Name, SourceKind Kind, IReadOnlyList<SourceBlock> Blocks)
{
    /// <summary>What the document says of itself outside the text: the title of a page, the headers of a file. Later entries win over none.</summary>
    public IReadOnlyList<SourceProperty> Properties { get; init; } = [];

    /// <summary>What was seen and left out, such as hidden rows, a line each in both languages.</summary>
    public IReadOnlyList<SourceRemark> Remarks { get; init; } = [];
}

/// <summary>The format of a document.</summary>
internal enum SourceKind
{
    Html,
    Text,
    Word,
    Workbook,
    Pdf,
}

/// <summary>A piece of a document.</summary>
/// <param name="At">Where it stands.</param>
internal abstract record SourceBlock(SourceLocation At);

/// <summary>A paragraph, or a line of a document that has only lines.</summary>
/// <param name="Text">The text as it stands there; a tab or | between fields stays.</param>
/// <param name="At">Where it stands.</param>
internal sealed record SourceParagraph(string Text, SourceLocation At) : SourceBlock(At)
{
    /// <summary>True where the document marks it as a heading or title.</summary>
    public bool IsHeading { get; init; }

    /// <summary>True for what stands around the report on its page, such as navigation: good for titles and dates, never for text.</summary>
    public bool IsAside { get; init; }

    /// <summary>True where the document says that a paragraph ends here; false for a line that may go on in the next (text layer of a PDF).</summary>
    public bool IsWhole { get; init; } = true;
}

/// <summary>A table with a grid: cells that cover rows and columns of it.</summary>
/// <param name="Cells">The cells, row by row, from left to right; each once.</param>
/// <param name="Rows">How many rows the grid has.</param>
/// <param name="Columns">How many columns the grid has.</param>
/// <param name="At">Where it stands.</param>
internal sealed record SourceTable(IReadOnlyList<SourceCell> Cells, int Rows, int Columns, SourceLocation At) : SourceBlock(At);

/// <summary>A cell of a table.</summary>
/// <param name="Text">What is printed in it, lines joined by line ends; empty for a blank cell.</param>
/// <param name="Row">Its first row in the grid, from 0.</param>
/// <param name="Column">Its first column in the grid, from 0.</param>
/// <param name="RowSpan">How many rows it covers.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
internal sealed record SourceCell(string Text, int Row, int Column, int RowSpan = 1, int ColumnSpan = 1)
{
    /// <summary>Its line in a document of lines, or its box on the page of a PDF; unknown elsewhere.</summary>
    public SourceLocation At { get; init; }
}

/// <summary>Where something stands in a document; what a format does not have is 0 or empty.</summary>
internal readonly record struct SourceLocation
{
    /// <summary>The line, from 1.</summary>
    public int Line { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; }

    /// <summary>The number of the table in the document, from 1.</summary>
    public int Table { get; init; }

    /// <summary>The row of the table or sheet, from 1.</summary>
    public int Row { get; init; }

    /// <summary>The column of the table or sheet, from 1.</summary>
    public int Column { get; init; }

    /// <summary>The name of the sheet of a workbook.</summary>
    public string? Sheet { get; init; }

    /// <summary>The box on the page of a PDF, in points from the lower left corner.</summary>
    public SourceBox? Box { get; init; }
}

/// <summary>A box on a page, in points.</summary>
internal readonly record struct SourceBox(double Left, double Bottom, double Right, double Top);

/// <summary>Something that a document says of itself.</summary>
/// <param name="Name">Its name, in lower case: <c>title</c>, <c>pubdate</c>, <c>发布日期</c>.</param>
/// <param name="Value">What it says.</param>
internal readonly record struct SourceProperty(string Name, string Value);

/// <summary>Something that a reader of the import must know, in both languages.</summary>
internal readonly record struct SourceRemark(string Message, string MessageEn);
