using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Types;
using Nianbao.Generator.Text;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Binding;

/// <summary>
/// Where an operator and its operands are written. An error is at the operator, except that a list which does not
/// go with the other side is an error at that side, and so is what cannot repeat a text.
/// </summary>
internal sealed record OperandPlaces(TemplateFile File, SourceRange Operator, ScriptNode LeftNode, ScriptNode RightNode, SourceRange Left, SourceRange Right)
{
    /// <summary>One place that stands for all.</summary>
    public static OperandPlaces At(TemplateFile file, SourceRange range, ScriptNode node) => new(file, range, node, node, range, range);

    // one place stands for all, or both sides are on other lines
    private bool HasNoSides => Operator == Left || (Left.Line != Operator.Line && Right.Line != Operator.Line);

    /// <summary>The place of a run-time error: with the sides where the lists decide.</summary>
    public BoundPosition Position(StaticType left, StaticType right) => HasNoSides || !(left.MayBeList || right.MayBeList || left.IsText || right.IsText)
        ? new BoundPosition(File, Operator)
        : new BoundPosition(File, Operator, ColumnOf(Left) + 1, ColumnOf(Right) + 1);

    // a side on another line is told at the sign
    private int ColumnOf(SourceRange side) => (side.Line == Operator.Line ? side : Operator).Column;

    public SourceRange Culprit(ScriptBinaryOperator @operator, StaticType left, StaticType right) =>
        @operator != ScriptBinaryOperator.Add || left.IsList == right.IsList || HasNoSides ? Operator
        : left.IsList ? Right : Left;
}
