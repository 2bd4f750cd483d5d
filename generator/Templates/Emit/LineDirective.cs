using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Emit;

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

    /// <summary>From the start of the first of two places to the end of the last.</summary>
    public static SourceRange Join(SourceRange a, SourceRange b)
    {
        var first = a.Start <= b.Start ? a : b;
        var last = a.Start + a.Length >= b.Start + b.Length ? a : b;
        return first with { Length = last.Start + last.Length - first.Start, EndLine = last.EndLine, EndColumn = last.EndColumn };
    }
}
