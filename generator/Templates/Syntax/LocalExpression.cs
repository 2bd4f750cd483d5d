using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>
/// A variable local to the template, include or function body. <c>$x</c> and <c>x</c> are different variables.
/// </summary>
/// <remarks>Grammar: <c>$identifier</c></remarks>
internal sealed class LocalExpression(SourceRange range, string name) : Expression(range)
{
    /// <summary>Without the dollar sign.</summary>
    public string Name { get; } = name;

    public override IEnumerable<SyntaxNode> Children => [];
}
