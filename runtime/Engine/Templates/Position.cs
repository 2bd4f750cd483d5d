using System.ComponentModel;

namespace Nianbao.Templates;

/// <summary>A place in a template, for run-time errors. What is called for every printed value takes it by reference.</summary>
/// <param name="Template">The template file's name below its folder.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct Position(string Template, int Line, int Column)
{
    /// <summary>The column of the operand before an operator, or of the last argument of a call; 0 where errors about it are placed here as well.</summary>
    public int Left { get; init; }

    /// <summary>The column of the operand after an operator, or behind a call; 0 where errors about it are placed here as well.</summary>
    public int Right { get; init; }

    /// <summary>The place of the operand before an operator, or of the last argument of a call.</summary>
    public Position AtLeft() => Left == 0 ? this : new Position(Template, Line, Left);

    /// <summary>The place of the operand after an operator, or behind a call.</summary>
    public Position AtRight() => Right == 0 ? this : new Position(Template, Line, Right);

    /// <summary>The error that something is wrong here; the message is given in both languages.</summary>
    public TemplateException Error(string chinese, string english) =>
        new(Template ?? "", Line, Column, chinese, english);

    /// <summary>The error that a function ends a loop where none runs.</summary>
    public TemplateException LoopError(string word) => Error($"“{word}”只能在循环里执行", $"'{word}' is only possible while a loop runs");

    /// <summary>The error that a member or element is asked of null.</summary>
    public TemplateException NullError(string expression) => Error(
        $"“{expression}”为空，不能取其成员；可先用 if 判断或写 ?.",
        $"'{expression}' is null and has no members; test it with if, or write ?.");
}
