using System.Buffers;
using Nianbao.Sources;

namespace Nianbao.DataFiles;

/// <summary>
/// Says what is really wrong where the YAML parser gives up: it does not name the two mistakes that are made most, and
/// the place it tells is often that of the mapping around them.
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
        var line = problem.ReadTo - 1;
        foreach (var text in source.From(problem.ReadTo).EnumerateLines())
        {
            line++;
            if (significant == 3) break;
            if (text.IsWhiteSpace() || text.TrimStart().StartsWith('#')) continue;
            if (line > problem.FailedAt) significant++;
            if (IndentationTab(text) is var tab and >= 0) return (DataFindings.Tab(), new SourceSpan(line, tab + 1, tab + 2));
            if (FullWidthColon(text) is var colon and >= 0)
            {
                return (DataFindings.FullWidthColon(), new SourceSpan(line, colon + 1, colon + 2));
            }
        }

        return (problem.Finding, problem.At.Line <= source.LineCount ? problem.At : EndOf(source));
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

    // the first colon of a line that begins like a key
    private static int FullWidthColon(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOfAny('：', ':');
        if (colon <= 0 || line[colon] != '：') return -1;
        return line[..colon].TrimStart().ContainsAny(NotInKeys) ? -1 : colon;
    }
}
