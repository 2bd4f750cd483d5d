using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>A function without a name, as a value.</summary>
/// <remarks>Grammar: <c>do ... end | do(parameters) ... end</c></remarks>
internal sealed class FunctionExpression(
    SourceRange range, IReadOnlyList<Parameter>? parameters, Block body) : Expression(range)
{
    /// <summary>Null for a simple function, which has its arguments in <c>$</c>.</summary>
    public IReadOnlyList<Parameter>? Parameters { get; } = parameters;

    public Block Body { get; } = body;

    public override IEnumerable<SyntaxNode> Children => [.. Parameters ?? [], Body];
}
