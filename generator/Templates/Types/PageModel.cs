using Nianbao.Generator.CSharp;
using static Nianbao.Generator.Templates.Types.StaticType;

namespace Nianbao.Generator.Templates.Types;

/// <summary>
/// The models of the pages that commands write beside the reports, as <see cref="ReportModel"/> is that of reports. Their
/// objects are the runtime's view records, which hold everything themselves.
/// </summary>
internal static class PageModel
{
    // the name alone would be that of a namespace
    private static readonly StaticType Text = StaticType.Text;

    private static readonly ModelType FindingRow = new ModelType("finding row", "问题的一行数", RuntimeNames.FindingRowView)
        .With("kind", Text, "{0}.Kind")
        .With("label", Text, "{0}.Label")
        .With("value", Text, "{0}.Value")
        .With("from", Text, "{0}.From");

    private static readonly ModelType Finding = new ModelType("finding", "问题", RuntimeNames.FindingView)
        .With("rule", Text, "{0}.Rule")
        .With("kind", Text, "{0}.Kind")
        .With("label", Text, "{0}.Label")
        .With("year", Int, "{0}.Year")
        .With("path", Text, "{0}.Path")
        .With("file", Text, "{0}.File")
        .With("line", Int, "{0}.Line")
        .With("column", Int, "{0}.Column")
        .With("subject", Text, "{0}.Subject")
        .With("message", Text, "{0}.Message")
        .With("requirement", OptionalText, "{0}.Requirement")
        .With("source", Text, "{0}.Source")
        .With("quote", OptionalText, "{0}.Quote")
        .With("hint", OptionalText, "{0}.Hint")
        .With("waived", OptionalText, "{0}.Waived")
        .With("waiver", OptionalText, "{0}.Waiver")
        .With("unit", Text, "{0}.Unit")
        .With("rows", ListOf(Of(FindingRow)), "{0}.Rows");

    private static readonly ModelType FindingCount = new ModelType("finding count", "问题数", RuntimeNames.FindingCountView)
        .With("kind", Text, "{0}.Kind")
        .With("label", Text, "{0}.Label")
        .With("number", Int, "{0}.Number");

    private static readonly ModelType CheckedFile = new ModelType("checked file", "校验的文件", RuntimeNames.CheckedFileView)
        .With("path", Text, "{0}.Path")
        .With("year", Int, "{0}.Year")
        .With("findings", ListOf(Of(Finding)), "{0}.Findings")
        .With("undecided", ListOf(Of(Finding)), "{0}.Undecided");

    private static readonly ModelType CheckedOrgan = new ModelType("checked organ", "校验的机关", RuntimeNames.CheckedOrganView)
        .With("name", Text, "{0}.Name")
        .With("years", Text, "{0}.Years")
        .With("verdict", Text, "{0}.Verdict")
        .With("needs_work", Bool, "{0}.NeedsWork")
        .With("counts", ListOf(Of(FindingCount)), "{0}.Counts")
        .With("files", ListOf(Of(CheckedFile)), "{0}.Files");

    private static readonly ModelType ComparedYear = new ModelType("compared year", "对比的一年", RuntimeNames.ComparedYearView)
        .With("figure", Text, "{0}.Figure")
        .With("difference", Text, "{0}.Difference")
        .With("percent", Text, "{0}.Percent");

    private static readonly ModelType ComparedLine = new ModelType("compared line", "对比的一行", RuntimeNames.ComparedLineView)
        .With("label", Text, "{0}.Label")
        .With("depth", Int, "{0}.Depth")
        .With("years", ListOf(Of(ComparedYear)), "{0}.Years");

    private static readonly ModelType ComparedTable = new ModelType("compared table", "对比的表", RuntimeNames.ComparedTableView)
        .With("label", Text, "{0}.Label")
        .With("unit", Text, "{0}.Unit")
        .With("lines", ListOf(Of(ComparedLine)), "{0}.Lines");

