using Nianbao.Generator.Model;

namespace Nianbao.Generator.Templates.Syntax.Expressions;

/// <summary>All arguments of the current function or include.</summary>
/// <remarks>Grammar: <c>$</c></remarks>
internal sealed class ArgumentsExpression(SourceRange range) : Expression(range)
{
    public override IEnumerable<SyntaxNode> Children => [];
}
