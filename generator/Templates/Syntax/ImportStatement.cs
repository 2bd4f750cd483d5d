using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>Copies the members of an object into the current object context.</summary>
/// <remarks>Grammar: <c>import expression</c></remarks>
internal sealed class ImportStatement(SourceRange range, Expression source) : Statement(range)
{
    public Expression Source { get; } = source;

    public override IEnumerable<SyntaxNode> Children => [Source];
}
