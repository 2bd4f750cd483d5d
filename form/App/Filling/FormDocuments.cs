using System.Text;
using Microsoft.AspNetCore.Components.Forms;
using Nianbao.Catalog;
using Nianbao.DataFiles;
using Nianbao.Documents.Importing;
using Nianbao.Documents.Mapping;
using Nianbao.Findings;
using Nianbao.Pages;
using Nianbao.Reporting.Scaffolding;
using Nianbao.Reports;
using Nianbao.Templates;

namespace Nianbao.Form.Filling;

/// <summary>A document that was opened, as the data file of a report.</summary>
/// <param name="Name">The name of the document.</param>
/// <param name="Text">The data file; null where no report could be taken from it.</param>
/// <param name="Report">The report; null where there is none.</param>
/// <param name="Notes">What was found in importing.</param>
public sealed record OpenedDocument(string Name, string? Text, Report? Report, IReadOnlyList<Finding> Notes)
{
    /// <summary>True where it was a data file, false where it was imported.</summary>
    public bool IsDataFile { get; init; }

    /// <summary>The page that shows where each number stood in an imported document; null where there is none.</summary>
    public byte[]? Mapping { get; init; }
}

/// <summary>Opens data files, pages, Word and Excel files as reports, and begins new ones.</summary>
/// <param name="catalog">The forms.</param>
public sealed class FormDocuments(ReportCatalog catalog)
{
    /// <summary>The endings of the files that are read, as a page asks for them.</summary>
    public const string Endings = ".yaml,.yml,.html,.htm,.docx,.xlsx,.xls,.txt,.md";

    private const long LargestFile = 50 * 1024 * 1024;

    private readonly ReportImporter _importer = new(catalog);

    /// <summary>The forms and templates.</summary>
    public ReportCatalog Catalog => catalog;

    /// <summary>True for a file that may be a report by its ending.</summary>
    public static bool Reads(string name) => Endings.Split(',').Contains(Path.GetExtension(name).ToLowerInvariant());

    /// <summary>Opens a file that the user has chosen; null for one that is too large.</summary>
    public async Task<OpenedDocument?> OpenAsync(IBrowserFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Size > LargestFile) return null;
        using var content = new MemoryStream();
        await using var stream = file.OpenReadStream(LargestFile);
        await stream.CopyToAsync(content).ConfigureAwait(true);
        return Open(file.Name, content.ToArray());
    }

    /// <summary>Opens a document.</summary>
    public OpenedDocument Open(string name, byte[] content)
    {
        if (Path.GetExtension(name).ToLowerInvariant() is ".yaml" or ".yml") return OpenDataFile(name, content);
        var result = _importer.Import(name, content);
        if (result.Type == null || result.Organ.Length == 0 || result.Year == 0) return new OpenedDocument(name, null, null, result.Findings);
        var text = ImportedDataFile.Write(result);
        var file = new FileChecker(catalog).Check(text, name, lastYear: null);
        return new OpenedDocument(name, text, file.Report, result.Findings) { Mapping = MappingOf(result, file.Findings) };
    }

    /// <summary>A new data file.</summary>
    /// <param name="organ">The reporting body.</param>
    /// <param name="year">The report year.</param>
    /// <param name="lastYear">Last year's report, whose closing figures are carried over; null for none.</param>
    public string? New(string organ, int year, Report? lastYear)
    {
        if (FormChoice.OfYear(catalog.Forms, year) is not { } form) return null;
        var values = lastYear == null ? ScaffoldValues.None : ScaffoldValues.Of(form, lastYear);
        return ReportScaffold.Write(form, organ, year, values);
    }

    private OpenedDocument OpenDataFile(string name, byte[] content)
    {
        var findings = new FindingList();
        var report = new ReportReader().Read(content, name, catalog.Types, findings);
        var text = Encoding.UTF8.GetString(content).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        return new OpenedDocument(name, report == null ? null : text, report, report == null ? findings.Items : []) { IsDataFile = true };
    }

    private byte[]? MappingOf(ImportResult result, IReadOnlyList<Finding> findings)
    {
        if (catalog.Pages.OfType<PageDefinition<ImportView>>().FirstOrDefault() is not { } template) return null;
        var page = new Utf8Writer();
        template.Render(ImportPage.Of(result, findings), page);
        return page.Written.ToArray();
    }
}
