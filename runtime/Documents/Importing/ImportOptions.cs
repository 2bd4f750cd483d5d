namespace Nianbao.Documents.Importing;

/// <summary>What the caller knows of a document and the document may not say. What is given here stands.</summary>
public sealed record ImportOptions
{
    /// <summary>The report year; null to take it from the document.</summary>
    public int? Year { get; init; }

    /// <summary>The reporting body; null to take it from the document.</summary>
    public string? Organ { get; init; }

    /// <summary>The id of the form; null to recognise it by its labels.</summary>
    public string? Form { get; init; }
}
