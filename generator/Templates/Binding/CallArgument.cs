using Nianbao.Generator.Templates.Bound;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Binding;

/// <summary>An argument that is bound.</summary>
/// <param name="Name">Null for a positional one.</param>
/// <param name="Value">Its value.</param>
/// <param name="Node">The value as it is written.</param>
internal sealed record CallArgument(string? Name, BoundExpression Value, ScriptNode Node)
{
    /// <summary>Where it is written, its name included.</summary>
    public ScriptNode Place { get; init; } = Node;

    /// <summary>The first argument of an include, which the template knows as <c>$0</c>.</summary>
    public bool IsTemplateName { get; init; }

    /// <summary>A list whose items are the arguments.</summary>
    public bool IsSpread { get; init; }

    /// <summary>The block that the arguments of a call give; null for none.</summary>
    public static WrappedBlock? BlockIn(IEnumerable<CallArgument> arguments) =>
        arguments.Select(argument => argument.Value.Type.Symbol).OfType<WrappedBlock>().FirstOrDefault();
}
