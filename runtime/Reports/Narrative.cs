namespace Nianbao.Reports;

/// <summary>The text of a section, one entry a paragraph, with figures from the tables already put in.</summary>
/// <param name="Paragraphs">The paragraphs without line ends.</param>
/// <param name="Lines">The line of the data file on which each paragraph begins, from 1; 0 without a file.</param>
public sealed record Narrative(string[] Paragraphs, int[] Lines)
{
    /// <summary>The same paragraphs under headings of the report's own; empty where it gives none.</summary>
    public Chapter[] Chapters { get; init; } = [];

    /// <summary>No text.</summary>
    public static readonly Narrative Empty = new([], []);
}

/// <summary>Paragraphs under a heading that the report gives itself.</summary>
/// <param name="Heading">The heading as the report words it.</param>
/// <param name="Paragraphs">The paragraphs without line ends.</param>
public sealed record Chapter(string Heading, string[] Paragraphs);
