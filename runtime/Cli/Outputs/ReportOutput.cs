using Nianbao.Documents.Printing;
using Nianbao.Documents.Sources;
using Nianbao.Documents.Styling;
using Nianbao.Documents.Workbooks;
using Nianbao.Reports;
using Nianbao.Templates;

namespace Nianbao.Cli.Outputs;

/// <summary>A kind of file that is made of each report: by a template, by a program from what a template makes, or the workbook.</summary>
/// <param name="Kind">Its name: <c>html</c>, <c>fragment</c>, <c>pdf</c>.</param>
/// <param name="Suffix">What follows the data file's name in the file's: <c>.fragment.html</c>.</param>
/// <param name="Serves">Whether it is made of a report.</param>
/// <param name="Render">Makes it; throws <see cref="TemplateException"/>, <see cref="PrintException"/> or <see cref="DocumentException"/> where that fails.</param>
internal sealed record ReportOutput(string Kind, string Suffix, Func<Report, bool> Serves, Action<Report, Utf8Writer> Render)
{
    /// <summary>Is made where nobody says which kinds are wanted.</summary>
    public bool IsUsual { get; init; }

    /// <summary>The file that a template makes.</summary>
    /// <param name="template">The template.</param>
    /// <param name="reference">The Word file whose look one takes; null for that of the template.</param>
    public static ReportOutput Of(TemplateDefinition template, WordReference? reference = null)
    {
        var kind = KindOf(template.Suffix);
        var render = template.Render;
        if (reference != null) render += (_, writer) => reference.Apply(writer);
        return new ReportOutput(kind, template.Suffix, template.Serves, render)
        {
            IsUsual = !template.IsFromPackage || kind is "html" or "fragment" or "docx",
        };
    }

    /// <summary>A Word file that cannot be made: what it is to look like cannot be read.</summary>
    /// <param name="template">The template.</param>
    /// <param name="reason">Why.</param>
    public static ReportOutput WithoutReference(TemplateDefinition template, DocumentException reason) =>
        Of(template) with { Render = (_, _) => throw reason };

    /// <summary>Whether a file is a Word file, by the end of its name.</summary>
    public static bool IsWord(string suffix) => suffix.EndsWith(OfficePrinter.Suffix, StringComparison.Ordinal);

    /// <summary>The PDF of what templates make.</summary>
    /// <param name="printer">The printer.</param>
    /// <param name="made">What templates make.</param>
    public static ReportOutput Printed(PdfPrinter printer, IReadOnlyList<ReportOutput> made)
    {
        var printed = made.Where(output => output.Suffix == printer.Source).ToList();
        return new ReportOutput(OutputKinds.Pdf, "." + OutputKinds.Pdf, report => printed.Exists(output => output.Serves(report)), Print);

        void Print(Report report, Utf8Writer writer)
        {
            printed.Find(output => output.Serves(report))!.Render(report, writer);
            var pdf = printer.Print(writer.Written);
            writer.Clear();
            writer.WriteUtf8(pdf);
        }
    }

    /// <summary>The tables and texts as a workbook.</summary>
    public static ReportOutput Workbook { get; } = new(ReportWorkbook.Suffix.TrimStart('.'), ReportWorkbook.Suffix, _ => true, WriteWorkbook);

    /// <summary>The PDF that nothing can make.</summary>
    /// <param name="reason">Why.</param>
    public static ReportOutput NotPrinted(PrintException reason) => new(OutputKinds.Pdf, "." + OutputKinds.Pdf, _ => true, (_, _) => throw reason);

    private static void WriteWorkbook(Report report, Utf8Writer writer)
    {
        using var content = new MemoryStream();
        ReportWorkbook.Write(report, content);
        writer.WriteUtf8(content.GetBuffer().AsSpan(0, (int)content.Length));
    }

    // of .fragment.html the name, of .html the ending
    private static string KindOf(string suffix)
    {
        var name = suffix.TrimStart('.');
        return name.LastIndexOf('.') is var end and > 0 ? name[..end] : name;
    }
}
