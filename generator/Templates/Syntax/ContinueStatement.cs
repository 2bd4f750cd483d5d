using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>Goes on with the next round of the loop; outside of loops an error at run time.</summary>
/// <remarks>Grammar: <c>continue</c></remarks>
internal sealed class ContinueStatement(SourceRange range) : Statement(range)
{
    public override IEnumerable<SyntaxNode> Children => [];
}
