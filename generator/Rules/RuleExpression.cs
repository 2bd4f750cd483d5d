using Nianbao.Generator.Schemas;

namespace Nianbao.Generator.Rules;

/// <summary>A rule's text as a tree: <c>received + carried_in == outcomes.total + carried_out</c>.</summary>
/// <param name="Comparison">The runtime's name of the comparison: Equal, LessOrEqual …</param>
internal sealed record RuleExpression(IReadOnlyList<RuleTerm> Left, string Comparison, IReadOnlyList<RuleTerm> Right);

/// <summary>A name or a number that a side adds or takes away.</summary>
/// <param name="Negative">True for a term that is taken away.</param>
/// <param name="Name">A path of ids; null for a number.</param>
/// <param name="Number">The number, where there is no name.</param>
internal sealed record RuleTerm(bool Negative, Located<string>? Name, long Number);
