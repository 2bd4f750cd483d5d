using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>One argument of the current function or include: <c>$0</c> is <c>$[0]</c>.</summary>
/// <remarks>Grammar: <c>$digits</c></remarks>
internal sealed class ArgumentExpression(SourceRange range, int index) : Expression(range)
{
    public int Index { get; } = index;

    public override IEnumerable<SyntaxNode> Children => [];
}
