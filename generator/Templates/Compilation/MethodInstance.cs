using Nianbao.Generator.CSharp;
using Nianbao.Generator.Templates.Html;
using Nianbao.Generator.Templates.Syntax;

namespace Nianbao.Generator.Templates.Compilation;

/// <summary>An argument type of a call that a compiled function was made for; the name of a named one.</summary>
/// <param name="Name">The name of a named argument or of a variable of the caller; else null.</param>
/// <param name="Type">Its static type.</param>
/// <param name="Constant">Its text, where the method is only for this one.</param>
internal sealed record ArgumentType(string? Name, StaticType Type, string? Constant)
{
    /// <summary>Passed at run time; the others are known when the method is compiled.</summary>
    public bool IsRuntime => Type.Kind is not (TypeKind.Symbol or TypeKind.Null) && Constant is null;
}

/// <summary>
/// A function or template compiled for one tuple of argument types. It lives through all passes, so that what one
/// pass learns of it (the type it returns, whether it calls itself) is there for the next.
/// </summary>
internal sealed class MethodInstance(FunctionSymbol function, string name, IReadOnlyList<ArgumentType> arguments)
{
    public FunctionSymbol Function { get; } = function;

    /// <summary>The C# method.</summary>
    public string Name { get; } = name;

    /// <summary>The arguments, positional ones first, then named ones.</summary>
    public IReadOnlyList<ArgumentType> Arguments { get; } = arguments;

    /// <summary>The loop variables of the caller that the body reads.</summary>
    public IReadOnlyList<ArgumentType> Outer { get; set; } = [];

    /// <summary>It is called in a loop, as far as that matters.</summary>
    public bool IsInLoop { get; init; }

    /// <summary>Where in a page it begins to write; null where that is no HTML.</summary>
    public HtmlContext? Start { get; set; }

    /// <summary>Where in a page it ends; null if it never does.</summary>
    public HtmlContext? End { get; set; }

    /// <summary>It writes something, so that it is compiled for one start only.</summary>
    public bool Writes { get; set; }

    /// <summary>Where the rounds of loops begin that do not end exactly as they begin.</summary>
    public Dictionary<SyntaxNode, HtmlContext> LoopContexts { get; } = [];

    /// <summary>Local variables by name.</summary>
    public Dictionary<string, Variable> Locals { get; } = new(StringComparer.Ordinal);

    /// <summary>The names a function with parameters keeps to itself.</summary>
    public Dictionary<string, Variable> Own { get; } = new(StringComparer.Ordinal);

    /// <summary>The join of the types it returns; <see cref="StaticType.Null"/> if it returns nothing.</summary>
    public StaticType Result { get; set; } = StaticType.Null;

    /// <summary>It has a <c>ret</c> with a value.</summary>
    public bool HasResult { get; set; }

    /// <summary>It calls itself, directly or not.</summary>
    public bool IsRecursive { get; set; }

    /// <summary>Variables that have a value at every call.</summary>
    public HashSet<Variable>? AssignedBefore { get; set; }

    /// <summary>Variables that have a value after it.</summary>
    public HashSet<Variable> AssignedAfter { get; set; } = [];

    /// <summary>The C# of all arguments as one value, where the call is not known.</summary>
    public Code? AllArguments => Arguments.Any(argument => argument.Name == CallArguments.ArgumentName)
        ? new Code("arguments", StaticType.Dynamic) { IsPure = true }
        : null;

    /// <summary>What it writes may hold a newline.</summary>
    public bool WritesNewline { get; set; }

    /// <summary>It calls itself where it writes, and so must end where it starts.</summary>
    public bool IsReentered { get; set; }

    /// <summary>It can stand for a call of its function in a context.</summary>
    public bool Fits(HtmlContext? start) => Writes ? Start == start : Start is null == start is null;

    /// <summary>Being compiled right now.</summary>
    public bool IsOpen { get; set; }

    /// <summary>The pass in which it was compiled last.</summary>
    public int Pass { get; set; } = -1;

    /// <summary>The C# of the whole method.</summary>
    public string Source { get; set; } = "";

    /// <summary>Its result is wanted as text, so that a method which catches it is emitted too.</summary>
    public bool IsCaught { get; set; }

    /// <summary>The arguments that exist at run time, with the C# parameter each becomes.</summary>
    public IEnumerable<(ArgumentType Argument, string Parameter)> RuntimeArguments =>
        Arguments.Select((argument, i) => (argument, argument.Name is null ? NameOf(i) : argument.Name == CallArguments.ArgumentName ? "arguments" : CSharpNames.Of(argument.Name) + "Arg"))
            .Concat(Outer.Select(outer => (outer, CSharpNames.Of(outer.Name!) + "Outer")))
            .Where(pair => pair.Item1.IsRuntime);

    // $1 becomes arg1
    private string NameOf(int index) => Function.Parameters is { } parameters ? CSharpNames.Of(parameters[index].Name) + "Arg" : $"arg{index}";
}
