using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>Runs the block given by <c>wrap</c>.</summary>
/// <remarks>Grammar: <c>$$</c></remarks>
internal sealed class WrappedBlockStatement(SourceRange range) : Statement(range)
{
    public override IEnumerable<SyntaxNode> Children => [];
}
