using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>Writes the items as rows and cells of an HTML table.</summary>
/// <remarks>Grammar: <c>tablerow variable in expression option* ... end</c></remarks>
internal sealed class TableRowStatement(SourceRange range, LoopHead head, Block body) : Statement(range)
{
    public LoopHead Head { get; } = head;

    public Block Body { get; } = body;

    public override IEnumerable<SyntaxNode> Children => [Head, Body];
}
