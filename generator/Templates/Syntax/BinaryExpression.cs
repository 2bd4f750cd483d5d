using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>Two values joined by an operator.</summary>
/// <remarks>Grammar: <c>expression operator expression</c></remarks>
internal sealed class BinaryExpression(
    SourceRange range,
    Expression left,
    BinaryOperator @operator,
    Expression right,
    SourceRange operatorRange) : Expression(range)
{
    public Expression Left { get; } = left;

    public BinaryOperator Operator { get; } = @operator;

    public Expression Right { get; } = right;

    /// <summary>Where the operator is written: Scriban places its errors there or on a side.</summary>
    public SourceRange OperatorRange { get; } = operatorRange;

    public override IEnumerable<SyntaxNode> Children => [Left, Right];
}
