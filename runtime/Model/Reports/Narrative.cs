using Nianbao.Sources;

namespace Nianbao.Reports;

/// <summary>The text of a section, one entry a paragraph, with figures from the tables already put in.</summary>
/// <param name="Paragraphs">The paragraphs without line ends.</param>
/// <param name="Lines">The line of the data file on which each paragraph begins, from 1; 0 without a file.</param>
public sealed record Narrative(string[] Paragraphs, int[] Lines)
{
    /// <summary>A text that a program gives, of no data file: each line is a paragraph, blank lines are left out.</summary>
    public static Narrative Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var paragraphs = text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new Narrative(paragraphs, new int[paragraphs.Length]);
    }

    /// <summary>The paragraphs, each on a line of its own.</summary>
    public override string ToString() => string.Join('\n', Paragraphs);

    /// <summary>Where each paragraph stands in the data file; empty without a file.</summary>
    internal ParagraphSource[] Places { get; init; } = [];

    /// <summary>
    /// Where a stretch of a paragraph stands in the data file: line and columns, from 1. One that overlaps a figure put
    /// in has the place of the whole placeholder; of one over several lines the part on its first line is told.
    /// </summary>
    /// <param name="paragraph">The number of the paragraph, from 0.</param>
    /// <param name="offset">The first character of the stretch in the paragraph.</param>
    /// <param name="length">How many characters it has.</param>
    internal SourceSpan SpanOf(int paragraph, int offset, int length)
    {
        var place = paragraph < Places.Length ? Places[paragraph] : new ParagraphSource(1, null);
        if (place.Runs != null) return SourceRun.SpanOf(place.Runs, offset, length);
        return new SourceSpan(Lines[paragraph], place.Column + offset, place.Column + offset + length);
    }

    /// <summary>The same paragraphs under headings of the report's own; empty where it gives none.</summary>
    public Chapter[] Chapters { get; init; } = [];

    /// <summary>No text.</summary>
    public static readonly Narrative Empty = new([], []);
}

/// <summary>Paragraphs under a heading that the report gives itself.</summary>
/// <param name="Heading">The heading as the report words it.</param>
/// <param name="Paragraphs">The paragraphs without line ends.</param>
public sealed record Chapter(string Heading, string[] Paragraphs);
