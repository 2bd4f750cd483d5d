using Nianbao.Documents.Sources.Word;
using Nianbao.Documents.Sources.Workbooks;

namespace Nianbao.Documents.Sources.Office;

/// <summary>Reads files that an office program has to convert first: .doc, .wps, .rtf, .odt; .ods and old .et.</summary>
/// <param name="converter">The office program.</param>
internal sealed class OfficeSource(IOfficeConverter converter)
{
    /// <summary>Reads a text.</summary>
    /// <exception cref="DocumentException">It was not converted, or what came of it cannot be read.</exception>
    public SourceDocument ReadText(ReadOnlyMemory<byte> content, string name, CancellationToken cancellation) =>
        WordSource.Read(Converted(content, name, "docx", cancellation), name);

    /// <summary>Reads a sheet.</summary>
    /// <exception cref="DocumentException">It was not converted, or what came of it cannot be read.</exception>
    public SourceDocument ReadSheet(ReadOnlyMemory<byte> content, string name, CancellationToken cancellation) =>
        WorkbookSource.Read(Converted(content, name, "xlsx", cancellation), name);

    private byte[] Converted(ReadOnlyMemory<byte> content, string name, string target, CancellationToken cancellation) =>
        content.Length > DocumentLimits.FileBytes
            ? throw SourceFindings.FileTooLarge(content.Length)
            : converter.Convert(content, Path.GetExtension(name).ToLowerInvariant(), target, cancellation);
}
