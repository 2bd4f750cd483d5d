using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Source;
using Nianbao.Generator.Templates.Types;
using Nianbao.Generator.Templates.Units;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Bound;

/// <summary>An argument type of a call that a compiled function was made for; the name of a named one.</summary>
/// <param name="Name">The name of a named argument or of a variable of the caller; else null.</param>
/// <param name="Type">Its static type.</param>
/// <param name="Constant">Its text, where the method is only for this one.</param>
internal sealed record ArgumentType(string? Name, StaticType Type, string? Constant)
{
    /// <summary>A variable of the function around, which only functions without a name and parts see.</summary>
    public bool IsOfFunction { get; init; }

    /// <summary>Passed at run time; the others are known when the method is compiled.</summary>
    public bool IsRuntime => Type.Kind is not (TypeKind.Symbol or TypeKind.Null) && Constant is null;
}

/// <summary>
/// A function or template for one tuple of argument types. It stays while the types of variables and results become known,
/// and is bound again when something changes that it uses.
/// </summary>
internal sealed class MethodInstance(FunctionSymbol function, Markup markup, IReadOnlyList<ArgumentType> arguments, IReadOnlyList<ArgumentType> outer, bool isInLoop, bool isInFunction)
{
    public FunctionSymbol Function { get; } = function;

    /// <summary>What it writes to, by which what it prints is escaped.</summary>
    public Markup Markup { get; } = markup;

    /// <summary>The arguments, positional ones first, then named ones.</summary>
    public IReadOnlyList<ArgumentType> Arguments { get; } = arguments;

    /// <summary>The loop variables and objects of the caller that the body reads.</summary>
    public IReadOnlyList<ArgumentType> Outer { get; } = outer;

    /// <summary>It is called in a loop, as far as that matters.</summary>
    public bool IsInLoop { get; } = isInLoop;

    /// <summary>It sees the variables of a function with parameters that it is called in.</summary>
    public bool IsInFunction { get; } = isInFunction;

    /// <summary>Local variables by name.</summary>
    public Dictionary<string, Variable> Locals { get; } = new(StringComparer.Ordinal);

    /// <summary>The names a function with parameters keeps to itself.</summary>
    public Dictionary<string, Variable> Own { get; } = new(StringComparer.Ordinal);

    /// <summary>The methods that call it, as far as bound.</summary>
    public HashSet<MethodInstance> Callers { get; } = [];

    /// <summary>Where functions are read that certainly have not been defined yet.</summary>
    public HashSet<ScriptNode> TooEarly { get; } = new(NodeIdentity.Comparer);

    /// <summary>The body; null until it is bound.</summary>
    public BoundBlock? Body { get; set; }

    /// <summary>What is wrong with the body.</summary>
    public IReadOnlyList<DiagnosticInfo> Errors { get; set; } = [];

    /// <summary>The type it returns: the join of the types of all its returns; <see cref="StaticType.Error"/> as long as none is known.</summary>
    public StaticType Result { get; set; } = StaticType.Error;

    /// <summary>It has a <c>ret</c> with a value.</summary>
    public bool HasResult { get; set; }

    /// <summary>It became a value, and may be called from anywhere.</summary>
    public bool IsValue { get; set; }

    /// <summary>The arguments and variables that exist at run time.</summary>
    public IEnumerable<ArgumentType> RuntimeArguments => Arguments.Concat(Outer).Where(argument => argument.IsRuntime);

    /// <summary>All arguments as one value, where the call is not known.</summary>
    public BoundParameter? AllArguments =>
        Arguments.FirstOrDefault(argument => argument.Name == CallArguments.ArgumentName) is { } all ? new BoundParameter(all) : null;

    /// <summary>The block that it is given by a <c>wrap</c>; null for none.</summary>
    public WrappedBlock? Block => Arguments.FirstOrDefault(argument => argument.Name == WrappedBlock.ArgumentName)?.Type.Symbol as WrappedBlock;
}
