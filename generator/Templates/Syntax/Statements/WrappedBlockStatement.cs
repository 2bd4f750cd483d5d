using Nianbao.Generator.Model;

namespace Nianbao.Generator.Templates.Syntax.Statements;

/// <summary>Runs the block given by <c>wrap</c>.</summary>
/// <remarks>Grammar: <c>$$</c></remarks>
internal sealed class WrappedBlockStatement(SourceRange range) : Statement(range)
{
    public override IEnumerable<SyntaxNode> Children => [];
}
