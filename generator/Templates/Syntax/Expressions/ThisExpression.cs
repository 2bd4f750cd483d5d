using Nianbao.Generator.Model;

namespace Nianbao.Generator.Templates.Syntax.Expressions;

/// <summary>The innermost object context.</summary>
/// <remarks>Grammar: <c>this</c></remarks>
internal sealed class ThisExpression(SourceRange range) : Expression(range)
{
    public override IEnumerable<SyntaxNode> Children => [];
}
