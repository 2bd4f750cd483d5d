using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>Runs its body as long as the condition holds.</summary>
/// <remarks>Grammar: <c>while expression ... end</c></remarks>
internal sealed class WhileStatement(SourceRange range, Expression condition, Block body) : Statement(range)
{
    public Expression Condition { get; } = condition;

    public Block Body { get; } = body;

    public override IEnumerable<SyntaxNode> Children => [Condition, Body];
}
