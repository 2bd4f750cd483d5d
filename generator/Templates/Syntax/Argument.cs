using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>An argument of a call.</summary>
/// <remarks>Grammar: <c>expression | identifier: expression</c></remarks>
internal sealed class Argument(SourceRange range, string? name, Expression value) : SyntaxNode(range)
{
    /// <summary>Null for a positional argument.</summary>
    public string? Name { get; } = name;

    /// <summary>May be a <see cref="SpreadExpression"/>.</summary>
    public Expression Value { get; } = value;

    public override IEnumerable<SyntaxNode> Children => [Value];
}
