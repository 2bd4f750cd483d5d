using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>An expression in parentheses.</summary>
/// <remarks>Grammar: <c>(expression)</c></remarks>
internal sealed class ParenthesizedExpression(SourceRange range, Expression inner) : Expression(range)
{
    public Expression Inner { get; } = inner;

    public override IEnumerable<SyntaxNode> Children => [Inner];
}
