using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>All arguments of the current function or include.</summary>
/// <remarks>Grammar: <c>$</c></remarks>
internal sealed class ArgumentsExpression(SourceRange range) : Expression(range)
{
    public override IEnumerable<SyntaxNode> Children => [];
}
