using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Binding.Rules;

/// <summary>A relation as it is written: <c>received + carried_in == outcomes.total + carried_out</c>.</summary>
/// <param name="Operator">The runtime's name of the comparison: Equal, LessOrEqual …</param>
internal sealed record RelationSyntax(IReadOnlyList<TermSyntax> Left, string Operator, IReadOnlyList<TermSyntax> Right) : ConditionSyntax
{
    /// <summary>All terms of both sides.</summary>
    public IEnumerable<TermSyntax> Terms => Left.Concat(Right);
}

/// <summary>When a rule holds, as it is written.</summary>
internal abstract record ConditionSyntax
{
    /// <summary>All relations in it.</summary>
    public IEnumerable<RelationSyntax> Relations => this switch
    {
        RelationSyntax relation => [relation],
        JointSyntax joint => joint.Parts.SelectMany(part => part.Relations),
        _ => [],
    };
}

/// <summary><c>kind == township</c>, <c>level != county</c>.</summary>
internal sealed record FactSyntax(Located<string> Fact, bool IsNegated, Located<string> Word) : ConditionSyntax;

/// <summary>Conditions joined by <c>and</c> or by <c>or</c>.</summary>
internal sealed record JointSyntax(bool NeedsAll, IReadOnlyList<ConditionSyntax> Parts) : ConditionSyntax;

/// <summary>A name or a number that a side adds or takes away.</summary>
/// <param name="Factor">How often it is added; negative for what is taken away.</param>
/// <param name="Name">A path of ids, with <c>previous.</c> or <c>parts.</c> before it; null for a number.</param>
/// <param name="IsSum">True for <c>sum(…)</c>: the numbers below a group.</param>
internal sealed record TermSyntax(int Factor, Located<string>? Name, bool IsSum);
