using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>A parameter. Required ones come first, then optional ones, then at most one variadic.</summary>
/// <remarks>Grammar: <c>identifier | identifier = literal | identifier...</c></remarks>
internal sealed class Parameter(
    SourceRange range, string name, LiteralExpression? defaultValue, bool isVariadic) : SyntaxNode(range)
{
    public string Name { get; } = name;

    public LiteralExpression? DefaultValue { get; } = defaultValue;

    /// <summary>Collects the remaining arguments in a list.</summary>
    public bool IsVariadic { get; } = isVariadic;

    public override IEnumerable<SyntaxNode> Children => DefaultValue is null ? [] : [DefaultValue];
}
