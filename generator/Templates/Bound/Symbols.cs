using Nianbao.Generator.Templates.Types;

namespace Nianbao.Generator.Templates.Bound;

/// <summary>The function <c>include</c>.</summary>
internal sealed class Include : ISymbol
{
    public static readonly Include Instance = new();

    public string Display => "include";

    public bool IsCallable => false;
}

/// <summary>The function <c>include_join</c>.</summary>
internal sealed class IncludeJoin : ISymbol
{
    public static readonly IncludeJoin Instance = new();

    public string Display => "include_join";

    public bool IsCallable => false;
}

/// <summary>All arguments of the current function or template: <c>$</c>.</summary>
internal sealed class CallArguments : ISymbol
{
    /// <summary>The argument that stands for all of them where the call is not known when the function is compiled.</summary>
    public const string ArgumentName = "$";

    public static readonly CallArguments Instance = new();

    public string Display => "$";

    public bool IsCallable => false;
}
