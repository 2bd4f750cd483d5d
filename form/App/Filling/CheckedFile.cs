using System.Text;
using Nianbao.Catalog;
using Nianbao.DataFiles;
using Nianbao.DataFiles.Writing;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Validation;

namespace Nianbao.Form.Filling;

/// <summary>A data file with what the toolkit reads in it and finds: the very report and findings of the command line.</summary>
/// <param name="Text">The data file.</param>
/// <param name="Report">What was read; null where it could not be read to its end.</param>
/// <param name="Findings">What was found, in the order of the checks.</param>
public sealed record CheckedFile(string Text, Report? Report, IReadOnlyList<Finding> Findings)
{
    private readonly ILookup<int, Finding> _byCell = ByCell(Report, Findings);
    private readonly Lazy<DataFileOutline> _outline = new(() => new DataFileOutline(Text));

    /// <summary>The lines of the file.</summary>
    public IReadOnlyList<string> Lines { get; } = Text.Split('\n');

    /// <summary>The header and the texts as they are written; only of a file that could be read.</summary>
    internal DataFileOutline Outline => _outline.Value;

    /// <summary>True if an error stands in the way of publication.</summary>
    public bool HasErrors => Report == null || Findings.Any(finding => finding.IsError);

    /// <summary>What was found about a cell.</summary>
    public IEnumerable<Finding> Of(int cell) => _byCell[cell];

    /// <summary>The first cell that a finding is about; -1 for a finding about something else.</summary>
    public int CellOf(Finding finding) => CellsOf(Report, finding).DefaultIfEmpty(-1).First();

    /// <summary>The section in whose text a finding lies; null for none.</summary>
    public SectionDefinition? SectionAt(Finding finding) => Report?.Form.Sections
        .Where(section => Report.Text(section) is { Lines: [var first, ..] } text && first <= finding.Line && finding.Line <= text.Lines[^1])
        .FirstOrDefault();

    private static ILookup<int, Finding> ByCell(Report? report, IReadOnlyList<Finding> findings) => findings
        .SelectMany(finding => CellsOf(report, finding).Select(cell => (cell, finding)))
        .ToLookup(pair => pair.cell, pair => pair.finding);

    // a finding of the reader names no cell, but its place
    private static IEnumerable<int> CellsOf(Report? report, Finding finding)
    {
        if (report == null) yield break;
        foreach (var path in finding.Cells)
        {
            if (report.Form.TryFind(path, out var cell)) yield return cell;
        }

        if (finding.Cells.Count > 0 || finding.Quote.Length > 0 || !finding.Span.IsKnown) yield break;
        for (var cell = 0; cell < report.Form.CellCount; cell++)
        {
            var span = report.Spans[cell];
            if (span.Line == finding.Line && span.Column <= finding.Column && finding.Column < Math.Max(span.EndColumn, span.Column + 1)) yield return cell;
        }
    }
}

/// <summary>Reads and checks a data file after every change; keeps its buffers.</summary>
/// <param name="catalog">The forms.</param>
public sealed class FileChecker(ReportCatalog catalog)
{
    private readonly ReportReader _reader = new();
    private readonly ReportValidator _validator = new(catalog.Severities);

    /// <summary>Reads and checks.</summary>
    /// <param name="text">The data file.</param>
    /// <param name="name">What findings call it.</param>
    /// <param name="lastYear">Last year's report; null where none is at hand.</param>
    public CheckedFile Check(string text, string name, Report? lastYear)
    {
        var findings = new FindingList();
        var report = _reader.Read(Encoding.UTF8.GetBytes(text), name, catalog.Types, findings, _ => lastYear);
        if (report != null)
        {
            report.LastYear = lastYear?.Year == report.Year - 1 ? lastYear : null;
            _validator.Check(report, findings, report.LastYear);
        }

        return new CheckedFile(text, report, [.. findings.Items]);
    }
}
