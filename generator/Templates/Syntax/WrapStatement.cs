using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>Calls a function with a block it can run by <c>$$</c>.</summary>
/// <remarks>Grammar: <c>wrap call ... end</c></remarks>
internal sealed class WrapStatement(SourceRange range, Expression call, Block body) : Statement(range)
{
    /// <summary>A <see cref="CallExpression"/>, or the path of a function without arguments.</summary>
    public Expression Call { get; } = call;

    public Block Body { get; } = body;

    public override IEnumerable<SyntaxNode> Children => [Call, Body];
}
