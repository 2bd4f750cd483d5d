using System.Text;
using System.Xml.Linq;

namespace Nianbao.Documents.Sources.Word;

/// <summary>Reads Word files of XML parts (.docx): what a reader sees on the page, all changes accepted.</summary>
internal static class WordSource
{
    private const int RemarkLength = 60;

    /// <summary>Reads a file.</summary>
    /// <param name="content">The file.</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="DocumentException">It is too large or broken.</exception>
    public static SourceDocument Read(ReadOnlyMemory<byte> content, string name) => SourceGuard.Read(content, bytes =>
    {
        using var zip = new ZipContents(bytes);
        return Read(zip, name);
    });

    private static SourceDocument Read(ZipContents zip, string name)
    {
        var parts = new PackageParts(zip, "word/document.xml");
        var body = WordXml.Child(zip.ReadXml(parts.Main)?.Root, "body") ?? throw SourceFindings.Broken();
        var styles = new WordStyles(parts.Parts("styles").FirstOrDefault());
        var blocks = new WordBlocks(styles, new WordNumbering(parts.Parts("numbering").FirstOrDefault(), styles));
        blocks.AddAll(body);
        if (blocks.Blocks.Count == 0) throw SourceFindings.NoText();
        return new SourceDocument(name, SourceKind.Word, blocks.Blocks)
        {
            Properties = [.. parts.Properties()],
            Remarks = [.. RemarksOf(parts, styles)],
        };
    }

    // what stands above, below or under the text is no part of the report, unless someone wrote a figure there
    private static IEnumerable<SourceRemark> RemarksOf(PackageParts parts, WordStyles styles)
    {
        var inline = new WordInline(styles);
        return from kind in (string[])["header", "footer", "footnotes", "endnotes"]
               from part in parts.Parts(kind)
               from paragraph in part.Descendants().Where(element => WordXml.IsWord(element) && element.Name.LocalName == "p")
               where !IsPageNumber(paragraph)
               let text = inline.Read(paragraph).Text.Trim()
               where text.Any(char.IsDigit)
               group text by text into same
               select SourceFindings.NoteLeftOut(Shortened(same.Key));
    }

    private static bool IsPageNumber(XElement paragraph) => paragraph.Descendants().Any(element =>
    {
        var code = element.Name.LocalName switch
        {
            "instrText" => element.Value,
            "fldSimple" => WordXml.Attribute(element, "instr") ?? "",
            _ => "",
        };
        return code.Contains("PAGE", StringComparison.OrdinalIgnoreCase);
    });

    private static string Shortened(string text) =>
        text.Length <= RemarkLength ? text : new StringBuilder(text, 0, RemarkLength, RemarkLength + 1).Append('…').ToString();
}
