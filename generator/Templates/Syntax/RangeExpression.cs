using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>A sequence of integers; counts down if it starts higher than it ends.</summary>
/// <remarks>Grammar: <c>expression..expression | expression..&lt;expression</c></remarks>
internal sealed class RangeExpression(
    SourceRange range, Expression start, Expression end, bool excludesEnd, SourceRange operatorRange) : Expression(range)
{
    public Expression Start { get; } = start;

    public Expression End { get; } = end;

    public bool ExcludesEnd { get; } = excludesEnd;

    /// <summary>As <see cref="BinaryExpression.OperatorRange"/>.</summary>
    public SourceRange OperatorRange { get; } = operatorRange;

    public override IEnumerable<SyntaxNode> Children => [Start, End];
}
