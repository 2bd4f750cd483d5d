using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Nianbao.Forms;
using Nianbao.Organs;
using Nianbao.Reports;

namespace Nianbao.DataFiles.Writing;

/// <summary>
/// What a data file is to say, for <see cref="DataFileWriter"/>: header, texts, and cells as they are to be written, which need not be
/// complete and need not be right. Cells that are not set are written <c>~</c>: not filled in yet.
/// </summary>
/// <param name="form">The form of the report.</param>
public sealed partial class DataFileDraft(FormDefinition form)
{
    private readonly string?[] _cells = new string?[form.CellCount];
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Heading, string Text)>> _chapters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _remarks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);
    private readonly HashSet<string> _leftBlank = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _undivided = new(StringComparer.Ordinal);
    private readonly List<LocalRow> _localRows = [];

    /// <summary>The form of the report.</summary>
    public FormDefinition Form { get; } = form;

    /// <summary>The body that reports.</summary>
    public string Organ { get; set; } = "";

    /// <summary>The report year.</summary>
    public int Year { get; set; }

    /// <summary>True to name the form, where it is not the one that serves the year.</summary>
    public bool NamesForm { get; set; }

    /// <summary>The title; empty for the official one.</summary>
    public string Title { get; set; } = "";

    /// <summary>The day of publication.</summary>
    public DateOnly? Published { get; set; }

    /// <summary>What the page says of itself beside that.</summary>
    public Imprint Imprint { get; set; } = Imprint.None;

    /// <summary>What kind of body it is, where its name does not say.</summary>
    public OrganKind Kind { get; set; }

    /// <summary>The level of its government, where its name does not say.</summary>
    public OrganLevel Level { get; set; }

    /// <summary>The text before the first section; empty for none.</summary>
    public string Preamble { get; set; } = "";

    /// <summary>Comments at the top of the file, a line each.</summary>
    public IList<string> Comments { get; } = [];

    /// <summary>Comments in place of kind and level, a line each.</summary>
    internal IList<string> HeaderComments { get; } = [];

    /// <summary>The header as a file had it, in place of all that is said here of it; null to write it.</summary>
    internal IReadOnlyList<string>? FormerHeader { get; set; }

    /// <summary>What a report says. Its waivers and what it says of other reports are its data file's own and are left out.</summary>
    /// <param name="report">The report; sums that were computed are left out.</param>
    public static DataFileDraft Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var draft = new DataFileDraft(report.Form)
        {
            Organ = report.Organ,
            Year = report.Year,
            NamesForm = Array.IndexOf(report.Form.Years, report.Year) < 0,
            Title = report.Title == report.DefaultTitle ? "" : report.Title,
            Published = report.Published,
            Imprint = report.Imprint,
            Kind = OrganNameFacts.Of(report.Organ).Kind == OrganKind.Unknown ? report.Kind : OrganKind.Unknown,
            Level = OrganNameFacts.Of(report.Organ).Level == OrganLevel.Unknown ? report.Level : OrganLevel.Unknown,
            Preamble = Written(report.Preamble.Paragraphs),
        };
        foreach (var section in report.Form.Sections) draft.Take(section, report);
        for (var cell = 0; cell < report.Form.CellCount; cell++)
        {
            if (report.States[cell] == CellState.Given) draft[cell] = CellText.Of(report.Cell(cell)) + report.RemarkOf(cell);
            else if (report.IsLeftBlank(cell)) draft[cell] = PrintedText.LeftBlank;
        }

        foreach (var table in report.Form.Tables) draft.TakeBlanks(table, report);
        foreach (var rows in report.Notes.Undivided)
        {
            draft.SetUndivided(rows.Path, [.. Enumerable.Range(rows.FirstCell, rows.Width).Select(cell => draft[cell] ?? DataFileWriter.Blank)]);
        }

        foreach (var row in report.LocalRows) draft.AddLocalRow(row.Table, row.Label, row.Values);

        return draft;
    }

    /// <summary>A cell as it is to be written: a number, with what is printed behind it; null for one that is not filled in.</summary>
    /// <param name="cell">The cell's number in the form.</param>
    [SuppressMessage("Design", "CA1043", Justification = "cells have numbers")]
    public string? this[int cell]
    {
        get => _cells[cell];
        set => _cells[cell] = value;
    }

    /// <summary>A text that is printed as it is, double braces included: between these no figure is looked for.</summary>
    public static string Literally(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Replace("{{", "{{ \"{{\" }}", StringComparison.Ordinal);
    }

    /// <summary>Sets the text of a section, a paragraph on each line; empty for one that is to be written yet.</summary>
    public void SetText(SectionDefinition section, string text)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(text);
        _texts[section.Id] = text;
    }

    /// <summary>Adds a chapter to a section that has headings of the report's own.</summary>
    public void AddChapter(SectionDefinition section, string heading, string text)
    {
        ArgumentNullException.ThrowIfNull(section);
        if (!_chapters.TryGetValue(section.Id, out var chapters)) _chapters[section.Id] = chapters = [];
        chapters.Add((heading, text));
    }

    /// <summary>
    /// Leaves the table of a section out altogether. Where the form does not allow that, the section is to have a text that says that there
    /// was nothing: it stands in place of the table.
    /// </summary>
    public void LeaveOutTable(SectionDefinition section)
    {
        ArgumentNullException.ThrowIfNull(section);
        _leftOut.Add(section.Id);
    }

    /// <summary>Says that a table or a row was left blank as a whole: not filled in, and not to be filled in.</summary>
    /// <param name="path">The path of ids of the table or row.</param>
    public void LeaveBlank(string path) => _leftBlank.Add(path);

    /// <summary>Gives one number, or one for each column, in place of the rows of a group.</summary>
    /// <param name="path">The path of ids of the group: <c>requests.outcomes.other</c>.</param>
    /// <param name="values">The numbers as they are to be written.</param>
    public void SetUndivided(string path, IReadOnlyList<string> values) => _undivided[path] = values;

    /// <summary>Adds a row or figure that is not the form's own.</summary>
    /// <param name="table">The table in which it is printed.</param>
    /// <param name="label">Its label.</param>
    /// <param name="values">Its numbers, or what else it says.</param>
    public void AddLocalRow(TableDefinition table, string label, IReadOnlyList<string> values) => _localRows.Add(new LocalRow(table, label, values));

    /// <summary>Puts a comment behind a row, or above the table or the text of a section.</summary>
    /// <param name="path">The path of ids of a row, or the id of a section.</param>
    /// <param name="comment">The comment, without its sign.</param>
    public void Comment(string path, string comment) => _remarks[path] = comment;

    internal string? TextOf(SectionDefinition section) => _texts.GetValueOrDefault(section.Id);

    internal IReadOnlyList<(string Heading, string Text)> ChaptersOf(SectionDefinition section) =>
        _chapters.TryGetValue(section.Id, out var chapters) ? chapters : [];

    /// <summary>The text of a section as a file had it, its key with it.</summary>
    internal Dictionary<SectionDefinition, string> FormerTexts { get; } = [];

    internal bool LeavesOut(SectionDefinition section) => _leftOut.Contains(section.Id);

    internal bool IsLeftBlank(string path) => _leftBlank.Contains(path);

    internal IReadOnlyList<string>? UndividedAt(string path) => _undivided.GetValueOrDefault(path);

    internal IEnumerable<LocalRow> LocalRowsOf(TableDefinition table) => _localRows.Where(row => row.Table == table);

    internal string CommentOn(string path) => _remarks.GetValueOrDefault(path, "");

    private void TakeBlanks(TableDefinition table, Report report)
    {
        var rows = table.Blocks.SelectMany(block => block.LeafRows).ToList();
        var blank = rows.FindAll(row => Enumerable.Range(row.FirstCell, row.Width).All(report.IsLeftBlank));
        if (blank.Count == rows.Count) LeaveBlank(table.Id);
        foreach (var row in blank) LeaveBlank(row.Path);
    }

    private void Take(SectionDefinition section, Report report)
    {
        if (report.TableOf(section) == null) LeaveOutTable(section);
        var text = report.Text(section);
        foreach (var chapter in text.Chapters) AddChapter(section, chapter.Heading, Written(chapter.Paragraphs));
        if (text.Chapters.Length == 0 && text.Paragraphs.Length > 0) SetText(section, Written(text.Paragraphs));
    }

    // a figure of last year that nobody has looked for is still to be put in
    private static string Written(string[] paragraphs) => FreeBraces().Replace(string.Join('\n', paragraphs), match => Literally(match.Value));

    [GeneratedRegex(@"\{\{(?!\s*(previous|change|percent)\.[A-Za-z0-9_.]+\s*\}\})")]
    private static partial Regex FreeBraces();
}
