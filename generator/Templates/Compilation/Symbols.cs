namespace Nianbao.Generator.Templates.Compilation;

/// <summary>The function <c>include</c>.</summary>
internal sealed class Include : ISymbol
{
    public static readonly Include Instance = new();

    public string Display => "include";
}

/// <summary>All arguments of the current function or template: <c>$</c>.</summary>
internal sealed class CallArguments : ISymbol
{
    public static readonly CallArguments Instance = new();

    public string Display => "$";
}
