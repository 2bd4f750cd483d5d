using Nianbao.Generator.Model;
using Nianbao.Generator.Templates.Syntax.Expressions;

namespace Nianbao.Generator.Templates.Syntax.Statements;

/// <summary>Copies the members of an object into the current object context.</summary>
/// <remarks>Grammar: <c>import expression</c></remarks>
internal sealed class ImportStatement(SourceRange range, Expression source) : Statement(range)
{
    public Expression Source { get; } = source;

    public override IEnumerable<SyntaxNode> Children => [Source];
}
