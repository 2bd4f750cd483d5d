using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>The items of a list as arguments of their own.</summary>
/// <remarks>Grammar: <c>^expression</c></remarks>
internal sealed class SpreadExpression(SourceRange range, Expression operand) : Expression(range)
{
    public Expression Operand { get; } = operand;

    public override IEnumerable<SyntaxNode> Children => [Operand];
}
