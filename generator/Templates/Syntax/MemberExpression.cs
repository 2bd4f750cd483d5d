using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>A member by name.</summary>
/// <remarks>Grammar: <c>expression.identifier | expression?.identifier</c></remarks>
internal sealed class MemberExpression(
    SourceRange range, Expression target, string name, SourceRange nameRange, bool isNullSafe) : Expression(range)
{
    public Expression Target { get; } = target;

    public string Name { get; } = name;

    public SourceRange NameRange { get; } = nameRange;

    /// <summary>
    /// Null gives null instead of an error: written <c>?.</c>, or to the right of one in the same chain.
    /// </summary>
    public bool IsNullSafe { get; } = isNullSafe;

    public override IEnumerable<SyntaxNode> Children => [Target];
}
