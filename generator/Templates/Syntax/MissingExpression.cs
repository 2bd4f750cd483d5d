using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>Stands where an expression is missing; only in templates with errors.</summary>
internal sealed class MissingExpression(SourceRange range) : Expression(range)
{
    public override IEnumerable<SyntaxNode> Children => [];
}
