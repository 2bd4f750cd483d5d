using Nianbao.Documents.Recognition;
using Nianbao.Documents.Sources;
using Nianbao.Documents.Texts;
using Nianbao.Findings;
using Nianbao.Reports;

namespace Nianbao.Documents.Importing;

/// <summary>How an import ended.</summary>
public enum ImportState
{
    /// <summary>Every cell and every text that the form asks for was found.</summary>
    Complete,

    /// <summary>A report, of which something was not found or could not be told for certain; the findings say what.</summary>
    Incomplete,

    /// <summary>No report was recognised in the document.</summary>
    NotAReport,

    /// <summary>The document could not be read.</summary>
    Unreadable,
}

/// <summary>What became of a published document.</summary>
/// <param name="Name">The name of the document.</param>
/// <param name="State">How the import ended.</param>
/// <param name="Findings">What is missing, was left out or must be known.</param>
public sealed record ImportResult(string Name, ImportState State, IReadOnlyList<Finding> Findings)
{
    /// <summary>The form with the class of its reports; null where no report was recognised.</summary>
    public ReportType? Type { get; init; }

    /// <summary>The reporting body; empty where it is not known.</summary>
    public string Organ { get; init; } = "";

    /// <summary>The report year; 0 where it is not known.</summary>
    public int Year { get; init; }

    internal SourceDocument? Document { get; init; }

    internal FormReading? Tables { get; init; }

    internal ReportText? Text { get; init; }

    internal ReportHeader? Header { get; init; }

    /// <summary>The paragraphs before the first section.</summary>
    internal IReadOnlyList<TextPiece> Preamble { get; init; } = [];
}
