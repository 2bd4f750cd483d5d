using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Syntax;

/// <summary>
/// One way in which a form differs from the form it extends. A target is named by its path: <c>sections.other</c>,
/// <c>requests</c> (a table), <c>proactive.blocks.charges</c>, <c>requests.rows.outcomes.granted</c>,
/// <c>requests.columns.total</c>, <c>proactive.blocks.charges.column</c> (the only column of a block).
/// </summary>
/// <param name="Target">The path, or the id of a rule.</param>
internal abstract record Change(Located<string> Target);

/// <summary><c>relabel: path</c> with <c>label</c>: the same row, column, block or section under another label.</summary>
internal sealed record Relabel(Located<string> Target, string Label) : Change(Target);

/// <summary><c>remove: path</c>.</summary>
internal sealed record Remove(Located<string> Target) : Change(Target);

/// <summary><c>before: path</c> or <c>after: path</c> with <c>insert</c>: new siblings of the target.</summary>
/// <param name="After">True for <c>after</c>.</param>
/// <param name="Parts">What is new.</param>
internal sealed record Insert(Located<string> Target, bool After, Parts Parts) : Change(Target);

/// <summary><c>replace: path</c> with <c>with</c>: new parts in the target's place.</summary>
internal sealed record Replace(Located<string> Target, Parts Parts) : Change(Target);

/// <summary><c>drop_rule: id</c>.</summary>
internal sealed record DropRule(Located<string> Target) : Change(Target);

/// <summary><c>add_rule</c>: a rule of the table or block that <c>in</c> names.</summary>
internal sealed record AddRule(Located<string> Target, RuleSyntax Rule) : Change(Target);

/// <summary>New parts of a form: which list is filled depends on what the target is.</summary>
internal sealed record Parts(
    IReadOnlyList<NodeSyntax> Nodes, IReadOnlyList<BlockSyntax> Blocks, IReadOnlyList<SectionSyntax> Sections)
{
    public static readonly Parts None = new([], [], []);
}
