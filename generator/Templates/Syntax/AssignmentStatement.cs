using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>Stores a value; prints nothing.</summary>
/// <remarks>Grammar: <c>target (=|+=|-=|*=|/=|//=|%=) expression</c></remarks>
internal sealed class AssignmentStatement(
    SourceRange range, Expression target, AssignmentOperator @operator, Expression value) : Statement(range)
{
    /// <summary>A name, local, argument, member, index or <c>this</c>, without parentheses around it.</summary>
    public Expression Target { get; } = target;

    public AssignmentOperator Operator { get; } = @operator;

    public Expression Value { get; } = value;

    public override IEnumerable<SyntaxNode> Children => [Target, Value];
}
