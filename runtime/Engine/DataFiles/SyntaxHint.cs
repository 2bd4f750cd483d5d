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

        return (problem.Finding, problem.At.Line <= source.LineCount ? problem.At : EndOf(source));
    }

    private static (DataFinding Finding, SourceSpan At)? Explain(ReadOnlySpan<char> text, int line, bool isTextOpen)
    {
        var length = text.TrimEnd().Length;
        if (IndentationTab(text) is var tab and >= 0) return (DataFindings.Tab(), new SourceSpan(line, tab + 1, tab + 2));
        if (DashAlone(text) is var dash and >= 0)
        {
            var key = QuotedText.Of(text[..text.LastIndexOf(':')].Trim().ToString());
            return (DataFindings.NotANumber(new Naming(key, key), "-", "0"), new SourceSpan(line, dash + 1, length + 1));
        }

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
