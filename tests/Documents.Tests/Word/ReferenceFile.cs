using System.IO.Compression;
using System.Text;

namespace Nianbao.Documents.Tests.Word;

/// <summary>A Word file as an office might give it for the look of others: Chinese Word's ids, a header with a picture.</summary>
internal static class ReferenceFile
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private const string R = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private const string Type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The parts of the file.</summary>
    public static Dictionary<string, string> Parts() => new(StringComparer.Ordinal)
    {
        ["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
        ["word/document.xml"] =
            $"<w:document {W} {R}><w:body><w:p><w:r><w:t>样张</w:t></w:r></w:p><w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId8\"/>"
            + "<w:footerReference w:type=\"default\" r:id=\"rId9\"/><w:type w:val=\"nextPage\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            + "<w:pgMar w:top=\"1440\" w:right=\"1531\" w:bottom=\"1440\" w:left=\"1531\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/><w:cols w:space=\"425\"/></w:sectPr></w:body></w:document>",
        ["word/_rels/document.xml.rels"] = Relationships(
            ("rId8", "header", "header1.xml", false), ("rId9", "footer", "footer1.xml", false), ("rId1", "styles", "styles.xml", false)),
        ["word/styles.xml"] =
            $"<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia=\"楷体\"/><w:sz w:val=\"28\"/></w:rPr></w:rPrDefault></w:docDefaults>"
            + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"a\"/><w:rPr><w:color w:val=\"C00000\"/></w:rPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Other\"/><w:basedOn w:val=\"a\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"a3\"><w:name w:val=\"header\"/><w:basedOn w:val=\"a\"/></w:style></w:styles>",
        ["word/header1.xml"] = $"<w:hdr {W} {R}><w:p><w:pPr><w:pStyle w:val=\"a3\"/></w:pPr><w:r><w:t>某某县人民政府</w:t></w:r></w:p></w:hdr>",
        ["word/_rels/header1.xml.rels"] = Relationships(("rId1", "image", "media/logo.png", false)),
        ["word/media/logo.png"] = "picture",
        ["word/footer1.xml"] = $"<w:ftr {W}><w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:ftr>",
    };

    /// <summary>The relationships of a part.</summary>
    public static string Relationships(params (string Id, string Kind, string Target, bool IsExternal)[] links) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(links.Select(link => $"<Relationship Id=\"{link.Id}\" Type=\"{Type}/{link.Kind}\" Target=\"{link.Target}\"{(link.IsExternal ? " TargetMode=\"External\"" : "")}/>"))
        + "</Relationships>";

    /// <summary>The file with its parts as they are, or as a test changes them.</summary>
    public static byte[] Of(Dictionary<string, string> parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var content = archive.CreateEntry(name).Open();
                content.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
