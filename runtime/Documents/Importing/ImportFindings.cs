using Nianbao.DataFiles;
using Nianbao.Documents.Recognition;
using Nianbao.Documents.Sources;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Sources;
using Nianbao.Text;

namespace Nianbao.Documents.Importing;

/// <summary>What an import must tell: NB60xx the document cannot be read, NB61xx what is missing or was left out. An id is never used again for something else.</summary>
internal static class ImportFindings
{
    public const string LeftOutId = "NB6104";

    public static Finding Unreadable(string file, DocumentException problem) =>
        new(problem.Rule, Severity.Error, file, SourceSpan.Start, problem.Chinese, problem.English);

    public static Finding NotAReport(string file, IEnumerable<string> forms) => new(
        "NB6101", Severity.Error, file, SourceSpan.Start,
        $"没有认出年报的表格（认得的格式：{string.Join("、", forms)}）。确实是年报的，请用 --form 指定格式；表格是图片或附件的，请导入那个附件",
        $"no table of a report was recognised (known forms: {string.Join(", ", forms)}); if it is a report, give --form; if its tables are pictures or attachments, import those");

    public static Finding NoOrgan(string file) => new(
        "NB6102", Severity.Error, file, SourceSpan.Start,
        "文中没有写明是哪个机关的年报，请用 --organ 给出机关全称",
        "the document does not say whose report it is; give the body's full name with --organ");

    public static Finding NoYear(string file) => new(
        "NB6103", Severity.Error, file, SourceSpan.Start,
        "文中没有写明是哪一年的年报，请用 --year 给出年度",
        "the document does not say which year it reports on; give the year with --year");

    public static Finding BadOrgan(string file, string organ, string wrong)
    {
        var finding = DataFindings.BadOrgan(QuotedText.Of(organ), wrong);
        return new Finding("NB6107", Severity.Error, file, SourceSpan.Start, $"{finding.Message}。可以用 --organ 给出", $"{finding.MessageEn}; give it with --organ");
    }

    public static Finding LeftOut(string file, RowLeftOut row) => new(
        LeftOutId, Severity.Warning, file, SpanOf(row.Row.At),
        $"{LocationText.Chinese(row.Row.At)}有数没有取：{Shown(row.Row.Text)}。{ReasonText.Chinese(row)}。请对照原文填写",
        $"{LocationText.English(row.Row.At)} has numbers that were not taken: {Shown(row.Row.Text)}; {ReasonText.English(row)}; please fill them in from the document");

    public static Finding MissingRow(string file, FormDefinition form, TableDefinition table, LeafRow row) => new(
        "NB6105", Severity.Warning, file, SourceSpan.Start,
        $"{TableName.Of(form, table)}“{row.FullLabel}”没有取到数，数据文件中留空，请对照原文填写",
        $"no numbers were found for '{row.Path}'; it is left blank in the data file, please fill it in from the document");

    public static Finding MissingText(string file, SectionDefinition section) => new(
        "NB6106", Severity.Warning, file, SourceSpan.Start,
        $"没有找到“{section.Heading}”的正文，数据文件中留空，请对照原文填写",
        $"no text was found for the section '{section.Id}'; it is left blank in the data file, please fill it in from the document");

    public static Finding CellNotTaken(string file, string sheet, string place, string label, string text) => new(
        "NB6108", Severity.Warning, file, SourceSpan.Start,
        $"工作表“{sheet}”的 {place}（{label}）不是这一格能填的数，没有取：{Shown(text)}。请改成数后再导入，或在数据文件中填写",
        $"cell {place} of the sheet '{sheet}' holds no number that the form takes there and was not taken: {Shown(text)}; correct it and import again, or fill it in in the data file");

    public static Finding DayNotTaken(string file, string sheet, string label, string text) => new(
        "NB6110", Severity.Warning, file, SourceSpan.Start,
        $"工作表“{sheet}”的“{label}”不是日期，没有取：{Shown(text)}。请写成 2022-01-31 这样再导入，或在数据文件中填写",
        $"'{label}' on the sheet '{sheet}' is no day and was not taken: {Shown(text)}; write it as 2022-01-31 and import again, or fill it in in the data file");

    public static Finding SumOverwritten(string file, string sheet, string place, string label, string printed, string computed) => new(
        "NB6109", Severity.Warning, file, SourceSpan.Start,
        $"工作表“{sheet}”的 {place}（{label}）是合计，表中为 {Quantity(printed)}，按各项重新计算为 {Quantity(computed)}，取了后者。公式可能被覆盖，请核对各项",
        $"cell {place} of the sheet '{sheet}' is a sum; the sheet says {Quantity(printed, "nothing")}, its parts add up to {Quantity(computed, "nothing")}, which was taken; its formula may be overwritten, please check the parts");

    private static string Quantity(string text, string blank = "空白") => text.Length == 0 ? blank : Shown(text);

    private static SourceSpan SpanOf(SourceLocation at) => at.Line > 0 ? new SourceSpan(at.Line, 1, 1) : SourceSpan.Start;

    private static string Shown(string text) => text.Length <= 120 ? text : text[..120] + "…";
}
