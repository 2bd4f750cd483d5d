using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Nianbao.Documents.Sources.Pdf;

/// <summary>Reads PDFs with a text layer: tables by their lines, paragraphs by how they are set.</summary>
internal static class PdfSource
{
    private const int MostPages = 300;

    /// <summary>Reads a file.</summary>
    /// <param name="content">The file.</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="DocumentException">It is too large, broken, encrypted or a scan.</exception>
    public static SourceDocument Read(ReadOnlyMemory<byte> content, string name) => SourceGuard.Read(content, bytes =>
    {
        try
        {
            var filters = new PdfFilters();
            using var pdf = PdfDocument.Open(bytes.ToArray(), new ParsingOptions
            {
                UseLenientParsing = true,
                SkipMissingFonts = true,
                FilterProvider = filters,
            });
            if (pdf.NumberOfPages > MostPages) throw SourceFindings.TooLarge($"超过 {MostPages} 页", $"it has more than {MostPages} pages");
            PdfDrawings.Check(pdf.Structure, filters);
            return Read(pdf, name);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw SourceFindings.Encrypted();
        }
    });

    private static SourceDocument Read(PdfDocument pdf, string name)
    {
        var pages = Enumerable.Range(1, pdf.NumberOfPages).Select(number => PdfPageReader.Read(pdf.GetPage(number))).ToList();
        var blank = pages.Where(page => page.Letters.Count == 0).Select(page => page.Number).ToList();
        if (blank.Count == pages.Count) throw SourceFindings.NoText();
        var texts = pages.Select(page =>
        {
            var tables = PdfTableFinder.Find(page, out var rest);
            return (page.Number, Tables: tables, Lines: PdfLine.Group(rest, page.Number), page.Height);
        }).ToList();
        var remarks = PdfFurniture.Remove([.. texts.Select(page => (page.Lines, page.Height))]);
        var paragraphs = new PdfParagraphs([.. texts.SelectMany(page => page.Lines)]);
        var goesOn = false;
        foreach (var (number, tables, lines, _) in texts)
        {
            tables.AddRange(PdfAlignedTableFinder.Find(lines, number, paragraphs.Size, paragraphs.Width, goesOn));
            goesOn = tables.Exists(table => table.IsAligned && lines.TrueForAll(line => line.Baseline > table.Box.Bottom));
        }

        remarks.AddRange(blank.Where(number => HasPicture(pdf.GetPage(number))).Select(SourceFindings.PageWithoutText));
        return new SourceDocument(name, SourceKind.Pdf, PdfBlocks.Of([.. texts.Select(page => (page.Tables, page.Lines))], paragraphs))
        {
            Properties = [.. PropertiesOf(pdf.Information)],
            Remarks = remarks,
        };
    }

    private static bool HasPicture(Page page) => page.NumberOfImages > 0;

    private static IEnumerable<SourceProperty> PropertiesOf(DocumentInformation information)
    {
        if (!string.IsNullOrWhiteSpace(information.Title)) yield return new SourceProperty("title", CjkCharacters.Unify(information.Title.Trim()));
        if (!string.IsNullOrWhiteSpace(information.CreationDate)) yield return new SourceProperty("created", information.CreationDate.Trim());
    }
}
