using Nianbao.Organs;

namespace Nianbao.Forms;

/// <summary>When a relation must hold. It may be true, false, or not to be told.</summary>
public abstract record Condition;

/// <summary>Two sides compare in a certain way.</summary>
/// <param name="Left">The left side.</param>
/// <param name="Comparison">How they must compare.</param>
/// <param name="Right">The right side.</param>
public sealed record CellCondition(Side Left, Comparison Comparison, Side Right) : Condition;

/// <summary>The report is of a certain kind of organ.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="IsNegated">True where it must be of another kind.</param>
public sealed record KindCondition(OrganKind Kind, bool IsNegated = false) : Condition;

/// <summary>The reporting organ is of a certain level.</summary>
/// <param name="Level">The level.</param>
/// <param name="IsNegated">True where it must be of another level.</param>
public sealed record LevelCondition(OrganLevel Level, bool IsNegated = false) : Condition;

/// <summary>Several conditions together.</summary>
/// <param name="NeedsAll">True where all must be true, false where one is enough.</param>
/// <param name="Parts">The conditions.</param>
public sealed record JointCondition(bool NeedsAll, Condition[] Parts) : Condition;
