using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Nianbao.Generator.Text;

/// <summary>A place in a schema, a template or C#. Offsets, lines and columns count from 0, as Roslyn counts.</summary>
internal readonly record struct SourceRange(int Start, int Length, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>From the 1-based marks of YamlDotNet.</summary>
    public static SourceRange FromMarks(YamlDotNet.Core.Mark start, YamlDotNet.Core.Mark end) => new(
        (int)start.Index,
        Math.Max(0, (int)(end.Index - start.Index)),
        (int)start.Line - 1,
        (int)start.Column - 1,
        (int)end.Line - 1,
        (int)end.Column - 1);

    /// <summary>From a place in C#.</summary>
    public static SourceRange Of(Location location)
    {
        var (span, lines) = (location.SourceSpan, location.GetLineSpan().Span);
        return new SourceRange(span.Start, span.Length, lines.Start.Line, lines.Start.Character, lines.End.Line, lines.End.Character);
    }

    /// <summary>The empty place right after it.</summary>
    public SourceRange AtEnd() => new(Start + Length, 0, EndLine, EndColumn, EndLine, EndColumn);

    public Location ToLocation(string path) => Location.Create(
        path,
        new TextSpan(Start, Length),
        new LinePositionSpan(new LinePosition(Line, Column), new LinePosition(EndLine, EndColumn)));
}
