using Nianbao.Generator.Model;

namespace Nianbao.Generator.Templates.Syntax.Expressions;

/// <summary>A function itself instead of the result of calling it.</summary>
/// <remarks>Grammar: <c>@expression</c></remarks>
internal sealed class AliasExpression(SourceRange range, Expression operand) : Expression(range)
{
    public Expression Operand { get; } = operand;

    public override IEnumerable<SyntaxNode> Children => [Operand];
}
