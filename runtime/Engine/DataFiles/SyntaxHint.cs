using System.Buffers;
using Nianbao.Sources;
using Nianbao.Text;

namespace Nianbao.DataFiles;

/// <summary>
/// Says what is really wrong where the YAML parser gives up: it does not name the mistakes that are made most, and the place it tells
/// is often that of the mapping around them.
/// </summary>
internal static class SyntaxHint
{
    private static readonly SearchValues<char> NotInKeys = SearchValues.Create(" 。，,[{");

    /// <summary>The finding for a problem and its place.</summary>
    public static (DataFinding Finding, SourceSpan At) Explain(YamlProblem problem, SourceText source)
    {
        if (problem.Finding.Id != DataFindings.Syntax("").Id) return (problem.Finding, problem.At);

        // the parser reads ahead: the mistake is on the next line with something on it, or the one after
        var significant = 0;
        var line = 0;
        var isTextOpen = false;
        foreach (var text in source.From(1).EnumerateLines())
        {
            line++;
            if (significant == 3) break;
            if (line >= problem.ReadTo && !text.IsWhiteSpace() && !text.TrimStart().StartsWith('#'))
            {
                if (line > problem.FailedAt) significant++;
                if (Explain(text, line, isTextOpen) is { } found) return found;
            }

            if (IsUnindented(text) && IsKey(text)) isTextOpen = text.TrimEnd()[^1] is '|' or '>';
        }

        if (problem.At.Line > source.LineCount) return (problem.Finding, EndOf(source));
        return IsMisaligned(problem.At, source) ? (DataFindings.Misaligned(), problem.At) : (problem.Finding, problem.At);
    }

    // a key that begins in a column in which none above it that is still open does
    private static bool IsMisaligned(SourceSpan at, SourceText source)
    {
        var open = new Stack<int>();
        var line = 0;
        foreach (var text in source.From(1).EnumerateLines())
        {
            line++;
            var content = text.TrimStart(' ');
            var isKey = content.Contains(": ", StringComparison.Ordinal) || content.TrimEnd() is [.., ':'];
            if (line > at.Line || content.IsWhiteSpace() || content[0] == '#' || !isKey) continue;
            var column = text.Length - content.Length;
            while (open.TryPeek(out var last) && last > column) open.Pop();
            var isNew = !open.TryPeek(out var above) || above < column;
            if (line == at.Line) return isNew && open.Count > 0 && IsAtKey(text, column, at.Column);
            if (isNew) open.Push(column);
        }

        return false;
    }

    // the parser tells the key or its colon, and places that are none where it fell over something else
    private static bool IsAtKey(ReadOnlySpan<char> line, int key, int column) =>
        column == key + 1 || (column <= line.Length && line[column - 1] == ':');

    private static (DataFinding Finding, SourceSpan At)? Explain(ReadOnlySpan<char> text, int line, bool isTextOpen)
    {
        var length = text.TrimEnd().Length;
        if (IndentationTab(text) is var tab and >= 0) return (DataFindings.Tab(), new SourceSpan(line, tab + 1, tab + 2));
        if (DashAlone(text) is var dash and >= 0)
        {
            var key = QuotedText.Of(text[..text.LastIndexOf(':')].Trim().ToString());
            return (DataFindings.NotANumber(new Naming(key, key), "-", "0"), new SourceSpan(line, dash + 1, length + 1));
        }

        if (InList(text) is var at and >= 0)
        {
            if (text[at] is not '-') return (DataFindings.EmptyInList(), new SourceSpan(line, at + 1, at + 2));
            var row = QuotedText.Of(text[..text.IndexOf(':')].Trim().ToString());
            return (DataFindings.NotANumber(new Naming(row, row), "-", "0"), new SourceSpan(line, at + 1, at + 2));
        }

        if (ColonWithoutBlank(text) is var glued and >= 0) return (DataFindings.NoBlankAfterColon(), new SourceSpan(line, glued + 1, glued + 2));
        if (isTextOpen && IsUnindented(text) && !IsKey(text)) return (DataFindings.UnindentedText(), new SourceSpan(line, 1, length + 1));
        if (FullWidthColon(text) is var colon and >= 0) return (DataFindings.FullWidthColon(), new SourceSpan(line, colon + 1, colon + 2));
        if (IsRowWithoutColon(text)) return (DataFindings.NoColon(), new SourceSpan(line, 1 + length - text.TrimStart().TrimEnd().Length, length + 1));
        return null;
    }

    // the parser counts a line more where the last one has no end
    private static SourceSpan EndOf(SourceText source)
    {
        var last = source.LineCount;
        var column = source.From(last).TrimEnd('\r').Length + 1;
        return new SourceSpan(last, column, column + 1);
    }

    private static int IndentationTab(ReadOnlySpan<char> line)
    {
        var indentation = line[..^line.TrimStart(" \t").Length];
        return indentation.IndexOf('\t');
    }

    // a hyphen alone begins a list
    private static int DashAlone(ReadOnlySpan<char> line)
    {
        var text = line.TrimEnd();
        var colon = text.LastIndexOf(':');
        return colon > 0 && text[(colon + 1)..].Trim() is "-" ? text.Length - 1 : -1;
    }

    // a comma with no number before it, or a hyphen in place of a number, in the list behind a key
    private static int InList(ReadOnlySpan<char> line)
    {
        var open = line.IndexOf('[');
        if (open <= 0 || line[..open].TrimEnd() is not [.., ':'] || line.ContainsAny('"', '\'')) return -1;
        for (var at = open + 1; at < line.Length && line[at] is not (']' or '#'); at++)
        {
            var before = line[..at].TrimEnd();
            var after = line[(at + 1)..].TrimStart();
            if (line[at] == ',' && before[^1] is '[' or ',') return at;
            if (line[at] == '-' && before[^1] is '[' or ',' && after is [',' or ']', ..]) return at;
        }

        return -1;
    }

    private static int ColonWithoutBlank(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        if (colon <= 0 || colon + 1 == line.Length || line[..colon].TrimStart().ContainsAny(NotInKeys)) return -1;
        return line[colon + 1] is '[' or '\u00A0' or '\u3000' or (>= '0' and <= '9') ? colon : -1;
    }

    private static bool IsUnindented(ReadOnlySpan<char> line) => line.Length > 0 && !char.IsWhiteSpace(line[0]);

    private static bool IsKey(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        return colon > 0 && (colon + 1 == line.TrimEnd().Length || line[colon + 1] is ' ' or '\t') && !line[..colon].ContainsAny("。，；");
    }

    private static bool IsRowWithoutColon(ReadOnlySpan<char> line) =>
        !line.Contains(':') && line.TrimEnd() is [.., ']' or (>= '0' and <= '9')] && line.ContainsAny('\t', '[') && line.Trim().IndexOfAny('\t', '[') > 0;

    // the first colon of a line that begins like a key
    private static int FullWidthColon(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOfAny('：', ':');
        if (colon <= 0 || line[colon] != '：') return -1;
        return line[..colon].TrimStart().ContainsAny(NotInKeys) ? -1 : colon;
    }
}
