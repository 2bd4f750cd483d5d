namespace Nianbao.Sources;

/// <summary>A stretch of a text that stands together on one line of the data file. It reaches to the next one.</summary>
/// <param name="Offset">Its first character in the text.</param>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Column">The column of its first character, from 1.</param>
/// <param name="Width">How many characters it has in the file.</param>
/// <param name="IsReplaced">
/// True where the file has other characters in its place: braces for a figure, an escape for a character. Then no part
/// of it has a place of its own.
/// </param>
internal readonly record struct SourceRun(int Offset, int Line, int Column, int Width, bool IsReplaced)
{
    /// <summary>The run in which a character of the text lies.</summary>
    public static int Find(ReadOnlySpan<SourceRun> runs, int offset)
    {
        var first = 0;
        for (var after = runs.Length; after - first > 1;)
        {
            var middle = (first + after) / 2;
            if (runs[middle].Offset <= offset) first = middle;
            else after = middle;
        }

        return first;
    }

    /// <summary>Where a stretch of a text stands; of one over several lines the part on its first line.</summary>
    public static SourceSpan SpanOf(ReadOnlySpan<SourceRun> runs, int offset, int length)
    {
        var first = runs[Find(runs, offset)];
        var last = Find(runs, offset + Math.Max(length - 1, 0));
        while (runs[last].Line != first.Line) last--;
        var end = runs[last].IsReplaced ? runs[last].Width : runs[last].WidthTo(offset + length);
        return new SourceSpan(first.Line, first.Column + first.WidthTo(offset), runs[last].Column + end);
    }

    /// <summary>How many characters of the file lie between its begin and a character of the text.</summary>
    public int WidthTo(int offset) => IsReplaced ? 0 : Math.Clamp(offset - Offset, 0, Width);
}

/// <summary>Where a paragraph stands in the data file.</summary>
/// <param name="Column">The column of its first character.</param>
/// <param name="Runs">Its runs; null where it stands on one line as it is.</param>
internal readonly record struct ParagraphSource(int Column, SourceRun[]? Runs);
