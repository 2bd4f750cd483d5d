using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>A prefix operator.</summary>
/// <remarks>Grammar: <c>(!|-|+) expression</c></remarks>
internal sealed class UnaryExpression(
    SourceRange range, UnaryOperator @operator, Expression operand) : Expression(range)
{
    public UnaryOperator Operator { get; } = @operator;

    public Expression Operand { get; } = operand;

    public override IEnumerable<SyntaxNode> Children => [Operand];
}
