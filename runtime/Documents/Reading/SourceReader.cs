using Nianbao.Documents.Sources;
using Nianbao.Documents.Sources.Detection;
using Nianbao.Documents.Sources.Html;
using Nianbao.Documents.Sources.Office;
using Nianbao.Documents.Sources.Pdf;
using Nianbao.Documents.Sources.Text;
using Nianbao.Documents.Sources.Word;
using Nianbao.Documents.Sources.Workbooks;

namespace Nianbao.Documents.Reading;

/// <summary>Reads a document by what it is.</summary>
/// <param name="converter">Converts old office formats, where there is a program for it.</param>
internal sealed class SourceReader(IOfficeConverter converter)
{
    private readonly OfficeSource _office = new(converter);

    /// <summary>Reads a document.</summary>
    /// <param name="content">The file.</param>
    /// <param name="name">Its name.</param>
    /// <param name="format">What it is.</param>
    /// <exception cref="DocumentException">It cannot be read.</exception>
    public SourceDocument Read(ReadOnlyMemory<byte> content, string name, DocumentFormat format) => format switch
    {
        DocumentFormat.Html => HtmlSource.Read(content, name),
        DocumentFormat.Text when name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) => MarkdownSource.Read(content, name),
        DocumentFormat.Text => TextSource.Read(content, name),
        DocumentFormat.Word => WordSource.Read(content, name),
        DocumentFormat.Workbook => WorkbookSource.Read(content, name),
        DocumentFormat.Pdf when DocumentFeatures.ReadsPdf => PdfSource.Read(content, name),
        DocumentFormat.OfficeText => _office.ReadText(content, name, CancellationToken.None),
        DocumentFormat.OfficeSheet => _office.ReadSheet(content, name, CancellationToken.None),
        DocumentFormat.Pdf => throw SourceFindings.PdfLeftOut(),
        _ => throw SourceFindings.UnknownKind(),
    };
}
