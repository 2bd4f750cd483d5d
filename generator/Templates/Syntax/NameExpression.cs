using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>
/// A plain name: a loop variable, parameter, member of an object context or built-in, whichever is found first.
/// Also <c>for</c>, <c>while</c>, <c>tablerow</c>, <c>empty</c> and <c>blank</c>.
/// </summary>
/// <remarks>Grammar: <c>identifier</c></remarks>
internal sealed class NameExpression(SourceRange range, string name) : Expression(range)
{
    public string Name { get; } = name;

    public override IEnumerable<SyntaxNode> Children => [];
}
