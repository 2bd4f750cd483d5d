using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>Adds or takes one. As a statement its value is printed.</summary>
/// <remarks>Grammar: <c>(++|--) target | target (++|--)</c></remarks>
internal sealed class IncrementExpression(
    SourceRange range, Expression target, bool isDecrement, bool isPrefix) : Expression(range)
{
    /// <summary>A name, local, argument, member, index or <c>this</c>, without parentheses around it.</summary>
    public Expression Target { get; } = target;

    public bool IsDecrement { get; } = isDecrement;

    /// <summary>Yields the new value; otherwise the old one.</summary>
    public bool IsPrefix { get; } = isPrefix;

    public override IEnumerable<SyntaxNode> Children => [Target];
}
