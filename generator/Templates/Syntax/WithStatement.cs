using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>Makes an object the innermost object context.</summary>
/// <remarks>Grammar: <c>with expression ... end</c></remarks>
internal sealed class WithStatement(SourceRange range, Expression target, Block body) : Statement(range)
{
    public Expression Target { get; } = target;

    public Block Body { get; } = body;

    public override IEnumerable<SyntaxNode> Children => [Target, Body];
}
