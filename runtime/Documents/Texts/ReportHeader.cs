using Nianbao.Reports;

namespace Nianbao.Documents.Texts;

/// <summary>What a document says of the report as a whole.</summary>
/// <param name="Title">The title as printed; empty where none was found.</param>
/// <param name="Organ">The reporting body; empty where it is not said.</param>
/// <param name="Year">The report year; 0 where it is not said.</param>
/// <param name="Published">The day of publication.</param>
internal sealed record ReportHeader(string Title, string Organ, int Year, DateOnly? Published)
{
    /// <summary>The numbers of the blocks that are the title.</summary>
    public IReadOnlyList<int> TitleBlocks { get; init; } = [];

    /// <summary>What the page says of itself, and who signs.</summary>
    public Imprint Imprint { get; init; } = Imprint.None;
}
