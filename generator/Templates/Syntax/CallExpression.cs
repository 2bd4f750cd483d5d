using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>
/// A call. A path without arguments that turns out to be a function is called too, but has no such node.
/// </summary>
/// <remarks>Grammar: <c>target argument argument ... | target(argument, argument, ...)</c></remarks>
internal sealed class CallExpression(
    SourceRange range, Expression target, IReadOnlyList<Argument> arguments, bool isExplicit) : Expression(range)
{
    public Expression Target { get; } = target;

    public IReadOnlyList<Argument> Arguments { get; } = arguments;

    /// <summary>Written with parentheses and commas.</summary>
    public bool IsExplicit { get; } = isExplicit;

    public override IEnumerable<SyntaxNode> Children => [Target, .. Arguments];
}
