using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>
/// Passes a value as the first argument: <c>x | f a</c> is <c>f x a</c>. Chains nest to the left:
/// <c>x | f | g</c> is <c>(x | f) | g</c>.
/// </summary>
/// <remarks>Grammar: <c>source (| or |&gt;) target</c></remarks>
internal sealed class PipeExpression(SourceRange range, Expression source, Expression target) : Expression(range)
{
    public Expression Source { get; } = source;

    /// <summary>
    /// A <see cref="CallExpression"/>, or the path of a function called with the source alone. Anything else cannot
    /// be called.
    /// </summary>
    public Expression Target { get; } = target;

    public override IEnumerable<SyntaxNode> Children => [Source, Target];
}
