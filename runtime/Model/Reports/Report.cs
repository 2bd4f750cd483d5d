using System.Globalization;
using Nianbao.Forms;
using Nianbao.Organs;
using Nianbao.Sources;

namespace Nianbao.Reports;

/// <summary>
/// An annual report: one vector over the cells of its form, with narrative. The generated class of a form adds the
/// names (<c>report.Requests.Outcomes.Granted.NaturalPerson</c>); everything else works on the vector.
/// </summary>
public abstract class Report
{
    private long[] _values;
    private CellState[] _states;
    private SourceSpan[] _spans;
    private CellNotation[] _notations;
    private string _title = "";
    private (string Title, string[] Lines) _titleInLines = ("", []);
    private Report? _lastYear;
    private LastYearValues? _yearOnYear;
    private readonly Narrative[] _sections;
    private readonly List<SectionDefinition> _tablesLeftOut = [];
    private readonly Dictionary<TableDefinition, SourceSpan> _tables = [];
    private PrintedNotes? _notes;

    /// <summary>Makes a report whose cells are all blank.</summary>
    protected Report(ReportType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        Type = type;
        var form = type.Form;
        _values = new long[form.CellCount];
        _states = new CellState[form.CellCount];
        _spans = new SourceSpan[form.CellCount];
        _notations = new CellNotation[form.CellCount];
        _sections = new Narrative[form.Sections.Length];
        Array.Fill(_sections, Narrative.Empty);
        PrintedSections = form.Sections;
    }

    /// <summary>The form with the class of its reports.</summary>
    public ReportType Type { get; }

    /// <summary>The official form the report is written in.</summary>
    public FormDefinition Form => Type.Form;

    /// <summary>The body that reports: 施秉县人民政府.</summary>
    public string Organ { get; set; } = "";

    /// <summary>What kind of body it is.</summary>
    public OrganKind Kind { get; set; }

    /// <summary>The level of the government that the body belongs to.</summary>
    public OrganLevel Level { get; set; }

    /// <summary>The year reported on.</summary>
    public int Year { get; set; }

    /// <summary>The title of the page; where none was given, organ, year and the form's title.</summary>
    public string Title
    {
        get => _title.Length > 0 ? _title : DefaultTitle;
        set => _title = value ?? "";
    }

    /// <summary>The title, broken where its sense does: in two lines, or in one.</summary>
    internal string[] TitleInLines
    {
        get
        {
            var title = Title;
            if (_titleInLines.Title != title) _titleInLines = (title, TitleLines.Of(title));
            return _titleInLines.Lines;
        }
    }

    /// <summary>The title of a report that has none of its own.</summary>
    internal string DefaultTitle => string.Create(CultureInfo.InvariantCulture, $"{Organ}{Year}年{Form.Title}");

    /// <summary>The day of publication, where the data file gives it.</summary>
    public DateOnly? Published { get; set; }

    /// <summary>Where the day of publication stands in the data file.</summary>
    public SourceSpan PublishedAt { get; internal set; }

    /// <summary>What the page says of itself beside title and day of publication.</summary>
    public Imprint Imprint { get; set; } = Imprint.None;

    /// <summary>The text before the first section; empty where there is none.</summary>
    public Narrative Preamble { get; set; } = Narrative.Empty;

    /// <summary>What the data file accepts as it is although a rule finds fault with it.</summary>
    public IReadOnlyList<Waiver> Waivers { get; internal set; } = [];

    /// <summary>What the data file says of last year's report; null where it leaves that to the folders' names.</summary>
    internal PreviousReport? Previous { get; set; }

    /// <summary>
    /// The same body's report on the year before, where it was found and could be compared with. That one knows none
    /// before it, whether or not it is among the reports of the same run.
    /// </summary>
    public Report? LastYear
    {
        get => _lastYear;
        internal set
        {
            _lastYear = value?.WithoutLastYear();
            _yearOnYear = null;
        }
    }

    /// <summary>Last year's figures and the changes since, by the cells of this report; made when first asked for.</summary>
    internal LastYearValues YearOnYear => _yearOnYear ??= new LastYearValues(this);

    /// <summary>The units whose figures the report adds up; null where it names none.</summary>
    internal Coverage? Covers { get; set; }

    /// <summary>Rows and figures that the report prints in tables of its form beside those that the form has.</summary>
    public IReadOnlyList<LocalRow> LocalRows => _notes?.LocalRows ?? [];

    /// <summary>What the report prints beside its numbers; made when something is noted.</summary>
    internal PrintedNotes Notes => _notes ??= new PrintedNotes();

