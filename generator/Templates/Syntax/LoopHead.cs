using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>What <c>for</c> and <c>tablerow</c> have in common.</summary>
/// <remarks>Grammar: <c>variable in expression option*</c></remarks>
internal sealed class LoopHead(
    SourceRange range, Expression variable, Expression source, IReadOnlyList<LoopOption> options) : SyntaxNode(range)
{
    /// <summary>A name is visible in the loop only; a local, argument, member or index is assigned.</summary>
    public Expression Variable { get; } = variable;

    public Expression Source { get; } = source;

    /// <summary>As written: any names, any order, repeated ones too.</summary>
    public IReadOnlyList<LoopOption> Options { get; } = options;

    public override IEnumerable<SyntaxNode> Children => [Variable, Source, .. Options];
}

/// <summary>
/// <c>offset</c>, <c>limit</c>, <c>cols</c> with a value, <c>reversed</c> without. Scriban finds a wrong one at run
/// time only.
/// </summary>
/// <remarks>Grammar: <c>identifier | identifier: primary</c></remarks>
internal sealed class LoopOption(SourceRange range, string name, Expression? value) : SyntaxNode(range)
{
    public string Name { get; } = name;

    public Expression? Value { get; } = value;

    public override IEnumerable<SyntaxNode> Children => Value is null ? [] : [Value];
}
