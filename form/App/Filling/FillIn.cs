using System.Text;
using Nianbao.Catalog;
using Nianbao.DataFiles.Writing;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Form.Filling;

/// <summary>
/// A report that is being filled in. What is kept is its data file and nothing else: every change is a change of that text, and what the
/// screen shows is read from it, so that form and command line cannot differ.
/// </summary>
public sealed class FillIn
{
    // findings name the file, and nobody sees it here
    private const string FileName = "report.yaml";

    private readonly ReportCatalog _catalog;
    private readonly FileChecker _checker;
    private readonly Stack<string> _undo = new();
    private readonly Stack<string> _redo = new();
    private string _lastChange = "";

    /// <summary>Opens a data file.</summary>
    /// <param name="catalog">The forms.</param>
    /// <param name="text">The data file, which can be read as far as its form.</param>
    /// <param name="lastYear">Last year's report; null where none is at hand.</param>
    public FillIn(ReportCatalog catalog, string text, Report? lastYear)
    {
        _catalog = catalog;
        _checker = new FileChecker(catalog);
        LastYear = lastYear;
        File = Check(text);
    }

    /// <summary>Raised after every change.</summary>
    public event Action? Changed;

    /// <summary>The data file with what was found in it.</summary>
    public CheckedFile File { get; private set; }

    /// <summary>Last year's report; null where none is at hand.</summary>
    public Report? LastYear { get; private set; }

    /// <summary>True where a change can be taken back.</summary>
    public bool CanUndo => _undo.Count > 0;

    /// <summary>True where what was taken back can be done again.</summary>
    public bool CanRedo => _redo.Count > 0;

    /// <summary>What stands in a cell: as it was typed, or the sum that was computed.</summary>
    public string TextOf(int cell)
    {
        if (File.Report is not { } report) return "";
        if (report.States[cell] == CellState.Computed) return CellText.Of(report.Cell(cell));
        return report.IsLeftBlank(cell) ? "" : DataFileEditor.TextOf(File.Lines, report, cell);
    }

    /// <summary>True for a sum that follows its parts; one that is wrong may be changed by hand.</summary>
    public bool IsLocked(int cell) =>
        File.Report is { } report && Array.Exists(report.Form.Sums, sum => sum.Cell == cell && (report.States[cell] != CellState.Given || IsRight(report, sum)));

    /// <summary>Puts numbers into cells; sums that were right stay right.</summary>
    public void SetCells(IReadOnlyCollection<CellEntry> entries)
    {
        if (File.Report is not { } report || entries.Count == 0) return;
        var text = DataFileEditor.SetCells(File.Text, report, entries);
        var changed = Check(text);
        Become(WithSums(report, changed), $"cell {entries.First().Cell}");
    }

    /// <summary>Changes the text of a section.</summary>
    public void SetText(SectionDefinition section, string text)
    {
        if (File.Report is { } report) Become(Check(DataFileEditor.SetText(File.Text, report.Form, section, text)), $"text {section.Id}");
    }

    /// <summary>Changes the chapters of a section whose headings are the report's own.</summary>
    public void SetChapters(SectionDefinition section, IEnumerable<(string Heading, string Text)> chapters)
    {
        if (File.Report is { } report) Become(Check(DataFileEditor.SetChapters(File.Text, report.Form, section, chapters)), $"text {section.Id}");
    }

    /// <summary>Changes a line of the header.</summary>
    public void SetHeader(string key, string value) => Become(Check(DataFileEditor.SetHeader(File.Text, key, value)), $"header {key}");

    /// <summary>Makes the change that a hint proposes.</summary>
    public void Apply(FindingMend mend)
    {
        if (File.Report is not { } report) return;
        var entries = mend.Cells.Where(cell => report.Form.TryFind(cell.Path, out _)).Select(cell => new CellEntry(IndexOf(report, cell.Path), cell.Number)).ToList();
        Become(Check(DataFileEditor.SetCells(File.Text, report, entries)), "");
    }

    /// <summary>Accepts what was found, with the reason.</summary>
    public void Waive(Finding finding, string because) => Become(Check(DataFileEditor.Waive(File.Text, finding, because)), "");

    /// <summary>Compares with another report on last year, or with none.</summary>
    public void CompareWith(Report? lastYear)
    {
        LastYear = lastYear;
        File = Check(File.Text);
        Changed?.Invoke();
    }

    /// <summary>Takes the last change back.</summary>
    public void Undo() => Step(_undo, _redo);

    /// <summary>Does again what was taken back.</summary>
    public void Redo() => Step(_redo, _undo);

    /// <summary>The data file as it is saved: in the canonical shape where nothing stands against it.</summary>
    public string SavedText() => DataFileTidier.Tidy(Encoding.UTF8.GetBytes(File.Text), "", _catalog.Types).Text ?? File.Text;

    private static int IndexOf(Report report, string path) => report.Form.TryFind(path, out var cell) ? cell : -1;

    // sums that the file gives and that were right follow their parts; those it leaves out the reader computes
    private CheckedFile WithSums(Report before, CheckedFile changed)
    {
        for (var pass = 0; pass < before.Form.Sums.Length && changed.Report is { } after; pass++)
        {
            var entries = before.Form.Sums
                .Where(sum => before.States[sum.Cell] == CellState.Given && IsRight(before, sum) && after.States[sum.Cell] == CellState.Given && !IsRight(after, sum) && AreKnown(after, sum))
                .DistinctBy(sum => sum.Cell)
                .Select(sum => new CellEntry(sum.Cell, CellText.Of(Total(after, sum), after.Form.Cells.KindOf(sum.Cell))))
                .ToList();
            if (entries.Count == 0) break;
            changed = Check(DataFileEditor.SetCells(changed.Text, after, entries));
        }

        return changed;
    }

    private static bool IsRight(Report report, CellSum sum) => AreKnown(report, sum) && report.Values[sum.Cell] == Total(report, sum);

    private static bool AreKnown(Report report, CellSum sum) => Array.TrueForAll(sum.Parts, part => report.States[part] != CellState.Blank);

    private static long Total(Report report, CellSum sum)
    {
        long total = 0;
        foreach (var part in sum.Parts) total += report.Values[part];
        return total;
    }

    // typing into one place is one change
    private void Become(CheckedFile file, string change)
    {
        if (file.Text == File.Text) return;
        if (change.Length == 0 || change != _lastChange) _undo.Push(File.Text);
        _lastChange = change;
        _redo.Clear();
        File = file;
        Changed?.Invoke();
    }

    private void Step(Stack<string> from, Stack<string> to)
    {
        if (!from.TryPop(out var text)) return;
        to.Push(File.Text);
        _lastChange = "";
        File = Check(text);
        Changed?.Invoke();
    }

    private CheckedFile Check(string text) => _checker.Check(text, FileName, LastYear);
}
