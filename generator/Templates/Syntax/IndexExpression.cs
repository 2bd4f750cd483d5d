using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>An element by position or key.</summary>
/// <remarks>Grammar: <c>expression[expression]</c></remarks>
internal sealed class IndexExpression(
    SourceRange range, Expression target, Expression index, bool isNullSafe) : Expression(range)
{
    public Expression Target { get; } = target;

    public Expression Index { get; } = index;

    /// <summary>As <see cref="MemberExpression.IsNullSafe"/>.</summary>
    public bool IsNullSafe { get; } = isNullSafe;

    public override IEnumerable<SyntaxNode> Children => [Target, Index];
}
