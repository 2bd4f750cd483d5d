using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>Runs its body for each item, or the <c>else</c> part if the list is empty.</summary>
/// <remarks>Grammar: <c>for variable in expression option* ... (else ...)? end</c></remarks>
internal sealed class ForStatement(SourceRange range, LoopHead head, Block body, Block? @else) : Statement(range)
{
    public LoopHead Head { get; } = head;

    public Block Body { get; } = body;

    public Block? Else { get; } = @else;

    public override IEnumerable<SyntaxNode> Children => Else is null ? [Head, Body] : [Head, Body, Else];
}
