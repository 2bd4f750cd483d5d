using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>Prints a value.</summary>
/// <remarks>Grammar: <c>expression</c></remarks>
internal sealed class ExpressionStatement(SourceRange range, Expression value) : Statement(range)
{
    public Expression Value { get; } = value;

    public override IEnumerable<SyntaxNode> Children => [Value];
}
