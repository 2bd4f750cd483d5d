using Nianbao.Generator.Model;

namespace Nianbao.Generator.Templates.Syntax.Expressions;

/// <summary>The items of a list as arguments of their own.</summary>
/// <remarks>Grammar: <c>^expression</c></remarks>
internal sealed class SpreadExpression(SourceRange range, Expression operand) : Expression(range)
{
    public Expression Operand { get; } = operand;

    public override IEnumerable<SyntaxNode> Children => [Operand];
}