    /// <summary>The data file, as findings name it; empty for a report made in memory.</summary>
    public string FilePath { get; internal set; } = "";

    /// <summary>
    /// The name of its pages below the output folder, without what the templates add to it, parts joined by /; empty
    /// where nothing is rendered.
    /// </summary>
    public string PageFile { get; internal set; } = "";

    /// <summary>
    /// The values of all cells. A count is the number itself, an amount is multiplied by <see cref="Amounts.Scale"/>,
    /// a blank cell is 0 here and told apart by <see cref="States"/>.
    /// </summary>
    public ReadOnlySpan<long> Values => _values;

    /// <summary>How each cell came by its value.</summary>
    public ReadOnlySpan<CellState> States => _states;

    /// <summary>Where each given cell stands in the data file.</summary>
    public ReadOnlySpan<SourceSpan> Spans => _spans;

    /// <summary>How each given number is written in the data file.</summary>
    public ReadOnlySpan<CellNotation> Notations => _notations;

    /// <summary>All cells in the order of the form.</summary>
    public CellList Cells => new(this, 0, _values.Length);

    /// <summary>All rows that carry numbers, table by table.</summary>
    public ReportRows Rows => new(this, 0, _values.Length);

    /// <summary>The cell with a path of ids: <c>report["requests.received.total"]</c>.</summary>
    /// <remarks>
    /// Forms that have a row in common have its path in common, so that one piece of code reads the reports of several years.
    /// The generated class of a form lists its paths: <c>Report2021.Paths.Requests_Received_Total</c>.
    /// </remarks>
    /// <exception cref="ArgumentException">The form has no such cell; the message names the nearest.</exception>
    public Cell this[string path] => TryGetCell(path, out var cell) ? cell : throw CellPath.Unknown(Form, path);

    /// <summary>The cell with a number of the form.</summary>
    public Cell Cell(int index) => new(this, index);

    /// <summary>Finds a cell by its path of ids; false where the form of this report has none.</summary>
    public bool TryGetCell(string path, out Cell cell)
    {
        ArgumentNullException.ThrowIfNull(path);
        var isThere = Form.TryFind(path, out var index);
        cell = isThere ? Cell(index) : default;
        return isThere;
    }

    /// <summary>The narrative of a section.</summary>
    public Narrative Text(SectionDefinition section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return _sections[section.Index];
    }

    /// <summary>Sets the narrative of a section.</summary>
    public void SetText(SectionDefinition section, Narrative text)
    {
        ArgumentNullException.ThrowIfNull(section);
        _sections[section.Index] = text;
    }

    /// <summary>The sections that a page prints: all but those that are nothing but a table left out.</summary>
    public SectionDefinition[] PrintedSections { get; private set; }

    /// <summary>The table of a section; null where it has none or the report leaves it out.</summary>
    public TableDefinition? TableOf(SectionDefinition section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return _tablesLeftOut.Contains(section) ? null : section.Table;
    }

    /// <summary>The lines that are printed below the table of a section: what is not the form's own.</summary>
    public string[] NotesOn(SectionDefinition section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return _notes == null || section.Table == null ? [] : [.. _notes.LinesBelow(section.Table)];
    }

    /// <summary>
    /// Leaves the table of a section out altogether; its cells stay blank. The section is printed if it has a text, be it one that stands
    /// in place of the table.
    /// </summary>
    internal void LeaveOutTable(SectionDefinition section)
    {
        _tablesLeftOut.Add(section);
        PrintedSections = Array.FindAll(PrintedSections, other =>
            other != section || section.Text != SectionText.None || _sections[section.Index].Paragraphs.Length > 0);
    }

    /// <summary>True for a cell of a table that is left out altogether.</summary>
    internal bool LeavesOut(int cell) =>
        _tablesLeftOut.Count > 0 && _tablesLeftOut.Exists(section => section.Table == Form.Cells[cell].Table);

    /// <summary>What is printed behind the number of a cell; empty for nothing.</summary>
    internal string RemarkOf(int cell) => _notes?.RemarkOf(cell) ?? "";

    /// <summary>True for a cell that is left blank on purpose, as the report is printed.</summary>
    internal bool IsLeftBlank(int cell) => _notes?.IsLeftBlank(cell) == true;

    /// <summary>True for a cell that can be counted with: it has a number, or it is blank because its number is in another cell's.</summary>
    internal bool IsKnown(int cell) => _states[cell] != CellState.Blank || _notes?.IsInAnother(cell) == true;

