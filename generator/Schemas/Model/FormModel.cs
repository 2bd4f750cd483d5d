using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Model;

/// <summary>
/// An official form as the emitters and the template compiler see it: cells numbered, labels and spans settled, no
/// positions. It mirrors the runtime's <c>FormDefinition</c> and compares by value, so that an edit which does not
/// change the form's meaning re-emits nothing.
/// </summary>
internal sealed record FormModel(
    string Id,
    string Title,
    string BasisNumber,
    string BasisIssued,
    EquatableArray<int> Years,
    EquatableArray<SectionModel> Sections,
    EquatableArray<TableModel> Tables,
    EquatableArray<RuleModel> Rules,
    EquatableArray<SumModel> Sums,
    int CellCount)
{
    /// <summary>The generated report class: <c>Report2021</c>.</summary>
    public string ClassName => "Report" + Identifiers.Pascal(Id);

    /// <summary>The rows that repeat figures of last year's report.</summary>
    public EquatableArray<CarryForwardModel> CarryForward { get; init; } = EquatableArray<CarryForwardModel>.Empty;

    /// <summary>Which cells of other forms mean the same.</summary>
    public EquatableArray<CrosswalkModel> Crosswalks { get; init; } = EquatableArray<CrosswalkModel>.Empty;

    /// <summary>What the text may say beside the tables; null for a form without rules about it.</summary>
    public NarrativeModel? Narrative { get; init; }
}

/// <summary>A section of the report.</summary>
/// <param name="Text">none, optional or required.</param>
/// <param name="Table">The id of its table, or null.</param>
/// <param name="HasFreeHeadings">True where a report gives the section headings of its own.</param>
internal sealed record SectionModel(string Id, string Heading, string Text, string? Table, bool HasFreeHeadings);

/// <summary>An official table.</summary>
/// <param name="AllowsBlanks">True where a cell may be left blank.</param>
internal sealed record TableModel(
    string Id, string Label, string Unit, bool AllowsBlanks, EquatableArray<BlockModel> Blocks, LayoutModel Layout)
{
    /// <summary>True where a report may leave the table out altogether.</summary>
    public bool IsOptional { get; init; }
}

/// <summary>Rows that share one tree of columns.</summary>
internal sealed record BlockModel(
    string? Heading,
    string? Head,
    EquatableArray<ColumnModel> Columns,
    EquatableArray<RowModel> Rows,
    int Width)
{
    /// <summary>Its name within the table; null for the only block of a table without blocks.</summary>
    public string? Id { get; init; }
}

/// <summary>A node of a column tree; a node without columns below is a value column.</summary>
/// <param name="Id">Null for the only column of a block: its cells' paths end with the row.</param>
/// <param name="Offset">Its first value column in the block, from 0.</param>
/// <param name="Width">How many value columns lie below it.</param>
/// <param name="IsSum">True for a value column that sums its siblings.</param>
/// <param name="Kind">What its cells hold where their row does not say otherwise; on a group, of no meaning.</param>
/// <param name="Unit">The unit of its cells where their row does not say otherwise.</param>
/// <param name="IsUnverified">True where no source confirms what is stated of it.</param>
internal sealed record ColumnModel(
    string? Id,
    string Label,
    EquatableArray<string> Aliases,
    int Offset,
    int Width,
    EquatableArray<ColumnModel> Columns,
    bool IsSum,
    CellKind Kind,
    string Unit,
    bool IsUnverified)
{
    /// <summary>The legal meaning of its cells, or empty.</summary>
    public string Note { get; init; } = "";
}

/// <summary>A node of a row tree.</summary>
/// <param name="Id">Null for the only row of a block without row labels: its cells' paths end with the column.</param>
/// <param name="FirstCell">The cell in the first column, or -1 for a heading row without numbers.</param>
/// <param name="IsSum">True for a row that sums its siblings.</param>
/// <param name="Kind">What its cells hold, where it is not the column that decides.</param>
/// <param name="Unit">The unit of its cells, where it is not the column that decides.</param>
/// <param name="IsUnverified">True where no source confirms what is stated of it.</param>
internal sealed record RowModel(
    string? Id,
    string Label,
    EquatableArray<string> Aliases,
    int FirstCell,
    EquatableArray<RowModel> Rows,
    bool IsSum,
    CellKind? Kind,
    string? Unit,
    bool IsUnverified)
{
    /// <summary>The legal meaning of its cells, or empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>What the row's cell in a column holds.</summary>
    public CellKind KindIn(ColumnModel column) => Kind ?? column.Kind;

    /// <summary>The unit of the row's cell in a column.</summary>
    public string UnitIn(ColumnModel column) => Unit ?? column.Unit;
}

internal enum CellKind
{
    Count,
    SignedCount,
    Amount,
}

/// <summary>A printed table: see the runtime's <c>LayoutTable</c>.</summary>
internal sealed record LayoutModel(
    int Columns, EquatableArray<LayoutRowModel> HeadRows, EquatableArray<LayoutRowModel> BodyRows)
{
    /// <summary>True for a table that prints each row as one line: label, unit, number.</summary>
    public bool IsList { get; init; }
}

internal sealed record LayoutRowModel(EquatableArray<LayoutCellModel> Cells);

internal sealed record LayoutCellModel(
    string Kind, string Label, int ColSpan, int RowSpan, string Scope, string Id, string Headers, int Cell)
{
    /// <summary>How far a row's label is indented in a list: how many rows stand above it in the tree.</summary>
    public int Depth { get; init; }
}

/// <summary>A cell that is the sum of others.</summary>
internal sealed record SumModel(int Cell, EquatableArray<int> Parts);

/// <summary>A row that repeats figures of last year's report.</summary>
/// <param name="From">The path of last year's row: <c>requests.carried_out</c>.</param>
/// <param name="To">The path of this year's row.</param>
internal sealed record CarryForwardModel(string From, string To);

/// <summary>Which cells of another form mean the same.</summary>
/// <param name="To">The id of the other form.</param>
internal sealed record CrosswalkModel(string To, EquatableArray<CellMatchModel> Matches);

/// <summary>Cells that add up to what cells of another form add up to.</summary>
/// <param name="IsSimilar">True where the two mean only roughly the same.</param>
internal sealed record CellMatchModel(EquatableArray<int> Here, EquatableArray<int> There, bool IsSimilar);
