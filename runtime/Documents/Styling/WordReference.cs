using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Nianbao.Documents.Sources;
using Nianbao.Templates;
using static Nianbao.Documents.Styling.OpenXmlNames;

namespace Nianbao.Documents.Styling;

/// <summary>
/// A Word file of a project that others are to look like: they take its styles, page setup, headers and footers. May be
/// used by several threads at once.
/// </summary>
internal sealed class WordReference
{
    private static readonly string[] Replaced = ["header", "footer", "theme", "numbering"];

    private readonly ReferenceParts _parts;

    private WordReference(ReferenceParts parts) => _parts = parts;

    /// <summary>Reads a reference.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DocumentException">It cannot be used, and why.</exception>
    public static WordReference Read(string path)
    {
        try
        {
            return Of(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw ReferenceFindings.NotRead(e.Message, e.Message);
        }
    }

    /// <summary>Takes the content of a file for a reference.</summary>
    /// <exception cref="DocumentException">It cannot be used, and why.</exception>
    public static WordReference Of(ReadOnlyMemory<byte> content) => new(ReferenceParts.Read(content));

    /// <summary>Gives a Word file that a template wrote the look of the reference.</summary>
    /// <param name="file">Holds the file, and then the new one.</param>
    public void Apply(Utf8Writer file)
    {
        using var archive = new ZipArchive(new MemoryStream(file.Written.ToArray()));
        file.Clear();
        var parts = archive.Entries.ToDictionary(entry => entry.FullName, Unpack, StringComparer.Ordinal);
        var removed = new HashSet<string>(StringComparer.Ordinal);
        var links = XElement.Parse(Encoding.UTF8.GetString(parts["word/_rels/document.xml.rels"]));
        foreach (var link in links.Elements().Where(link => Array.Exists(Replaced, kind => (string?)link.Attribute("Type") == RelationshipType(kind))).ToList())
        {
            removed.Add("word/" + (string?)link.Attribute("Target"));
            link.Remove();
        }

        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var styles = ReferenceStyles.Merge(_parts.Styles, XElement.Parse(Encoding.UTF8.GetString(parts["word/styles.xml"])), ids);
        var scratch = file.Scratch;
        scratch.Begin();
        foreach (var entry in archive.Entries.Select(entry => entry.FullName).Where(name => !removed.Contains(name)))
        {
            Add(entry, entry switch
            {
                "[Content_Types].xml" => ContentTypes(parts[entry], removed),
                "word/_rels/document.xml.rels" => Links(links),
                "word/document.xml" => WithPageSetup(parts[entry]),
                "word/styles.xml" => Bytes(styles),
                "word/settings.xml" => Settings(parts[entry]),
                "word/fontTable.xml" when _parts.FontTable != null => Bytes(_parts.FontTable),
                _ => parts[entry],
            });
        }

        foreach (var part in _parts.Added) Add(part.Name, Renamed(part, ids));
        file.WriteUtf8(scratch.End());

        void Add(string name, byte[] content)
        {
            scratch.Part.WriteUtf8(content);
            scratch.Add(name);
        }
    }

    private byte[] WithPageSetup(byte[] document)
    {
        var start = document.AsSpan().LastIndexOf("<w:sectPr"u8);
        if (start < 0) return document;
        var end = start + document.AsSpan(start).IndexOf("</w:sectPr>"u8) + "</w:sectPr>".Length;
        return [.. document[..start], .. Encoding.UTF8.GetBytes(_parts.PageSetup.ToString(SaveOptions.DisableFormatting)), .. document[end..]];
    }

    private byte[] Settings(byte[] own)
    {
        var settings = XElement.Parse(Encoding.UTF8.GetString(own));
        var even = settings.Element(Word + "evenAndOddHeaders");
        if (!_parts.HasEvenPages) even?.Remove();
        else if (even == null) settings.Element(Word + "defaultTabStop")?.AddAfterSelf(new XElement(Word + "evenAndOddHeaders"));
        return Bytes(settings);
    }

    private byte[] Links(XElement links)
    {
        foreach (var part in _parts.Added.Where(part => part.Kind.Length > 0))
        {
            links.Add(new XElement(
                Relationships + "Relationship",
                new XAttribute("Id", part.Id),
                new XAttribute("Type", RelationshipType(part.Kind)),
                new XAttribute("Target", part.Name["word/".Length..])));
        }

        return Bytes(links);
    }

    private byte[] ContentTypes(byte[] own, HashSet<string> removed)
    {
        var types = XElement.Parse(Encoding.UTF8.GetString(own));
        types.Elements().Where(type => removed.Contains(((string?)type.Attribute("PartName") ?? "/")[1..])).Remove();
        foreach (var part in _parts.Added)
        {
            if (part.Kind.Length > 0)
            {
                types.Add(new XElement(OpenXmlNames.ContentTypes + "Override", new XAttribute("PartName", "/" + part.Name), new XAttribute("ContentType", ContentType(part.Kind))));
            }
            else if (ReferenceParts.PictureTypes.TryGetValue(Path.GetExtension(part.Name), out var type) && types.Elements().All(known => (string?)known.Attribute("Extension") != Path.GetExtension(part.Name)[1..]))
            {
                types.AddFirst(new XElement(
                    OpenXmlNames.ContentTypes + "Default", new XAttribute("Extension", Path.GetExtension(part.Name)[1..]), new XAttribute("ContentType", type)));
            }
        }

        return Bytes(types);
    }

    private static byte[] Renamed(ReferencePart part, Dictionary<string, string> ids)
    {
        if (part.Root == null) return part.Content;
        var root = new XElement(part.Root);
        ReferenceStyles.Rename(root, ids);
        return Bytes(root);
    }

    private static byte[] Unpack(ZipArchiveEntry entry)
    {
        using var packed = entry.Open();
        using var content = new MemoryStream();
        packed.CopyTo(content);
        return content.ToArray();
    }
}
