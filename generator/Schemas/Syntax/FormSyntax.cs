using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Syntax;

/// <summary>A schema as it is written: names not yet resolved, nothing numbered, every part with its place.</summary>
/// <param name="Extends">The form that this one changes, or null.</param>
/// <param name="Changes">How it differs from the form it extends, in the order of the file.</param>
/// <param name="Blank">Whether cells may be blank: refused or allowed; null where nothing is said.</param>
internal sealed record FormSyntax(
    Located<string> Id,
    Located<string>? Extends,
    string Title,
    string BasisNumber,
    string BasisIssued,
    IReadOnlyList<Located<int>> Years,
    IReadOnlyList<SectionSyntax> Sections,
    IReadOnlyList<TableSyntax> Tables,
    IReadOnlyList<Change> Changes,
    string? Blank)
{
    /// <summary>What it says about the counterparts of its cells in other forms; never inherited.</summary>
    public IReadOnlyList<CrosswalkSyntax> Crosswalks { get; init; } = [];

    /// <summary>What it says about figures and statements in the text.</summary>
    public NarrativeSyntax Narrative { get; init; } = NarrativeSyntax.Empty;

    /// <summary>Rules over cells of several tables.</summary>
    public IReadOnlyList<RuleSyntax> Rules { get; init; } = [];
}

/// <summary>An entry of <c>sections</c>.</summary>
/// <param name="HasFreeHeadings">True where a report gives the section headings of its own.</param>
internal sealed record SectionSyntax(
    Located<string> Id, string Heading, string Text, Located<string>? Table, bool HasFreeHeadings);

/// <summary>An entry of <c>tables</c>. A table without <c>blocks</c> is one block without a heading.</summary>
/// <param name="UnitHead">The label over the units of a table that is a list; null for a table that is a grid.</param>
/// <param name="Blank">Whether its cells may be blank: refused or allowed; null where the form decides.</param>
internal sealed record TableSyntax(
    Located<string> Id,
    string Unit,
    string? Corner,
    string? UnitHead,
    string? Blank,
    IReadOnlyList<BlockSyntax> Blocks,
    IReadOnlyList<RuleSyntax> Rules)
{
    /// <summary>True where a report may leave the table out altogether.</summary>
    public bool IsOptional { get; init; }
}

/// <summary>Rows under one tree of columns.</summary>
/// <param name="Spans">
/// How many physical columns of the grid each value column's label covers; where left out, the last fills the grid.
/// </param>
/// <param name="ValueSpans">The same of the values, where they are set out otherwise than their labels.</param>
/// <param name="Id">Its name within the table; null for the only block of a table without <c>blocks</c>.</param>
internal sealed record BlockSyntax(
    Located<string>? Id,
    string? Heading,
    string? Head,
    string? ColumnsHeading,
    IReadOnlyList<NodeSyntax> Columns,
    IReadOnlyList<NodeSyntax> Rows,
    Located<IReadOnlyList<int>>? Spans,
    Located<IReadOnlyList<int>>? ValueSpans,
    IReadOnlyList<RuleSyntax> Rules);

/// <summary>A node of a row or column tree.</summary>
/// <param name="Id">Null for a block's only column or only row, which has no key.</param>
/// <param name="Kind">count, signed or amount; null where nothing is said: what is above decides, for a row its column.</param>
/// <param name="Unit">The unit; null where nothing is said.</param>
internal sealed record NodeSyntax(
    Located<string>? Id,
    string Label,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<NodeSyntax> Children,
    SumSyntax? Sum,
    string? Kind,
    string? Unit)
{
    /// <summary>The row of last year's report whose figures this row repeats, as a path of ids within the block.</summary>
    public Located<string>? Carries { get; init; }

    /// <summary>True where no source confirms what is stated of it.</summary>
    public bool IsUnverified { get; init; }

    /// <summary>True for a row that carries a number: one without parts, or one whose own number has a unit or kind.</summary>
    public bool HasNumber => Children.Count == 0 || Kind is not null || Unit is not null;

    /// <summary>The legal meaning of its cells; empty where the schema says nothing.</summary>
    public string Note { get; init; } = "";
}

/// <summary><c>sum: siblings</c> with the rule that says so.</summary>
internal sealed record SumSyntax(Located<string> RuleId, string Message, string MessageEn, string Source);
