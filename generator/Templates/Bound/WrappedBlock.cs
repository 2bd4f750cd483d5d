using Nianbao.Generator.Templates.Source;
using Nianbao.Generator.Templates.Types;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Bound;

/// <summary>
/// The block of a <c>wrap</c>: an argument of the call that exists at compile time only, so that the function is compiled
/// with the block in the place of <c>$$</c>.
/// </summary>
/// <param name="File">Where the block is written.</param>
/// <param name="Body">The block, which also tells wraps apart.</param>
/// <param name="Outer">What <c>$$</c> means inside the block; null for nothing.</param>
internal sealed record WrappedBlock(TemplateFile File, ScriptBlockStatement Body, WrappedBlock? Outer) : ISymbol
{
    /// <summary>The name of the argument.</summary>
    public const string ArgumentName = "$$";

    public string Display => ArgumentName;

    public bool IsCallable => false;

    /// <summary>How many blocks stand one inside the other.</summary>
    public int Depth => 1 + (Outer?.Depth ?? 0);

    /// <summary>Whether a function runs the block that it is given.</summary>
    public static bool IsIn(FunctionSymbol function) => function.Body is not null && IsIn(function.Body);

    /// <summary>Whether a body runs the block that is given to what it stands in.</summary>
    public static bool IsIn(ScriptNode body) => ScriptNodes.Descendants(body).Any(node => node is ScriptVariableLocal { Name: "$$" });

    public bool Equals(WrappedBlock? other) => other is not null && ReferenceEquals(Body, other.Body) && Equals(Outer, other.Outer);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Body);
}
