using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>Defines a function when it runs.</summary>
/// <remarks>Grammar: <c>func name ... end | func name(parameters) ... end</c></remarks>
internal sealed class FunctionStatement(
    SourceRange range, Expression name, IReadOnlyList<Parameter>? parameters, Block body) : Statement(range)
{
    /// <summary>A name or a local.</summary>
    public Expression Name { get; } = name;

    /// <summary>Null for a simple function, which has its arguments in <c>$</c>.</summary>
    public IReadOnlyList<Parameter>? Parameters { get; } = parameters;

    public Block Body { get; } = body;

    public override IEnumerable<SyntaxNode> Children => [Name, .. Parameters ?? [], Body];
}
