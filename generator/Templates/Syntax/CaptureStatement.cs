using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>Stores what its body writes, as text.</summary>
/// <remarks>Grammar: <c>capture target ... end</c></remarks>
internal sealed class CaptureStatement(SourceRange range, Expression target, Block body) : Statement(range)
{
    /// <summary>As of <see cref="AssignmentStatement.Target"/>.</summary>
    public Expression Target { get; } = target;

    public Block Body { get; } = body;

    public override IEnumerable<SyntaxNode> Children => [Target, Body];
}
