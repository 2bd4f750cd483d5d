using Nianbao.Documents.Sources;
using Nianbao.Documents.Sources.Office;

namespace Nianbao.Documents.Printing;

/// <summary>Prints Word files with LibreOffice: tagged, with an outline of the headings and the file's title.</summary>
/// <param name="program">The program, <c>soffice</c>.</param>
internal sealed class OfficePrinter(string program) : PdfPrinter
{
    /// <summary>What it prints.</summary>
    public const string Suffix = ".docx";

    private const string Target =
        """pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"}}""";

    /// <inheritdoc/>
    public override string Program => program;

    /// <inheritdoc/>
    public override string Source => Suffix;

    /// <summary>The program, if it is installed.</summary>
    public static string? FindProgram() => LibreOfficeConverter.FindProgram();

    /// <summary>Whether a program is LibreOffice, by its name.</summary>
    public static bool IsOffice(string program) =>
        Path.GetFileNameWithoutExtension(program) is var name
        && (name.Contains("office", StringComparison.OrdinalIgnoreCase) || name.Equals("swriter", StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public override byte[] Print(ReadOnlySpan<byte> content)
    {
        try
        {
            return new LibreOfficeConverter(program).Convert(content.ToArray(), Suffix, Target, CancellationToken.None);
        }
        catch (DocumentException)
        {
            throw PrintException.NotPrinted(program, Suffix);
        }
    }
}
