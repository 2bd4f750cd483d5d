using System.Text;

namespace Nianbao.Documents.Sources.Detection;

/// <summary>
/// Tells what a document is by its content, and by the ending of its name only where the content does not say: many a web page
/// is published as .doc or .xls.
/// </summary>
internal static class DocumentKindDetector
{
    private const int HeadBytes = 4096;

    private static readonly string[] PageElements = ["<!doctype html", "<html", "<head", "<body", "<table", "<div", "<p>", "<p ", "<meta", "<section", "<article"];

    private static readonly string[] PageEndings = [".html", ".htm", ".shtml", ".xhtml", ".jsp", ".jhtml", ".aspx", ".asp", ".php", ".do"];

    private static readonly string[] OfficeTextEndings = [".doc", ".wps", ".wpt", ".rtf", ".odt", ".uot", ".uof"];

    private static readonly string[] OfficeSheetEndings = [".et", ".ods", ".uos"];

    private static readonly string[] BinaryEndings = [".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif", ".tiff", ".webp"];

    /// <summary>Tells what a document is.</summary>
    /// <param name="content">The file.</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="DocumentException">It is encrypted, a broken ZIP or a picture.</exception>
    public static DocumentFormat Detect(ReadOnlyMemory<byte> content, string name)
    {
        var head = content.Span[..Math.Min(content.Length, HeadBytes)];
        if (head.IndexOf("%PDF-"u8) is >= 0 and < 1024) return DocumentFormat.Pdf;
        if (head.StartsWith(CompoundFile.Signature)) return OfCompoundFile(content.Span, name);
        if (head.StartsWith("PK\x3\x4"u8) || head.StartsWith("PK\x5\x6"u8)) return SourceGuard.Read(content, OfZip);
        if (head.StartsWith(@"{\rtf"u8)) return DocumentFormat.OfficeText;

        // a page saved with its pictures as one file of mail parts
        if (head.StartsWith("MIME-Version:"u8) || head.StartsWith("From: <Saved by"u8)) return DocumentFormat.Unknown;
        return OfText(head, Path.GetExtension(name));
    }

    private static DocumentFormat OfCompoundFile(ReadOnlySpan<byte> content, string name)
    {
        var names = CompoundFile.NamesIn(content);
        if (names.Contains("EncryptedPackage")) throw SourceFindings.Encrypted();
        if (names.Contains("Workbook") || names.Contains("Book")) return DocumentFormat.Workbook;
        if (names.Contains("WordDocument")) return DocumentFormat.OfficeText;
        return HasEnding(Path.GetExtension(name), OfficeSheetEndings) ? DocumentFormat.OfficeSheet : DocumentFormat.OfficeText;
    }

    private static DocumentFormat OfZip(ReadOnlyMemory<byte> content)
    {
        using var zip = new ZipContents(content);
        if (zip.Find("[Content_Types].xml") != null)
        {
            if (zip.Find("word/document.xml") != null || HasFolder(zip, "word/")) return DocumentFormat.Word;
            return HasFolder(zip, "xl/") ? DocumentFormat.Workbook : DocumentFormat.Unknown;
        }

        // OFD, the national format for fixed pages, is a ZIP too
        if (zip.Find("OFD.xml") != null) return DocumentFormat.Unknown;
        if (zip.Find("mimetype") is not { } kind) return DocumentFormat.Zip;
        var type = Encoding.ASCII.GetString(zip.Unpack(kind));
        if (type.StartsWith("application/vnd.oasis.opendocument.text", StringComparison.Ordinal)) return DocumentFormat.OfficeText;
        return type.StartsWith("application/vnd.oasis.opendocument.spreadsheet", StringComparison.Ordinal) ? DocumentFormat.OfficeSheet : DocumentFormat.Unknown;
    }

    private static bool HasFolder(ZipContents zip, string folder) =>
        zip.Entries.Any(entry => entry.FullName.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    private static DocumentFormat OfText(ReadOnlySpan<byte> head, string ending)
    {
        var isWide = head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        if (!isWide && head.Contains((byte)0))
        {
            if (HasEnding(ending, BinaryEndings)) throw SourceFindings.NoText();
            return DocumentFormat.Unknown;
        }

        if (HasEnding(ending, OfficeTextEndings) && !LooksLikePage(head)) return DocumentFormat.OfficeText;
        if (HasEnding(ending, OfficeSheetEndings)) return DocumentFormat.OfficeSheet;
        var text = (isWide ? head[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode : Encoding.Latin1).GetString(head);
        if (OfXml(text) is { } format) return format;
        var isPage = HasEnding(ending, PageEndings) ? text.Contains('<', StringComparison.Ordinal) : IsPage(text);
        return isPage ? DocumentFormat.Html : DocumentFormat.Text;
    }

    private static bool LooksLikePage(ReadOnlySpan<byte> head) => IsPage(Encoding.Latin1.GetString(head));

    // what the office programs write as one XML file names its program
    private static DocumentFormat? OfXml(string text)
    {
        if (!text.Contains("<?xml", StringComparison.Ordinal)) return null;
        if (text.Contains("progid=\"Word.Document\"", StringComparison.Ordinal)) return DocumentFormat.OfficeText;
        return text.Contains("progid=\"Excel.Sheet\"", StringComparison.Ordinal) ? DocumentFormat.OfficeSheet : null;
    }

    // a text may name an element somewhere; a page begins with one
    private static bool IsPage(string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF\u00EF\u00BB\u00BF \t\r\n");
        return start.StartsWith("<", StringComparison.Ordinal)
            && PageElements.Any(element => text.Contains(element, StringComparison.OrdinalIgnoreCase));
    }

    private static bool HasEnding(string ending, string[] endings) => endings.Contains(ending, StringComparer.OrdinalIgnoreCase);
}
