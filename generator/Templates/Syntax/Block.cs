using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>Statements run one after the other.</summary>
/// <remarks>Grammar: <c>(statement terminator | }} text {{)*</c></remarks>
internal sealed class Block(SourceRange range, IReadOnlyList<BlockItem> items) : SyntaxNode(range)
{
    public IReadOnlyList<BlockItem> Items { get; } = items;

    public override IEnumerable<SyntaxNode> Children => Items;
}
