using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Form.Filling;

/// <summary>What is left to do.</summary>
/// <param name="BlankCells">Cells without a number that need one.</param>
/// <param name="EmptyTexts">Sections without the text that they need.</param>
/// <param name="Errors">Findings that stand in the way of publication.</param>
/// <param name="Warnings">Findings to look at.</param>
public sealed record Progress(int BlankCells, int EmptyTexts, int Errors, int Warnings)
{
    /// <summary>What is left to do in a file.</summary>
    public static Progress Of(CheckedFile file)
    {
        if (file.Report is not { } report) return new Progress(0, 0, file.Findings.Count, 0);
        var blank = Enumerable.Range(0, report.Form.CellCount).Count(cell => NeedsNumber(report, cell));
        var texts = report.Form.Sections.Count(section => section.Text == SectionText.Required && report.Text(section).Paragraphs.Length == 0);
        return new Progress(
            blank,
            texts,
            file.Findings.Count(finding => finding.IsError),
            file.Findings.Count(finding => finding is { Severity: Severity.Warning, Waived: null }));
    }

    private static bool NeedsNumber(Report report, int cell) =>
        report.States[cell] == CellState.Blank && !report.Form.Cells[cell].Table.AllowsBlanks && !report.IsLeftBlank(cell) && !report.LeavesOut(cell)
        && report.IsKnown(cell) == false && !Array.Exists(report.Form.Sums, sum => sum.Cell == cell);
}
