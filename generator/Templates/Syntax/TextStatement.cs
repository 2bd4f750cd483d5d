using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>
/// Text to write as it is, from outside of the braces or from an escape block. Whitespace control has been applied;
/// what is left empty by it is not in the tree.
/// </summary>
/// <remarks>Grammar: <c>text | {%{ text }%}</c></remarks>
internal sealed class TextStatement(SourceRange range, string text) : Statement(range)
{
    public string Text { get; } = text;

    public override IEnumerable<SyntaxNode> Children => [];
}
