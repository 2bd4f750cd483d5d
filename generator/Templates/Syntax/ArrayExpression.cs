using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>A new array.</summary>
/// <remarks>Grammar: <c>[expression, ...]</c></remarks>
internal sealed class ArrayExpression(SourceRange range, IReadOnlyList<Expression> items) : Expression(range)
{
    public IReadOnlyList<Expression> Items { get; } = items;

    public override IEnumerable<SyntaxNode> Children => Items;
}
