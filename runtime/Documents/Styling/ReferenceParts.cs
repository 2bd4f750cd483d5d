using System.Text.RegularExpressions;
using System.Xml.Linq;
using Nianbao.Documents.Sources;
using static Nianbao.Documents.Styling.OpenXmlNames;

namespace Nianbao.Documents.Styling;

/// <summary>What is taken out of a reference, read once: nothing in it leads out of the file.</summary>
internal sealed partial class ReferenceParts
{
    private const string Main = "word/document.xml";

    // what a section says of its pages; all else is about the text of the reference
    private static readonly string[] OfPages =
    [
        "headerReference", "footerReference", "paperSrc", "pgSz", "pgMar", "pgBorders", "lnNumType", "pgNumType", "cols", "vAlign", "titlePg",
        "textDirection", "bidi", "rtlGutter", "docGrid",
    ];

    /// <summary>The kinds of pictures by the endings of their names.</summary>
    public static readonly IReadOnlyDictionary<string, string> PictureTypes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".bmp"] = "image/bmp",
        [".tif"] = "image/tiff",
        [".tiff"] = "image/tiff",
        [".emf"] = "image/x-emf",
        [".wmf"] = "image/x-wmf",
    };

    private readonly ZipContents _zip;
    private readonly List<ReferencePart> _added = [];

    private ReferenceParts(ZipContents zip)
    {
        _zip = zip;
        Styles = Root("word/styles.xml") ?? throw ReferenceFindings.NoWordFile();
        var body = Root(Main)?.Element(Word + "body") ?? throw ReferenceFindings.NoWordFile();
        PageSetup = new XElement(Word + "sectPr", new XAttribute(XNamespace.Xmlns + "w", Word), new XAttribute(XNamespace.Xmlns + "r", Related));
        PageSetup.Add((body.Element(Word + "sectPr") ?? PageSetup).Elements().Where(element => element.Name.Namespace == Word && OfPages.Contains(element.Name.LocalName)));
        HasEvenPages = WordSwitch(Root("word/settings.xml")?.Element(Word + "evenAndOddHeaders"));
        AddHeaders();
        AddPlain("theme", "word/theme/theme1.xml");
        AddPlain("numbering", "word/numbering.xml");
        FontTable = Root("word/fontTable.xml");
        FontTable?.Descendants().Where(element => element.Name.LocalName.StartsWith("embed", StringComparison.Ordinal)).Remove();
    }

    /// <summary>The styles.</summary>
    public XElement Styles { get; }

    /// <summary>The page setup, with the relationships of the added parts.</summary>
    public XElement PageSetup { get; }

    /// <summary>Even pages have headers and footers of their own.</summary>
    public bool HasEvenPages { get; }

    /// <summary>The fonts, none of them embedded; null where the reference lists none.</summary>
    public XElement? FontTable { get; }

    /// <summary>Headers, footers with their pictures, theme and lists.</summary>
    public IReadOnlyList<ReferencePart> Added => _added;

    /// <summary>Reads a reference.</summary>
    /// <exception cref="DocumentException">It is no Word file, too large, or leads out of itself.</exception>
    public static ReferenceParts Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            return SourceGuard.Read(content, bytes =>
            {
                using var zip = new ZipContents(bytes);
                return new ReferenceParts(zip);
            });
        }
        catch (DocumentException e) when (e.Rule == SourceFindings.Broken().Rule)
        {
            throw ReferenceFindings.NoWordFile();
        }
    }

    private static bool WordSwitch(XElement? element) =>
        element != null && (string?)element.Attribute(Word + "val") is not ("0" or "false" or "off");

    private XElement? Root(string name)
    {
        var root = _zip.ReadXml(name)?.Root;
        return root?.Name.NamespaceName.StartsWith("http://purl.oclc.org/ooxml/", StringComparison.Ordinal) == true ? throw ReferenceFindings.Strict() : root;
    }

    private void AddHeaders()
    {
        var targets = RelationshipsOf(Main).ToDictionary(link => link.Id, StringComparer.Ordinal);
        foreach (var reference in PageSetup.Elements().Where(element => element.Attribute(Related + "id") != null).ToList())
        {
            var id = reference.Attribute(Related + "id")!;
            var kind = reference.Name.LocalName == "headerReference" ? "header" : "footer";
            if (!targets.TryGetValue(id.Value, out var link) || link.IsExternal || Root(link.Target) is not { } root)
            {
                reference.Remove();
                continue;
            }

            id.Value = Add(kind, $"word/reference/{kind}{_added.Count + 1}.xml", root, link.Target);
        }
    }

    // parts that belong together are not taken apart: one with parts of its own is left out
    private void AddPlain(string kind, string name)
    {
        if (RelationshipsOf(name).Count == 0 && Root(name) is { } root) Add(kind, $"word/reference/{kind}.xml", root, name);
    }

    private string Add(string kind, string name, XElement root, string from)
    {
        if (OutwardField().IsMatch(string.Concat(root.Descendants(Word + "instrText").Select(text => text.Value)) + string.Concat(root.Descendants(Word + "fldSimple").Select(field => (string?)field.Attribute(Word + "instr")))))
        {
            throw ReferenceFindings.ReachesOutside(from);
        }

        var id = $"ref{_added.Count + 1}";
        var links = new XElement(Relationships + "Relationships");
        _added.Add(new ReferencePart(name, Bytes(root)) { Root = root, Kind = kind, Id = id });
        foreach (var link in RelationshipsOf(from))
        {
            if (link.IsExternal || link.Kind != "image" || !PictureTypes.ContainsKey(Path.GetExtension(link.Target)) || _zip.Find(link.Target) is not { } picture) throw ReferenceFindings.ReachesOutside(from);
            var copy = $"word/reference/{id}-{Path.GetFileName(link.Target)}";
            if (_added.TrueForAll(part => part.Name != copy)) _added.Add(new ReferencePart(copy, _zip.Unpack(picture)));
            links.Add(new XElement(
                Relationships + "Relationship",
                new XAttribute("Id", link.Id),
                new XAttribute("Type", RelationshipType("image")),
                new XAttribute("Target", Path.GetFileName(copy))));
        }

        if (links.HasElements) _added.Add(new ReferencePart($"word/reference/_rels/{Path.GetFileName(name)}.rels", Bytes(links)));
        return id;
    }

    private List<(string Id, string Kind, string Target, bool IsExternal)> RelationshipsOf(string part)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        return
        [
            .. from link in _zip.ReadXml($"{folder}_rels/{part[folder.Length..]}.rels")?.Root?.Elements() ?? []
               let type = (string?)link.Attribute("Type") ?? ""
               let target = (string?)link.Attribute("Target") ?? ""
               select (
                   (string?)link.Attribute("Id") ?? "",
                   type[(type.LastIndexOf('/') + 1)..],
                   target.StartsWith('/') ? target[1..] : folder + target,
                   (string?)link.Attribute("TargetMode") == "External"),
        ];
    }

    [GeneratedRegex("INCLUDE|DDE|LINK|IMPORT|DATABASE|MACROBUTTON", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OutwardField();
}

/// <summary>A part taken over from a reference.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Content">What it holds.</param>
internal sealed record ReferencePart(string Name, byte[] Content)
{
    /// <summary>Its root, of one that the main part refers to; null of pictures and relationships.</summary>
    public XElement? Root { get; init; }

    /// <summary>What it is to the main part: <c>footer</c>; empty of one that belongs to another.</summary>
    public string Kind { get; init; } = "";

    /// <summary>What the main part calls it by.</summary>
    public string Id { get; init; } = "";
}
