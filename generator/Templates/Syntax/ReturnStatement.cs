using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>Leaves the function, include or template.</summary>
/// <remarks>Grammar: <c>ret expression?</c></remarks>
internal sealed class ReturnStatement(SourceRange range, Expression? value) : Statement(range)
{
    public Expression? Value { get; } = value;

    public override IEnumerable<SyntaxNode> Children => Value is null ? [] : [Value];
}
