using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>A whole template file.</summary>
/// <remarks>Grammar: <c>(text | code block | escape block)*</c></remarks>
internal sealed class TemplateSyntax(SourceRange range, Block body) : SyntaxNode(range)
{
    public Block Body { get; } = body;

    public override IEnumerable<SyntaxNode> Children => [Body];
}
