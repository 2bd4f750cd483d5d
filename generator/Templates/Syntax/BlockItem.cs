using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>
/// A statement with the auto-indent in force while it runs: what is inserted after each newline it writes when more
/// text follows. Indents replace each other, they do not add up.
/// </summary>
internal sealed class BlockItem(SourceRange range, Statement statement, string? indent) : SyntaxNode(range)
{
    public Statement Statement { get; } = statement;

    /// <summary>
    /// The blanks before the braces that opened the statement's code block, empty if there are none or something else
    /// stands there. Null: the indent that was in force when the surrounding block began, none for a template's own
    /// block. So it is for text, and for statements that share their braces with the head of the block.
    /// </summary>
    public string? Indent { get; } = indent;

    public override IEnumerable<SyntaxNode> Children => [Statement];
}