    private static readonly ModelType ImportedCell = new ModelType("imported cell", "导入的一格", RuntimeNames.ImportedCellView)
        .With("printed", Text, "{0}.Printed")
        .With("value", Text, "{0}.Value")
        .With("kind", Text, "{0}.Kind");

    private static readonly ModelType ImportedRow = new ModelType("imported row", "导入的一行", RuntimeNames.ImportedRowView)
        .With("label", Text, "{0}.Label")
        .With("printed", Text, "{0}.Printed")
        .With("match", Text, "{0}.Match")
        .With("place", Text, "{0}.Place")
        .With("cells", ListOf(Of(ImportedCell)), "{0}.Cells");

    private static readonly ModelType ImportedTable = new ModelType("imported table", "导入的表", RuntimeNames.ImportedTableView)
        .With("label", Text, "{0}.Label")
        .With("columns", ListOf(Text), "{0}.Columns")
        .With("rows", ListOf(Of(ImportedRow)), "{0}.Rows");

    private static readonly ModelType ImportedLine = new ModelType("imported line", "原文的一行", RuntimeNames.ImportedLineView)
        .With("text", Text, "{0}.Text")
        .With("place", Text, "{0}.Place")
        .With("reason", Text, "{0}.Reason");

    private static readonly ModelType ImportedText = new ModelType("imported text", "导入的正文", RuntimeNames.ImportedTextView)
        .With("label", Text, "{0}.Label")
        .With("printed", Text, "{0}.Printed")
        .With("place", Text, "{0}.Place")
        .With("paragraphs", ListOf(Text), "{0}.Paragraphs");

    /// <summary>The names at the root of the template for the page of an import.</summary>
    public static readonly ModelType Import = new ModelType("import", "导入对照", RuntimeNames.ImportView)
        .With("document", Text, "{0}.Document")
        .With("organ", Text, "{0}.Organ")
        .With("year", Int, "{0}.Year")
        .With("form", Text, "{0}.Form")
        .With("taken", Int, "{0}.Taken")
        .With("cells", Int, "{0}.Cells")
        .With("tables", ListOf(Of(ImportedTable)), "{0}.Tables")
        .With("left_out", ListOf(Of(ImportedLine)), "{0}.LeftOut")
        .With("texts", ListOf(Of(ImportedText)), "{0}.Texts")
        .With("others", ListOf(Of(ImportedLine)), "{0}.Others")
        .With("notes", ListOf(Text), "{0}.Notes")
        .With("checks", ListOf(Text), "{0}.Checks");

    /// <summary>The names at the root of the check report's template.</summary>
    public static readonly ModelType CheckReport = new ModelType("check report", "校验报告", RuntimeNames.CheckReportView)
        .With("verdict", Text, "{0}.Verdict")
        .With("files", Int, "{0}.Files")
        .With("counts", ListOf(Of(FindingCount)), "{0}.Counts")
        .With("organs", ListOf(Of(CheckedOrgan)), "{0}.Organs");

    /// <summary>The names at the root of the letter's template.</summary>
    public static readonly ModelType ReturnLetter = new ModelType("return letter", "退回修改意见", RuntimeNames.ReturnLetterView)
        .With("organ", Text, "{0}.Organ")
        .With("years", Text, "{0}.Years")
        .With("files", Int, "{0}.Files")
        .With("errors", ListOf(Of(Finding)), "{0}.Errors")
        .With("warnings", ListOf(Of(Finding)), "{0}.Warnings");

    /// <summary>The names at the root of the comparison's templates.</summary>
    public static readonly ModelType Comparison = new ModelType("comparison", "历年对比", RuntimeNames.ComparisonView)
        .With("organ", Text, "{0}.Organ")
        .With("years", ListOf(Text), "{0}.Years")
        .With("headings", ListOf(Text), "{0}.Headings")
        .With("notes", ListOf(Text), "{0}.Notes")
        .With("tables", ListOf(Of(ComparedTable)), "{0}.Tables");
}
