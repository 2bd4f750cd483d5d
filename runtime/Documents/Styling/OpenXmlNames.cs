using System.Xml.Linq;

namespace Nianbao.Documents.Styling;

/// <summary>Names in the parts of Word files.</summary>
internal static class OpenXmlNames
{
    /// <summary>Text, styles and settings.</summary>
    public static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Attributes that name a relationship, and the types of relationships begin with it.</summary>
    public static readonly XNamespace Related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The relationships of a part.</summary>
    public static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>The kinds of parts.</summary>
    public static readonly XNamespace ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>The type of a relationship: <c>footer</c>.</summary>
    public static string RelationshipType(string kind) => $"{Related.NamespaceName}/{kind}";

    /// <summary>The kind of a part of a Word file: <c>footer</c>.</summary>
    public static string ContentType(string kind) => kind == "theme"
        ? "application/vnd.openxmlformats-officedocument.theme+xml"
        : $"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml";

    /// <summary>A part as it is stored.</summary>
    public static byte[] Bytes(XElement root)
    {
        using var stream = new MemoryStream();
        new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).Save(stream, SaveOptions.DisableFormatting);
        var bytes = stream.ToArray();

        // without the mark that XML needs as little as any reader of it
        return bytes is [0xEF, 0xBB, 0xBF, .. var rest] ? rest : bytes;
    }
}
