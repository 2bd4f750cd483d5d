using Nianbao.Findings;

namespace Nianbao.Forms;

/// <summary>A rule of a form as data; its relations are what the generated validator checks.</summary>
/// <param name="Id">The stable id: NB3001.</param>
/// <param name="Severity">How bad a broken relation is.</param>
/// <param name="Message">What must hold, in Chinese.</param>
/// <param name="MessageEn">What must hold, in English.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record RuleDefinition(string Id, Severity Severity, string Message, string MessageEn, string Source);

/// <summary>One relation that a rule asks for: two sides compared.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Left">The left side.</param>
/// <param name="Comparison">How they must compare.</param>
/// <param name="Right">The right side.</param>
/// <param name="Target">The cell a finding points at: the sum, or the first cell of the left side.</param>
public sealed record Relation(RuleDefinition Rule, Side Left, Comparison Comparison, Side Right, int Target);

/// <summary>A side of a relation: cells added, cells taken away, and a constant.</summary>
/// <param name="Plus">Cells added.</param>
/// <param name="Minus">Cells taken away.</param>
/// <param name="Constant">A whole number added.</param>
public sealed record Side(int[] Plus, int[] Minus, long Constant)
{
    /// <summary>A side that only adds.</summary>
    public Side(params int[] plus)
        : this(plus, [], 0)
    {
    }
}

/// <summary>How two sides must compare.</summary>
public enum Comparison
{
    /// <summary><c>==</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,
}
