using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>Forbids later assignments to a variable of the same context.</summary>
/// <remarks>Grammar: <c>readonly variable</c></remarks>
internal sealed class ReadOnlyStatement(SourceRange range, Expression variable) : Statement(range)
{
    /// <summary>A name or a local.</summary>
    public Expression Variable { get; } = variable;

    public override IEnumerable<SyntaxNode> Children => [Variable];
}
