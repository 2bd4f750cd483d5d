using Nianbao.Documents.Printing;
using Nianbao.Reports;
using Nianbao.Templates;

namespace Nianbao.Cli.Outputs;

/// <summary>A kind of file that is made of each report: by a template, or by a program from what a template makes.</summary>
/// <param name="Kind">Its name: <c>html</c>, <c>fragment</c>, <c>pdf</c>.</param>
/// <param name="Suffix">What follows the data file's name in the file's: <c>.fragment.html</c>.</param>
/// <param name="Serves">Whether it is made of a report.</param>
/// <param name="Render">Makes it; throws <see cref="TemplateException"/> or <see cref="PrintException"/> where that fails.</param>
internal sealed record ReportOutput(string Kind, string Suffix, Func<Report, bool> Serves, Action<Report, Utf8Writer> Render)
{
    /// <summary>Is made where nobody says which kinds are wanted.</summary>
    public bool IsUsual { get; init; }

    /// <summary>The file that a template makes.</summary>
    public static ReportOutput Of(TemplateDefinition template)
    {
        var kind = KindOf(template.Suffix);
        return new ReportOutput(kind, template.Suffix, template.Serves, template.Render)
        {
            IsUsual = !template.IsFromPackage || kind is "html" or "fragment" or "docx",
        };
    }

    /// <summary>The PDF of what templates make.</summary>
    /// <param name="printer">The printer.</param>
    /// <param name="templates">The templates.</param>
    public static ReportOutput Printed(PdfPrinter printer, IReadOnlyList<TemplateDefinition> templates)
    {
        var printed = templates.Where(template => template.Suffix == printer.Source).ToList();
        return new ReportOutput(OutputKinds.Pdf, "." + OutputKinds.Pdf, report => printed.Exists(template => template.Serves(report)), Print);

        void Print(Report report, Utf8Writer writer)
        {
            printed.Find(template => template.Serves(report))!.Render(report, writer);
            var pdf = printer.Print(writer.Written);
            writer.Clear();
            writer.WriteUtf8(pdf);
        }
    }

    /// <summary>The PDF that nothing can make.</summary>
    /// <param name="reason">Why.</param>
    public static ReportOutput NotPrinted(PrintException reason) => new(OutputKinds.Pdf, "." + OutputKinds.Pdf, _ => true, (_, _) => throw reason);

    // of .fragment.html the name, of .html the ending
    private static string KindOf(string suffix)
    {
        var name = suffix.TrimStart('.');
        return name.LastIndexOf('.') is var end and > 0 ? name[..end] : name;
    }
}
