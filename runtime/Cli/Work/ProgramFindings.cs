using System.Text;
using Nianbao.Documents.Printing;
using Nianbao.Documents.Sources;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Sources;
using Nianbao.Templates;
using Nianbao.Text;

namespace Nianbao.Cli.Work;

/// <summary>What can go wrong around a report that is no fault of its data. NB9000 to NB9009 are the build's own.</summary>
internal static class ProgramFindings
{
    /// <summary>A mistake of the program: the exit code is 2.</summary>
    public const string Crash = "NB9010";

    /// <summary>An output file could not be written or deleted: the exit code is 2.</summary>
    public const string NotWritten = "NB9011";

    /// <summary>A template cannot go on with a report: the exit code is 2.</summary>
    public const string Template = "NB9014";

    /// <summary>No program is installed that prints a PDF: the exit code is 2.</summary>
    public const string NoPrinter = PrintException.NoPrinterId;

    /// <summary>A PDF was not printed: the exit code is 2.</summary>
    public const string NoPdf = PrintException.NotPrintedId;

    public static Finding TemplateFailed(string file, TemplateException e) => Error(
        Template,
        file,
        $"模板 {e.Template} 第 {e.Line} 行第 {e.Column} 列用在这份报告上出错：{e.Problem}",
        $"template {e.Template}, line {e.Line}, column {e.Column} fails on this report: {e.ProblemEn}");

    public static Finding Crashed(string file, Exception e) => e is OutOfMemoryException ? NoMemory(file) : Error(
        Crash,
        file,
        $"处理这份报告时程序出错：{OneLine(e)}。请连同数据文件报告给工具的维护者",
        $"the program failed on this report: {OneLine(e)}; tell whoever looks after the toolkit");

    private static Finding NoMemory(string file) => Error(
        Crash,
        file,
        "处理这份报告时这台机器的内存不够。请看模板是不是在循环里保存太多文本或列表，或者换内存更大的机器",
        "the memory of this machine did not suffice for this report; see whether a template keeps too many texts or lists in loops, or take a machine with more memory");

    public static Finding CannotWrite(string file, string output, Exception e) => PortableName.IsTooLong(Path.GetFileName(output))
        ? NameTooLong(file, Path.GetFileName(output))
        : Error(
            NotWritten,
            file,
            $"写不了 {output}：{OneLine(e)}",
            $"{output} cannot be written: {OneLine(e)}");

    private static Finding NameTooLong(string file, string page) => Error(
        "NB9017",
        file,
        $"页面名“{QuotedText.Of(page)}”有 {Encoding.UTF8.GetByteCount(page)} 个字节，文件名最多 {PortableName.MaxBytes} 个字节，没有生成。请给数据文件改一个短的名称",
        $"the name of the page '{QuotedText.Of(page)}' has {Encoding.UTF8.GetByteCount(page)} bytes, where a file's name has {PortableName.MaxBytes} at most, and it was not written; give the data file a shorter name");

    public static Finding SameOutput(string file, string other) => Error(
        "NB9012",
        file,
        $"和 {other} 会生成同名的页面，两份都没有生成。请给其中一份改名",
        $"{other} would be written to the same page, so neither was; give one of them another name");

    public static Finding OutsideOutput(string file, string output) => Error(
        "NB9013",
        file,
        $"页面“{output}”会落在输出文件夹之外，没有生成。请看名称里有没有 ..，输出文件夹里有没有指向别处的链接",
        $"the page '{output}' would lie outside the output folder and was not written; see whether its name has .. or the output folder a link to elsewhere");

    public static Finding NotPrinted(string file, PrintException e) => Error(e.Rule, file, e.Chinese, e.English);

    /// <summary>Names that a project or a user gives for kinds of files, and that none has.</summary>
    /// <param name="file">Where they were given; empty for the project, which only its build knows.</param>
    /// <param name="unknown">The names.</param>
    /// <param name="known">The names that there are.</param>
    public static Finding UnknownKinds(string file, IReadOnlyList<string> unknown, IReadOnlyList<string> known) => Error(
        "NB9030",
        file,
        $"没有“{string.Join("、", unknown)}”这种文件。NianbaoOutputs 可以写：{string.Join("、", known)}，用分号隔开",
        $"there is no kind of file '{string.Join(", ", unknown)}'; NianbaoOutputs takes, with semicolons between them: {string.Join(", ", known)}");

    public static Finding NoReference(string file, DocumentException e) => Error(e.Rule, file, $"NianbaoWordReference：{e.Chinese}", $"NianbaoWordReference: {e.English}");

    public static Finding NoSchemas(string folder, Exception e) => new(
        "NB9015",
        Severity.Warning,
        folder,
        SourceSpan.Start,
        $"写不了编辑器用的 JSON Schema：{OneLine(e)}",
        $"the JSON Schemas for editors cannot be written: {OneLine(e)}");

    private static Finding Error(string id, string file, string message, string messageEn) =>
        new(id, Severity.Error, file, SourceSpan.Start, message, messageEn);

    /// <summary>What failed, as a part of a message.</summary>
    public static string OneLine(Exception e) => $"{e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}";
}
