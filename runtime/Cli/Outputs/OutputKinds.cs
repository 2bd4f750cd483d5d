using Nianbao.Catalog;
using Nianbao.Documents.Printing;
using Nianbao.Documents.Sources;
using Nianbao.Documents.Styling;

namespace Nianbao.Cli.Outputs;

/// <summary>The kinds of files that a project can make of each report: those of its templates, the workbook, and what is printed of them.</summary>
internal sealed class OutputKinds
{
    /// <summary>The kind that is printed.</summary>
    public const string Pdf = "pdf";

    private readonly ReportCatalog _catalog;
    private readonly ReportOutput[] _made;

    /// <summary>Takes what a project has.</summary>
    /// <param name="catalog">The templates.</param>
    /// <param name="reference">The Word file that others are to look like; null where there is none.</param>
    public OutputKinds(ReportCatalog catalog, string? reference = null)
    {
        _catalog = catalog;
        WordReference? look = null;
        try
        {
            if (!string.IsNullOrWhiteSpace(reference)) look = WordReference.Read(reference);
        }
        catch (DocumentException e)
        {
            NoReference = e;
        }

        var templates = Array.ConvertAll(catalog.Templates, template => !ReportOutput.IsWord(template.Suffix) ? ReportOutput.Of(template)
            : NoReference == null ? ReportOutput.Of(template, look)
            : ReportOutput.WithoutReference(template, NoReference));

        // a project's own template of that name makes another one
        _made = Array.Exists(templates, output => output.Suffix == ReportOutput.Workbook.Suffix) ? templates : [.. templates, ReportOutput.Workbook];
    }

    /// <summary>Why no Word file can be made: what they are to look like cannot be read; null where all is well.</summary>
    public DocumentException? NoReference { get; }

    /// <summary>The names, in ordinal order.</summary>
    public IReadOnlyList<string> Names => [.. _made.Select(output => output.Kind).Append(Pdf).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The outputs that are made where nobody says which.</summary>
    public OutputSelection Usual => Select(Array.FindAll(_made, output => output.IsUsual));

    /// <summary>The outputs of some kinds.</summary>
    /// <param name="words">The names as somebody wrote them, between commas or semicolons; what is not the name of a kind is told.</param>
    public OutputSelection Choose(string words)
    {
        var wanted = words.Split([',', ';', '，', '；', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var outputs = _made.Where(output => wanted.Contains(output.Kind, StringComparer.OrdinalIgnoreCase)).ToList();
        var unknown = wanted.Except(Names, StringComparer.OrdinalIgnoreCase).ToList();
        if (!wanted.Contains(Pdf, StringComparer.OrdinalIgnoreCase)) return Select(outputs) with { Unknown = unknown };
        try
        {
            var printer = PdfPrinter.Find([.. _catalog.Templates.Select(template => template.Suffix)]);
            return Select([.. outputs, ReportOutput.Printed(printer, _made)]) with { Unknown = unknown, Printer = printer.Program };
        }
        catch (PrintException e)
        {
            // each report lacks its PDF, and the next build tries again: a browser may have been installed by then
            return Select([.. outputs, ReportOutput.NotPrinted(e)]) with { Unknown = unknown };
        }
    }

    private OutputSelection Select(IReadOnlyList<ReportOutput> outputs) =>
        new(outputs, [.. _made.Select(output => output.Suffix).Append("." + Pdf).Distinct()]);
}
