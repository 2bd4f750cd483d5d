using Nianbao.Documents.Importing;
using Nianbao.Documents.Recognition;
using Nianbao.Documents.Sources;
using Nianbao.Documents.Texts;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Sources;

namespace Nianbao.Documents.Verification;

/// <summary>How a published page differs from its data file: NB62xx. An id is never used again for something else.</summary>
internal static class VerificationFindings
{
    private const int LongestQuote = 40;

    public static Finding OtherForm(ImportResult page, Report report) => At(report, "NB6201", SourceSpan.Start,
        $"网页 {page.Name} 是 {page.Type!.Form.Id} 年格式，数据文件是 {report.Form.Id} 年格式",
        $"the page {page.Name} follows the form {page.Type.Form.Id}, the data file the form {report.Form.Id}");

    public static Finding OtherOrgan(ImportResult page, Report report) => At(report, "NB6202", SourceSpan.Start,
        $"网页 {page.Name} 是“{page.Organ}”的年报，数据文件是“{report.Organ}”的",
        $"the page {page.Name} is the report of '{page.Organ}', the data file that of '{report.Organ}'");

    public static Finding OtherYear(ImportResult page, Report report) => At(report, "NB6203", SourceSpan.Start,
        $"网页 {page.Name} 是 {page.Header!.Year} 年度的，数据文件是 {report.Year} 年度的",
        $"the page {page.Name} reports on {page.Header.Year}, the data file on {report.Year}");

    public static Finding MissingCell(ImportResult page, Report report, int cell) => At(report, "NB6204", report.PlaceOf(cell),
        $"网页 {page.Name} 上没有取到“{report.Form.LabelOf(cell)}”，数据文件是 {CellText.Of(report.Cell(cell))}",
        $"'{report.Form.PathOf(cell)}' was not found on the page {page.Name}; the data file says {CellText.Of(report.Cell(cell))}");

    public static Finding OtherNumber(ImportResult page, Report report, int cell, CellReading reading) => At(report, "NB6205", report.PlaceOf(cell),
        $"“{report.Form.LabelOf(cell)}”网页上是 {Shown(reading.Printed)}（{page.Name}{LocationText.Chinese(reading.At)}），数据文件是 {Shown(CellText.Of(report.Cell(cell)))}",
        $"'{report.Form.PathOf(cell)}' is {Shown(reading.Printed)} on the page ({page.Name}, {LocationText.English(reading.At)}) and {Shown(CellText.Of(report.Cell(cell)))} in the data file");

    public static Finding OtherText(
        ImportResult page, Report report, string name, string nameEn, (Narrative Text, int Paragraph)? ours, TextPiece? theirs)
    {
        var (zh, en) = theirs == null ? ("没有", "nothing") : ($"“{Quote(theirs.Text)}”", $"'{Quote(theirs.Text)}'");
        var place = theirs == null ? ("", "") : ($"（{page.Name}{LocationText.Chinese(theirs.At)}）", $" ({page.Name}, {LocationText.English(theirs.At)})");
        var (own, ownEn) = ours is { } text ? ($"“{Quote(text.Text.Paragraphs[text.Paragraph])}”", $"'{Quote(text.Text.Paragraphs[text.Paragraph])}'") : ("没有", "nothing");
        var span = ours is { } mine && mine.Text.Lines[mine.Paragraph] > 0 ? mine.Text.SpanOf(mine.Paragraph, 0, 1) : SourceSpan.Start;
        return At(report, "NB6206", span,
            $"{name}的文字不同：网页上{zh}{place.Item1}，数据文件{own}",
            $"the text of {nameEn} differs: {en} on the page{place.Item2}, {ownEn} in the data file");
    }

    private static Finding At(Report report, string rule, SourceSpan span, string message, string messageEn) =>
        Finding.In(report, rule, Severity.Error, span, message, messageEn);

    private static string Shown(string text) => text.Length == 0 ? "空" : text;

    private static string Quote(string text) => text.Length <= LongestQuote ? text : text[..LongestQuote] + "…";
}
