namespace Nianbao.Reports;

/// <summary>The text of a section, one entry a paragraph, with figures from the tables already put in.</summary>
/// <param name="Paragraphs">The paragraphs without line ends.</param>
/// <param name="Lines">The line of the data file on which each paragraph begins, from 1; 0 without a file.</param>
public sealed record Narrative(string[] Paragraphs, int[] Lines)
{
    /// <summary>No text.</summary>
    public static readonly Narrative Empty = new([], []);
}
