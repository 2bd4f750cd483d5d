namespace Nianbao.Forms;

/// <summary>One relation that a rule asks for: two sides compared.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Left">The left side.</param>
/// <param name="Comparison">How they must compare.</param>
/// <param name="Right">The right side.</param>
/// <param name="Target">The cell a finding points at: the sum, or the first cell of the left side.</param>
public sealed record Relation(RuleDefinition Rule, Side Left, Comparison Comparison, Side Right, int Target)
{
    /// <summary>When it must hold; null for always.</summary>
    public Condition? When { get; init; }

    /// <summary>By how much the sides may differ, scaled as the cells are.</summary>
    public long Tolerance { get; init; }

    /// <summary>True where the sides may differ by what rounding each amount to its last decimal can have brought about.</summary>
    public bool AllowsRounding { get; init; }

    /// <summary>All terms of both sides, those of the left side first.</summary>
    public IEnumerable<Term> Terms => Left.Terms.Concat(Right.Terms);
}

/// <summary>A side of a relation: cells, each times a factor, and a constant.</summary>
/// <param name="Terms">What is added up.</param>
/// <param name="Constant">
/// A whole number added; where the cells are amounts it is multiplied by <see cref="Amounts.Scale"/> like their values.
/// </param>
public sealed record Side(Term[] Terms, long Constant = 0)
{
    /// <summary>What a figure that is not known means.</summary>
    public MissingFigure Missing { get; init; }

    /// <summary>A side that only adds cells of the report.</summary>
    public static Side Of(params int[] cells) => new(Array.ConvertAll(cells, cell => new Term(cell)));
}

/// <summary>A cell that a side takes up.</summary>
/// <param name="Cell">Its number in the form.</param>
/// <param name="Factor">How often it is added; negative where it is taken away.</param>
/// <param name="Source">Whose figure it is.</param>
public readonly record struct Term(int Cell, int Factor = 1, TermSource Source = TermSource.Report);

/// <summary>Whose figure a term is.</summary>
public enum TermSource : byte
{
    /// <summary>The report that is checked.</summary>
    Report,

    /// <summary>Last year's report of the same organ.</summary>
    LastYear,

    /// <summary>The units that the report covers, added up.</summary>
    Parts,
}

/// <summary>What a figure means that is not known: a blank cell, or one that last year's form did not have.</summary>
public enum MissingFigure : byte
{
    /// <summary>The relation is neither right nor wrong, and that is reported.</summary>
    NotAssessable,

    /// <summary>Zero.</summary>
    Zero,

    /// <summary>Zero beside figures of the side that are known; where none is, the relation is not assessable.</summary>
    ZeroBesideOthers,

    /// <summary>The relation is neither right nor wrong, and nobody needs to know.</summary>
    Skip,
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
