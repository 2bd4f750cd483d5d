using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>Whether a value has no element; null for null.</summary>
/// <remarks>Grammar: <c>expression.empty? | expression.blank?</c></remarks>
internal sealed class EmptyTestExpression(SourceRange range, Expression target, bool isNullSafe) : Expression(range)
{
    public Expression Target { get; } = target;

    /// <summary>As <see cref="MemberExpression.IsNullSafe"/>.</summary>
    public bool IsNullSafe { get; } = isNullSafe;

    public override IEnumerable<SyntaxNode> Children => [Target];
}
