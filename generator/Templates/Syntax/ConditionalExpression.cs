using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>One of two values; only the chosen one is evaluated.</summary>
/// <remarks>Grammar: <c>expression ? expression : expression</c></remarks>
internal sealed class ConditionalExpression(
    SourceRange range, Expression condition, Expression whenTrue, Expression whenFalse) : Expression(range)
{
    public Expression Condition { get; } = condition;

    public Expression WhenTrue { get; } = whenTrue;

    public Expression WhenFalse { get; } = whenFalse;

    public override IEnumerable<SyntaxNode> Children => [Condition, WhenTrue, WhenFalse];
}
