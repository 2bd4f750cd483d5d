using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>A function itself instead of the result of calling it.</summary>
/// <remarks>Grammar: <c>@expression</c></remarks>
internal sealed class AliasExpression(SourceRange range, Expression operand) : Expression(range)
{
    public Expression Operand { get; } = operand;

    public override IEnumerable<SyntaxNode> Children => [Operand];
}
