namespace Nianbao.Forms;

/// <summary>
/// An official form: its sections, tables and rules. One static instance is generated for each schema; a
/// report is a vector over the <see cref="CellCount"/> cells that the form numbers from 0,
/// table by table, row by row, column by column.
/// </summary>
public sealed class FormDefinition
{
    private CellIndex? _cells;
    private CellGroups? _groups;

    /// <summary>The name of the form in data files, normally the first year it served: <c>2021</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The official title without organ and year: 政府信息公开工作年度报告.</summary>
    public required string Title { get; init; }

    /// <summary>The notice that laid the form down.</summary>
    public required FormBasis Basis { get; init; }

    /// <summary>The report years the form serves, ascending.</summary>
    public required int[] Years { get; init; }

    /// <summary>The sections of the report in official order.</summary>
    public required SectionDefinition[] Sections { get; init; }

    /// <summary>The official tables in the order of their sections.</summary>
    public required TableDefinition[] Tables { get; init; }

    /// <summary>The rules that a report of this form must obey.</summary>
    public required RuleDefinition[] Rules { get; init; }

    /// <summary>What the rules ask for, rule by rule; what the generated validator compares.</summary>
    public Relation[] Relations { get; init; } = [];

    /// <summary>How many cells the form has: the length of a report's vectors.</summary>
    public required int CellCount { get; init; }

    /// <summary>The cells that are sums of others, in an order in which each can be computed from those before it.</summary>
    public required CellSum[] Sums { get; init; }

    /// <summary>The rows that repeat figures of last year's report.</summary>
    public CarriedRow[] CarryForward { get; init; } = [];

    /// <summary>Which cells of other forms mean the same, for comparing years across a change of form.</summary>
    public Crosswalk[] Crosswalks { get; init; } = [];

    /// <summary>What the narrative may say beside the tables; null for a form without rules about it.</summary>
    public NarrativeDefinition? Narrative { get; init; }

    /// <summary>The cells by number and by path; worked out when first asked for.</summary>
    internal CellIndex Cells =>
        _cells ?? Interlocked.CompareExchange(ref _cells, new CellIndex(this), null) ?? _cells;

    /// <summary>The groups of cells that have a path; worked out when first asked for.</summary>
    internal CellGroups Groups =>
        _groups ?? Interlocked.CompareExchange(ref _groups, new CellGroups(this), null) ?? _groups;

    /// <summary>True where one sum of the form has all these cells among its parts.</summary>
    internal bool ArePartsOfOneSum(int[] cells) => Array.Exists(Sums, sum => Array.TrueForAll(cells, cell => Array.IndexOf(sum.Parts, cell) >= 0));

    /// <summary>The path of ids of a cell: <c>requests.received.total</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The form has no such cell.</exception>
    public string PathOf(int cell) => Cells[cell].Path;

    /// <summary>The official labels of a cell: row, then column, joined by ·.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The form has no such cell.</exception>
    public string LabelOf(int cell) => Cells[cell].Label;

    /// <summary>Finds a cell by its path of ids.</summary>
    public bool TryFind(ReadOnlySpan<char> path, out int cell) => Cells.TryFind(path, out cell);
}

/// <summary>The notice that laid a form down.</summary>
/// <param name="Number">Its number: 国办公开办函〔2021〕30号.</param>
/// <param name="Issued">The day it was issued.</param>
public sealed record FormBasis(string Number, DateOnly Issued);

/// <summary>A section of the report: a heading with text, a table, or both.</summary>
/// <param name="Id">Its key in data files.</param>
/// <param name="Heading">The official heading, with its number: 一、总体情况.</param>
/// <param name="Index">Its place among the form's sections, from 0.</param>
/// <param name="Text">Whether the section has narrative text.</param>
/// <param name="Table">Its table, or null.</param>
public sealed record SectionDefinition(string Id, string Heading, int Index, SectionText Text, TableDefinition? Table)
{
    /// <summary>True where a report gives the section headings of its own, and the form's is not printed.</summary>
    public bool HasFreeHeadings { get; init; }
}

/// <summary>Whether a section has narrative text.</summary>
public enum SectionText
{
    /// <summary>The section is a table only.</summary>
    None,

    /// <summary>Text may be given.</summary>
    Optional,

    /// <summary>A report without this text is incomplete.</summary>
    Required,
}

/// <summary>A cell that is the sum of other cells and may be left out of a data file.</summary>
/// <param name="Cell">The sum's cell.</param>
/// <param name="Parts">The cells that make it up.</param>
public sealed record CellSum(int Cell, int[] Parts);

/// <summary>A row that repeats figures of last year's report: what was carried over then was carried in this year.</summary>
/// <param name="From">The path of last year's row: <c>requests.carried_out</c>.</param>
/// <param name="To">The path of this year's row: <c>requests.carried_in</c>.</param>
public sealed record CarriedRow(string From, string To);
