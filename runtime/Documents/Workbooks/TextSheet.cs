using Nianbao.Documents.Workbooks.Packages;
using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Documents.Workbooks;

/// <summary>
/// The sheet of the texts: the heading of a section beside its first paragraph, each paragraph a row. Which section a paragraph belongs to is
/// told by its place, whatever it says.
/// </summary>
internal static class TextSheet
{
    /// <summary>The label of the text before the first section.</summary>
    public const string Preamble = "（开头）";

    /// <summary>The label of a row that goes on with the paragraph of the row above.</summary>
    public const string Continued = "（接上格）";

    /// <summary>The row of the first text.</summary>
    public const int FirstRow = 2;

    private const int SpareRows = 4;
    private const int SpareChapters = 8;

    private static readonly double[] s_widths = [24, 72];

    /// <summary>Writes the sheet.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="report">The report.</param>
    /// <param name="isInput">True for a sheet to be filled in.</param>
    public static void Write(WorkbookWriter workbook, Report report, bool isInput)
    {
        using var sheet = workbook.NextSheet(new SheetSetup(s_widths) { IsProtected = isInput, FrozenRows = FirstRow });
        sheet.BeginRow(26);
        sheet.Text(0, isInput ? "正文：一段填一格，或在一格里换行（Alt+Enter）分段" : "正文", CellStyle.Heading);
        sheet.BeginRow();
        sheet.Text(0, "部分", CellStyle.ColumnLabel);
        sheet.Text(1, "内容", CellStyle.ColumnLabel);
        var (label, text) = isInput ? (CellStyle.PartLabel, CellStyle.InputParagraph) : (CellStyle.PartLabel, CellStyle.Paragraph);
        var rows = new Rows(sheet, label, text, isInput ? SpareRows : 0);
        if (isInput || report.Preamble.Paragraphs.Length > 0) rows.Write(Preamble, report.Preamble.Paragraphs);
        foreach (var section in report.Form.Sections)
        {
            var paragraphs = report.Text(section).Paragraphs;
            if (section.HasFreeHeadings) WriteChapters(sheet, report.Text(section).Chapters, isInput);
            else if (section.Text != SectionText.None || paragraphs.Length > 0) rows.Write(section.Heading, paragraphs);
        }
    }

    private static void WriteChapters(SheetWriter sheet, Chapter[] chapters, bool isInput)
    {
        var (label, text) = isInput ? (CellStyle.InputLabel, CellStyle.InputParagraph) : (CellStyle.PartLabel, CellStyle.Paragraph);
        var rows = new Rows(sheet, label, text, 0);
        foreach (var chapter in chapters) rows.Write(chapter.Heading, chapter.Paragraphs);
        for (var i = 0; isInput && i < SpareChapters; i++) rows.Write("", []);
    }

    private sealed class Rows(SheetWriter sheet, CellStyle label, CellStyle text, int spare)
    {
        public void Write(string heading, string[] paragraphs)
        {
            var written = 0;
            foreach (var paragraph in paragraphs)
            {
                foreach (var (i, piece) in SheetText.PiecesOf(paragraph).Index()) Write(i > 0 ? Continued : written++ == 0 ? heading : "", piece);
            }

            if (written == 0) Write(heading, "", spare > 0 ? 60 : null);
            for (var i = written; i < spare; i++) Write("", "");
        }

        private void Write(string heading, string paragraph, double? height = null)
        {
            sheet.BeginRow(Math.Max(height ?? 0, Math.Max(FormSheet.HeightOf(paragraph, [s_widths[1] - 8]), FormSheet.HeightOf(heading, [s_widths[0]]))));
            sheet.Text(0, heading, label);
            sheet.Text(1, paragraph, text);
        }
    }
}
