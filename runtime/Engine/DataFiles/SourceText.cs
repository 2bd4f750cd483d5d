using Nianbao.Sources;

namespace Nianbao.DataFiles;

/// <summary>The text of a data file, to find places that the YAML parser does not tell. Slow: for findings only.</summary>
internal readonly struct SourceText(ReadOnlyMemory<char> text)
{
    private ReadOnlySpan<char> Text => text.Span;

    /// <summary>The characters from one index up to another.</summary>
    public ReadOnlySpan<char> Between(int start, int end)
    {
        end = Math.Min(end, Text.Length);
        return start < end ? Text[start..end] : default;
    }

    /// <summary>The text from a line on, from 1; empty beyond the last.</summary>
    public ReadOnlySpan<char> From(int line)
    {
        var rest = Text;
        for (; line > 1; line--)
        {
            var end = rest.IndexOf('\n');
            if (end < 0) return default;
            rest = rest[(end + 1)..];
        }

        return rest;
    }

    /// <summary>How many lines there are.</summary>
    public int LineCount => Text.Count('\n') + 1;

    /// <summary>The place of a stretch of one line.</summary>
    public SourceSpan SpanOf(int index, int length)
    {
        index = Math.Min(index, Text.Length);
        var before = Text[..index];
        var line = before.Count('\n') + 1;
        var column = index - (before.LastIndexOf('\n') + 1) + 1;
        return new SourceSpan(line, column, column + length);
    }
}
