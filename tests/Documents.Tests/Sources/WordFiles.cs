namespace Nianbao.Documents.Tests.Sources;

/// <summary>Word files made of their XML.</summary>
internal static class WordFiles
{
    public const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /// <summary>A file with a body.</summary>
    /// <param name="body">What is in its body.</param>
    /// <param name="parts">Further parts by the kind of their relationship and what is in their root.</param>
    public static byte[] Of(string body, params (string Kind, string Content)[] parts) => Of(body, Transitional, parts);

    public static byte[] Of(string body, string space, params (string Kind, string Content)[] parts) => ZipFiles.Of(
    [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("_rels/.rels", $"""<Relationships><Relationship Id="r1" Type="{Relations}officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="{Relations}core-properties" Target="docProps/core.xml"/></Relationships>"""),
        ("docProps/core.xml", """<c:coreProperties xmlns:c="c" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>某市年报</dc:title></c:coreProperties>"""),
        ("word/_rels/document.xml.rels", $"<Relationships>{string.Concat(parts.Select(part => $"""<Relationship Id="{part.Kind}" Type="{Relations}{part.Kind}" Target="{part.Kind}.xml"/>"""))}</Relationships>"),
        ("word/document.xml", $"""<w:document xmlns:w="{space}" xmlns:mc="mc" xmlns:wps="wps" xmlns:v="v"><w:body>{body}</w:body></w:document>"""),
        .. parts.Select(part => ($"word/{part.Kind}.xml", $"""<w:{part.Kind} xmlns:w="{space}">{part.Content}</w:{part.Kind}>""")),
    ]);

    /// <summary>A paragraph.</summary>
    public static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{R(text)}</w:p>";

    /// <summary>A run.</summary>
    public static string R(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    /// <summary>A table of rows.</summary>
    public static string Table(params string[] rows) => $"<w:tbl><w:tblPr/>{string.Concat(rows)}</w:tbl>";

    /// <summary>A row of cells.</summary>
    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    /// <summary>A cell.</summary>
    public static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";
}