    /// <summary>Sets a cell to a given value.</summary>
    /// <param name="cell">The cell's number in the form.</param>
    /// <param name="value">The value, scaled as in <see cref="Values"/>.</param>
    /// <param name="span">Where it stands in the data file.</param>
    /// <param name="notation">How it is written there.</param>
    internal void Set(int cell, long value, SourceSpan span = default, CellNotation notation = default)
    {
        _values[cell] = value;
        _states[cell] = CellState.Given;
        _spans[cell] = span;
        _notations[cell] = notation;
        _yearOnYear = null;
    }

    /// <summary>
    /// Gives a cell another value for a trial: it is known then, but what is said of how the number came and is written stays, since rules
    /// that allow for rounding ask.
    /// </summary>
    internal void Assume(int cell, long value)
    {
        _values[cell] = value;
        if (_states[cell] == CellState.Blank) _states[cell] = CellState.Given;
        _yearOnYear = null;
    }

    /// <summary>Makes a cell blank.</summary>
    internal void Clear(int cell)
    {
        Set(cell, 0);
        _states[cell] = CellState.Blank;
    }

    /// <summary>Says where a cell stands that was left blank.</summary>
    internal void LeaveBlank(int cell, SourceSpan span) => _spans[cell] = span;

    /// <summary>Says where the key of a table stands in the data file.</summary>
    internal void PlaceTable(TableDefinition table, SourceSpan key) => _tables[table] = key;

    /// <summary>
    /// Where a finding about a cell points to: the cell, or where it has no place of its own because it was computed or is
    /// missing, its table; unknown for a report made in memory.
    /// </summary>
    internal SourceSpan PlaceOf(int cell)
    {
        if (_spans[cell].IsKnown) return _spans[cell];
        if (_tables.TryGetValue(Form.Cells[cell].Table, out var key)) return key;
        return FilePath.Length > 0 ? SourceSpan.Start : default;
    }

    /// <summary>
    /// Computes every sum that is not given, where all its parts have values: those computed before anew, so that it may be
    /// called after every change.
    /// </summary>
    public void ComputeSums()
    {
        foreach (var sum in Form.Sums)
        {
            if (_states[sum.Cell] != CellState.Computed) continue;
            _values[sum.Cell] = 0;
            _states[sum.Cell] = CellState.Blank;
        }

        // a total of totals is the sum of its row and of its column: the first that can be computed stands
        foreach (var sum in Form.Sums)
        {
            if (_states[sum.Cell] == CellState.Blank && !StaysBlank(sum.Cell) && TryAdd(sum.Parts, out var total))
            {
                _values[sum.Cell] = total;
                _states[sum.Cell] = CellState.Computed;
            }
        }

        _yearOnYear = null;
    }

    /// <summary>The same report with cells of its own, to try changes on.</summary>
    internal Report Copy()
    {
        var copy = (Report)MemberwiseClone();
        copy._values = [.. _values];
        copy._states = [.. _states];
        copy._spans = [.. _spans];
        copy._notations = [.. _notations];
        return copy;
    }

    /// <summary>A report in the same form that has other figures.</summary>
    /// <param name="figure">The figure of a cell, null for a blank one.</param>
    internal Report With(Func<int, long?> figure)
    {
        var copy = Copy();
        for (var cell = 0; cell < _values.Length; cell++)
        {
            var value = figure(cell);
            copy._values[cell] = value ?? 0;
            copy._states[cell] = value is null ? CellState.Blank : CellState.Computed;
        }

        copy.LastYear = null;
        copy._notes = null;
        return copy;
    }

    private Report WithoutLastYear()
    {
        var copy = (Report)MemberwiseClone();
        copy._lastYear = null;
        copy._yearOnYear = null;
        return copy;
    }

    /// <summary>Puts a cell back as it is in the report this one was copied from.</summary>
    internal void Restore(int cell, Report original)
    {
        _values[cell] = original._values[cell];
        _states[cell] = original._states[cell];
        _spans[cell] = original._spans[cell];
        _notations[cell] = original._notations[cell];
        _yearOnYear = null;
    }

    // a sum as well, where the report prints nothing
    private bool StaysBlank(int cell) => _notes != null && (_notes.IsLeftBlank(cell) || _notes.IsInAnother(cell));

    private bool TryAdd(int[] parts, out long total)
    {
        total = 0;
        foreach (var part in parts)
        {
            if (!IsKnown(part)) return false;
            total += _values[part];
        }

        return true;
    }
}
