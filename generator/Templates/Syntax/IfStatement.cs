using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>Runs the first branch whose condition is true.</summary>
/// <remarks>Grammar: <c>if expression ... (else if expression ...)* (else ...)? end</c></remarks>
internal sealed class IfStatement(
    SourceRange range, IReadOnlyList<IfBranch> branches, Block? @else) : Statement(range)
{
    /// <summary>At least one.</summary>
    public IReadOnlyList<IfBranch> Branches { get; } = branches;

    public Block? Else { get; } = @else;

    public override IEnumerable<SyntaxNode> Children => Else is null ? Branches : [.. Branches, Else];
}

/// <summary>A condition and what runs if it holds.</summary>
/// <remarks>Grammar: <c>(if | else if) expression ...</c></remarks>
internal sealed class IfBranch(SourceRange range, Expression condition, Block body) : SyntaxNode(range)
{
    public Expression Condition { get; } = condition;

    public Block Body { get; } = body;

    public override IEnumerable<SyntaxNode> Children => [Condition, Body];
}
