using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>
/// A string with expressions in it. Parts are joined by .NET's <c>ToString</c>, not by Scriban's printing.
/// </summary>
/// <remarks>Grammar: <c>$"text{expression}text" | $'text{expression}text'</c></remarks>
internal sealed class InterpolatedStringExpression(
    SourceRange range, IReadOnlyList<InterpolatedPart> parts) : Expression(range)
{
    /// <summary>Text and expressions in order; empty text is left out.</summary>
    public IReadOnlyList<InterpolatedPart> Parts { get; } = parts;

    public override IEnumerable<SyntaxNode> Children => Parts;
}

/// <summary>A piece of an interpolated string.</summary>
internal abstract class InterpolatedPart(SourceRange range) : SyntaxNode(range);

/// <summary>The text between the braces.</summary>
internal sealed class InterpolatedText(SourceRange range, string text) : InterpolatedPart(range)
{
    /// <summary>Escapes are resolved.</summary>
    public string Text { get; } = text;

    public override IEnumerable<SyntaxNode> Children => [];
}

/// <summary>An expression in braces.</summary>
/// <remarks>Grammar: <c>{expression}</c></remarks>
internal sealed class InterpolatedValue(SourceRange range, Expression value) : InterpolatedPart(range)
{
    public Expression Value { get; } = value;

    public override IEnumerable<SyntaxNode> Children => [Value];
}
