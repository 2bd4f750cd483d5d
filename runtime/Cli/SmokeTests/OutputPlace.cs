using System.Text;

namespace Nianbao.Cli.SmokeTests;

/// <summary>A place in a file that a template wrote.</summary>
internal sealed class OutputPlace
{
    private const int ExcerptLength = 40;

    /// <param name="utf8">The file.</param>
    /// <param name="offset">The character meant.</param>
    public OutputPlace(ReadOnlySpan<byte> utf8, int offset)
    {
        var text = Encoding.UTF8.GetString(utf8);
        var before = text.AsSpan(0, offset);
        Line = before.Count('\n') + 1;
        Column = offset - before.LastIndexOf('\n');
        var excerpt = text.AsSpan(offset, Math.Min(ExcerptLength, text.Length - offset));

        // whatever stands there must not break the line it is told in, nor be cut in two
        if (excerpt.Length > 0 && char.IsHighSurrogate(excerpt[^1])) excerpt = excerpt[..^1];
        Excerpt = string.Concat(excerpt.ToString().Select(c => char.IsControl(c) ? ' ' : c)).TrimEnd();
    }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column, from 1.</summary>
    public int Column { get; }

    /// <summary>What stands there.</summary>
    public string Excerpt { get; }
}
