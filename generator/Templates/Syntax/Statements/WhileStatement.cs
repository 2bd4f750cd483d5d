using Nianbao.Generator.Model;
using Nianbao.Generator.Templates.Syntax.Expressions;

namespace Nianbao.Generator.Templates.Syntax.Statements;

/// <summary>Runs its body as long as the condition holds.</summary>
/// <remarks>Grammar: <c>while expression ... end</c></remarks>
internal sealed class WhileStatement(SourceRange range, Expression condition, Block body) : Statement(range)
{
    public Expression Condition { get; } = condition;

    public Block Body { get; } = body;

    public override IEnumerable<SyntaxNode> Children => [Condition, Body];
}
