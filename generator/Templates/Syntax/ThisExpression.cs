using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>The innermost object context.</summary>
/// <remarks>Grammar: <c>this</c></remarks>
internal sealed class ThisExpression(SourceRange range) : Expression(range)
{
    public override IEnumerable<SyntaxNode> Children => [];
}
