using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>Leaves the loop; outside of loops an error at run time.</summary>
/// <remarks>Grammar: <c>break</c></remarks>
internal sealed class BreakStatement(SourceRange range) : Statement(range)
{
    public override IEnumerable<SyntaxNode> Children => [];
}
