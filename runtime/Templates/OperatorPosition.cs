namespace Nianbao.Templates;

/// <summary>The place of an operator and of its operands, for run-time errors. Lines and columns count from 1.</summary>
/// <param name="Template">The template file's name below its folder.</param>
/// <param name="Line">The line of the sign.</param>
/// <param name="Column">The column of the sign.</param>
/// <param name="LeftLine">The line where the left operand starts.</param>
/// <param name="LeftColumn">The column where the left operand starts.</param>
/// <param name="RightLine">The line where the right operand starts.</param>
/// <param name="RightColumn">The column where the right operand starts.</param>
public readonly record struct OperatorPosition(
    string Template, int Line, int Column, int LeftLine, int LeftColumn, int RightLine, int RightColumn)
{
    internal Position Sign => new(Template, Line, Column);

    internal Position Left => new(Template, LeftLine, LeftColumn);

    internal Position Right => new(Template, RightLine, RightColumn);

    /// <summary>An operator that has no place of its own: what happens in it happens at a call.</summary>
    internal static OperatorPosition Of(Position call) =>
        new(call.Template, call.Line, call.Column, call.Line, call.Column, call.Line, call.Column);
}
