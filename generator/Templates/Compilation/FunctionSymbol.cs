using Nianbao.Generator.Templates.Syntax;

namespace Nianbao.Generator.Templates.Compilation;

/// <summary>Something that can be called and is compiled once for each tuple of argument types: a function or template.</summary>
/// <param name="Name">The name in the template; a made-up one for an anonymous function.</param>
/// <param name="File">Where it is written.</param>
/// <param name="Node">The definition, which also tells functions apart.</param>
/// <param name="Parameters">Null if the arguments are in <c>$</c>.</param>
/// <param name="Body">The body; null for an inline function.</param>
/// <param name="Value">The value of an inline function.</param>
internal sealed record FunctionSymbol(
    string Name,
    TemplateFile File,
    SyntaxNode Node,
    IReadOnlyList<Parameter>? Parameters,
    Block? Body,
    Expression? Value) : ISymbol
{
    public string Display => $"函数 (function) {Name}";

    /// <summary>A whole template.</summary>
    public bool IsTemplate => Node is TemplateSyntax;

    /// <summary>Sees the parameters of the function it is called in.</summary>
    public bool IsAnonymous => Node is FunctionExpression;

    public bool Equals(FunctionSymbol? other) => other is not null && ReferenceEquals(Node, other.Node);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Node);

    public static FunctionSymbol Of(TemplateFile file) =>
        new(file.Source.Name, file, file.Syntax, null, file.Syntax.Body, null);

    public static FunctionSymbol Of(FunctionStatement function, TemplateFile file) =>
        new(NameOf(function.Name), file, function, function.Parameters, function.Body, null);

    public static FunctionSymbol Of(InlineFunctionStatement function, TemplateFile file) =>
        new(NameOf(function.Name), file, function, function.Parameters, null, function.Value);

    public static FunctionSymbol Of(FunctionExpression function, TemplateFile file) =>
        new("function", file, function, function.Parameters, function.Body, null);

    private static string NameOf(Expression name) => name switch
    {
        NameExpression plain => plain.Name,
        LocalExpression local => local.Name,
        _ => "function",
    };
}
