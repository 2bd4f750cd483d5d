using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>A value written out. Numbers have no sign: it is a <see cref="UnaryExpression"/>.</summary>
/// <remarks>Grammar: <c>null | true | false | integer | float | 'string' | "string" | `verbatim`</c></remarks>
internal sealed class LiteralExpression(SourceRange range, LiteralKind kind, object? value) : Expression(range)
{
    public LiteralKind Kind { get; } = kind;

    /// <summary>Boxed, of the type <see cref="Kind"/> says; a string has its escapes resolved.</summary>
    public object? Value { get; } = value;

    public override IEnumerable<SyntaxNode> Children => [];
}
