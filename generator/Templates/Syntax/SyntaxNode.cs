using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>
/// A node of a template's tree. Nodes never change; a node's range covers the ranges of its children. A tree is only
/// meant to be compiled when its template has no errors.
/// </summary>
internal abstract class SyntaxNode(SourceRange range)
{
    public SourceRange Range { get; } = range;

    /// <summary>The nodes directly below, in the order of the source.</summary>
    public abstract IEnumerable<SyntaxNode> Children { get; }
}
