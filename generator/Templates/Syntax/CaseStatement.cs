using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>Runs the first branch that has a value equal to the subject.</summary>
/// <remarks>Grammar: <c>case expression (when values ...)* (else ...)? end</c></remarks>
internal sealed class CaseStatement(
    SourceRange range, Expression subject, IReadOnlyList<WhenBranch> branches, Block? @else, string? branchIndent)
    : Statement(range)
{
    public Expression Subject { get; } = subject;

    public IReadOnlyList<WhenBranch> Branches { get; } = branches;

    public Block? Else { get; } = @else;

    /// <summary>
    /// The auto-indent in force when a branch begins. Null: that of the case. Empty if braces are opened between
    /// <c>case</c> and the first branch, because the text before them is dropped and their indent with it.
    /// </summary>
    public string? BranchIndent { get; } = branchIndent;

    public override IEnumerable<SyntaxNode> Children =>
        Else is null ? [Subject, .. Branches] : [Subject, .. Branches, Else];
}

/// <summary>Values and what runs if one of them is equal to the subject of the case.</summary>
/// <remarks>Grammar: <c>when expression ((, | ||) expression)* ...</c></remarks>
internal sealed class WhenBranch(SourceRange range, IReadOnlyList<Expression> values, Block body) : SyntaxNode(range)
{
    /// <summary>At least one.</summary>
    public IReadOnlyList<Expression> Values { get; } = values;

    public Block Body { get; } = body;

    public override IEnumerable<SyntaxNode> Children => [.. Values, Body];
}
