using Nianbao.Sources;

namespace Nianbao.DataFiles;

/// <summary>
/// Blanks at the beginning of lines that YAML does not take for indentation. Those of two characters' width, with which Word and
/// typists begin a paragraph, are taken for what they look like; no-break spaces look like others and are reported. Either is replaced
/// by an ordinary blank, one for one, so that all places stay what they are.
/// </summary>
internal static class Indentation
{
    private const char Wide = '\u3000';
    private const char NoBreak = '\u00A0';

    /// <summary>Replaces them in a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Where lines begin with no-break spaces.</returns>
    public static List<SourceSpan> Mend(Span<char> text)
    {
        var found = new List<SourceSpan>();
        if (!text.ContainsAny(Wide, NoBreak)) return found;
        var block = -1;
        var number = 1;
        for (var start = 0; start < text.Length; number++)
        {
            var length = text[start..].IndexOf('\n');
            var line = length < 0 ? text[start..] : text.Slice(start, length);
            if (!line.IsWhiteSpace()) MendLine(line, number, ref block, found);
            start += line.Length + 1;
        }

        return found;
    }

    // block: how far the key is indented whose text goes on below a |; -1 outside of texts
    private static void MendLine(Span<char> line, int number, ref int block, List<SourceSpan> found)
    {
        var spaces = line.IndexOfAnyExcept(' ');
        var blanks = line.IndexOfAnyExcept(" \u3000\u00A0");
        var isText = block >= 0 && spaces > block;
        if (!isText && blanks > spaces)
        {
            if (line[..blanks].Contains(NoBreak)) found.Add(new SourceSpan(number, line.IndexOf(NoBreak) + 1, blanks + 1));
            line[..blanks].Fill(' ');
            isText = block >= 0 && blanks > block;
        }

        if (!isText) block = OpensBlock(line) ? blanks : -1;
    }

    private static bool OpensBlock(ReadOnlySpan<char> line)
    {
        var comment = line.IndexOf(" #");
        var text = (comment < 0 ? line : line[..comment]).TrimEnd().TrimEnd("+-0123456789");
        return text.Length > 2 && text[^1] is '|' or '>' && text[..^1].TrimEnd() is [.., ':'];
    }
}
