using Nianbao.Generator.Templates.Types;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Bound;

/// <summary>A parameter of a function of the template.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Default">What it is where a call gives nothing; null for a required one.</param>
/// <param name="IsVariadic">Collects the remaining arguments in a list.</param>
internal sealed record FunctionParameter(string Name, ScriptLiteral? Default, bool IsVariadic);

/// <summary>Something that can be called and is bound once for each tuple of argument types: a function or template.</summary>
/// <param name="Name">The name in the template; a made-up one for an anonymous function.</param>
/// <param name="File">Where it is written.</param>
/// <param name="Node">The definition, which also tells functions apart.</param>
/// <param name="Parameters">Null if the arguments are in <c>$</c>.</param>
/// <param name="Body">The body; null for an inline function.</param>
/// <param name="Value">The value of an inline function.</param>
internal sealed record FunctionSymbol(
    string Name,
    TemplateFile File,
    ScriptNode Node,
    IReadOnlyList<FunctionParameter>? Parameters,
    ScriptBlockStatement? Body,
    ScriptExpression? Value) : ISymbol
{
    public string Display => $"函数 (function) {Name}";

    /// <summary>A whole template.</summary>
    public bool IsTemplate => Node is ScriptPage;

    public bool IsCallable => !IsTemplate;

    /// <summary>Sees the parameters and variables of the function it is called in.</summary>
    public bool SeesCallersFunction => IsAnonymous || IsTemplate;

    public bool IsAnonymous => Node is ScriptFunction { IsAnonymous: true };

    public bool Equals(FunctionSymbol? other) => other is not null && ReferenceEquals(Node, other.Node);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Node);

    public static FunctionSymbol Of(TemplateFile file) => new(file.Source.Name, file, file.Page, null, file.Page.Body, null);

    public static FunctionSymbol Of(ScriptFunction function, TemplateFile file)
    {
        var value = function.EqualToken is null ? null : ((ScriptExpressionStatement)function.Body!).Expression;
        return new FunctionSymbol(NameOf(function), file, function, ParametersOf(function), function.Body as ScriptBlockStatement, value);
    }

    private static string NameOf(ScriptFunction function) => function.NameOrDoToken is ScriptVariable { BaseName: { Length: > 0 } name } ? name : "function";

    private static FunctionParameter[]? ParametersOf(ScriptFunction function) => !function.HasParameters ? null
        : [.. function.Parameters!.Select(parameter => new FunctionParameter(
            parameter.Name!.BaseName, parameter.DefaultValue, parameter.EqualOrTripleDotToken?.TokenType == TokenType.TripleDot))];
}
