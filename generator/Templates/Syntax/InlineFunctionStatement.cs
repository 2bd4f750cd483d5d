using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>Defines a function that yields one expression. Its parameters are all required.</summary>
/// <remarks>Grammar: <c>name(parameters) = expression</c></remarks>
internal sealed class InlineFunctionStatement(
    SourceRange range, Expression name, IReadOnlyList<Parameter> parameters, Expression value) : Statement(range)
{
    /// <summary>A name or a local.</summary>
    public Expression Name { get; } = name;

    public IReadOnlyList<Parameter> Parameters { get; } = parameters;

    public Expression Value { get; } = value;

    public override IEnumerable<SyntaxNode> Children => [Name, .. Parameters, Value];
}
