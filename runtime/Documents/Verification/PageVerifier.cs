using DiffPlex;
using DiffPlex.Chunkers;
using Nianbao.Documents.Importing;
using Nianbao.Documents.Recognition;
using Nianbao.Documents.Texts;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Text;

namespace Nianbao.Documents.Verification;

/// <summary>Compares a published page, read back, with the data file it should say the same as: cell by cell and paragraph by paragraph.</summary>
public static class PageVerifier
{
    /// <summary>The differences: what stands at which place of the page, and at which of the data file.</summary>
    /// <param name="page">The page, imported.</param>
    /// <param name="report">The report as the data file gives it, with its sums.</param>
    public static IReadOnlyList<Finding> Compare(ImportResult page, Report report)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(report);
        if (page.Tables == null) return page.Findings;
        if (page.Type!.Form != report.Form) return [VerificationFindings.OtherForm(page, report)];
        return [.. CompareHeader(page, report), .. CompareCells(page, report), .. CompareTexts(page, report)];
    }

    private static IEnumerable<Finding> CompareHeader(ImportResult page, Report report)
    {
        if (page.Header!.Title.Length > 0 && page.Organ != report.Organ) yield return VerificationFindings.OtherOrgan(page, report);
        if (page.Header.Year > 0 && page.Header.Year != report.Year) yield return VerificationFindings.OtherYear(page, report);
    }

    private static IEnumerable<Finding> CompareCells(ImportResult page, Report report)
    {
        for (var cell = 0; cell < report.Form.CellCount; cell++)
        {
            if (report.LeavesOut(cell)) continue;
            var reading = page.Tables!.Cells[cell];
            if (reading == null && report.States[cell] != CellState.Blank) yield return VerificationFindings.MissingCell(page, report, cell);
            else if (reading != null && !IsSame(reading, report, cell)) yield return VerificationFindings.OtherNumber(page, report, cell, reading);
        }
    }

    // a page may print a dash for a blank cell as for none
    private static bool IsSame(CellReading reading, Report report, int cell)
    {
        var isBlank = report.States[cell] == CellState.Blank;
        if (reading.Value == null) return isBlank;
        if (isBlank) return PrintedNumber.Read(reading.Printed).Kind == PrintedKind.None;
        var kind = report.Form.Cells.KindOf(cell);
        var problem = kind == CellKind.Amount && report.Form.Cells[cell].Unit.Length == 0
            ? NumberText.ParseWithUnit(reading.Value, out var value, out _, out _)
            : NumberText.Parse(reading.Value, kind, out value, out _);
        return problem == NumberProblem.None && value == report.Values[cell];
    }

    private static IEnumerable<Finding> CompareTexts(ImportResult page, Report report)
    {
        foreach (var finding in CompareText(page, report, "开头", "the preamble", report.Preamble, page.Preamble)) yield return finding;
        foreach (var section in report.Form.Sections.Where(section => section.Text != Forms.SectionText.None))
        {
            List<TextPiece> pieces = [.. page.Text!.Of(section).SelectMany(part => part.Paragraphs)];
            foreach (var finding in CompareText(page, report, section.Heading, section.Id, report.Text(section), pieces)) yield return finding;
        }
    }

    private static IEnumerable<Finding> CompareText(
        ImportResult page, Report report, string name, string nameEn, Narrative narrative, IReadOnlyList<TextPiece> pieces)
    {
        // blanks are lost and found on the way to a page; what they stood between is not
        string[] ours = Array.ConvertAll(narrative.Paragraphs, Plain);
        string[] theirs = [.. pieces.Select(piece => Plain(piece.Text))];
        var diff = Differ.Instance.CreateDiffs(string.Join('\n', ours), string.Join('\n', theirs), false, false, LineChunker.Instance);
        foreach (var block in diff.DiffBlocks)
        {
            for (var i = 0; i < Math.Max(block.DeleteCountA, block.InsertCountB); i++)
            {
                var paragraph = i < block.DeleteCountA && ours.Length > 0 ? block.DeleteStartA + i : -1;
                var piece = i < block.InsertCountB && theirs.Length > 0 ? pieces[block.InsertStartB + i] : null;
                if (paragraph >= 0 || piece != null) yield return VerificationFindings.OtherText(page, report, name, nameEn, paragraph < 0 ? null : (narrative, paragraph), piece);
            }
        }
    }

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
