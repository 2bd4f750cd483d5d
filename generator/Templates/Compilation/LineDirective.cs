using Nianbao.Generator.Templates.Syntax;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Compilation;

/// <summary>The <c>#line</c> by which a debugger shows the template instead of the emitted C#. It counts for one line of code.</summary>
internal static class LineDirective
{
    /// <summary>What follows belongs to no place of the template.</summary>
    public const string Hidden = "#line hidden";

    // a statement that begins before this column of its line means the whole place, whatever its own length is
    private const int Offset = 999;
    private const int MaxColumn = 65_535;

    public static string Of(SourceRange place, string path)
    {
        // the end is the last character's column, and no column is 0
        var (line, column, endLine, endColumn) = (place.Line + 1, place.Column + 1, place.EndLine + 1, Math.Max(1, place.EndColumn));
        if (endLine == line) endColumn = Math.Max(column, endColumn);
        return column > MaxColumn || endColumn > MaxColumn
            ? $"#line {line} \"{path}\""
            : $"#line ({line},{column})-({endLine},{endColumn}) {Offset} \"{path}\"";
    }

    /// <summary>The part of a statement that runs at its beginning: the head of a loop, the condition of a branch.</summary>
    public static SourceRange HeadOf(SyntaxNode node) => node switch
    {
        ForStatement loop => From(node, loop.Head),
        TableRowStatement loop => From(node, loop.Head),
        WhileStatement loop => From(node, loop.Condition),
        IfBranch branch => From(node, branch.Condition),
        CaseStatement @case => From(node, @case.Subject),
        WhenBranch branch => From(node, branch.Values[branch.Values.Count - 1]),
        CaptureStatement capture => From(node, capture.Target),
        WithStatement with => From(node, with.Target),
        WrapStatement wrap => From(node, wrap.Call),
        _ => node.Range,
    };

    /// <summary>From the start of one place to the end of another.</summary>
    public static SourceRange Join(SourceRange start, SourceRange end) => start with
    {
        Length = Math.Max(0, end.Start + end.Length - start.Start), EndLine = end.EndLine, EndColumn = end.EndColumn,
    };

    /// <summary>Takes out what is hidden for nothing, because the next line has a place.</summary>
    public static string Tidy(string code)
    {
        var lines = code.Split('\n');
        return string.Join("\n", lines.Where((line, i) =>
            line.Trim() != Hidden || (i + 1 < lines.Length && !lines[i + 1].TrimStart().StartsWith("#line ", StringComparison.Ordinal)) || i + 1 == lines.Length));
    }

    private static SourceRange From(SyntaxNode node, SyntaxNode head) => Join(node.Range, head.Range);
}
