using System.Xml.Linq;

namespace Nianbao.Documents.Sources;

/// <summary>Finds the parts of an Office file of XML parts by its relationships.</summary>
internal sealed class PackageParts
{
    private readonly ZipContents _zip;
    private readonly Dictionary<string, List<(string Id, string Name)>> _roots;
    private readonly Dictionary<string, List<(string Id, string Name)>> _related;

    /// <summary>Finds the main part and what belongs to it.</summary>
    /// <param name="zip">The file.</param>
    /// <param name="usualMain">Where the main part usually is.</param>
    public PackageParts(ZipContents zip, string usualMain)
    {
        _zip = zip;
        _roots = Related("", "_rels/.rels");
        Main = _roots.GetValueOrDefault("officeDocument", []).Select(part => part.Name).FirstOrDefault(name => zip.Find(name) != null) ?? usualMain;
        var folder = Main[..(Main.LastIndexOf('/') + 1)];
        _related = Related(folder, $"{folder}_rels/{Main[folder.Length..]}.rels");
    }

    /// <summary>The name of the main part.</summary>
    public string Main { get; }

    /// <summary>The root of the file's properties; null where there are none.</summary>
    public XElement? Core => _roots.GetValueOrDefault("core-properties") is [var core, ..] ? _zip.ReadXml(core.Name)?.Root : null;

    /// <summary>The names of the parts of a kind (<c>styles</c>, <c>worksheet</c>), with the ids that the main part calls them by.</summary>
    public IReadOnlyList<(string Id, string Name)> Names(string kind) => _related.GetValueOrDefault(kind, []);

    /// <summary>The roots of all parts of a kind: <c>header</c>, <c>footer</c>.</summary>
    public IEnumerable<XElement> Parts(string kind) => Names(kind).Select(part => _zip.ReadXml(part.Name)?.Root).OfType<XElement>();

    /// <summary>What the file says of itself, as the properties of a document.</summary>
    public IEnumerable<SourceProperty> Properties() =>
        from element in Core?.Elements() ?? []
        let property = element.Name.LocalName
        where property is "title" or "created" or "modified" && !string.IsNullOrWhiteSpace(element.Value)
        select new SourceProperty(property, element.Value.Trim());

    // the last word of a relationship's type is the same in the usual and the strict namespace
    private Dictionary<string, List<(string Id, string Name)>> Related(string folder, string name)
    {
        var related = new Dictionary<string, List<(string, string)>>(StringComparer.Ordinal);
        foreach (var link in _zip.ReadXml(name)?.Root?.Elements() ?? [])
        {
            if ((string?)link.Attribute("TargetMode") == "External") continue;
            if ((string?)link.Attribute("Type") is not { } type || (string?)link.Attribute("Target") is not { } target) continue;
            var kind = type[(type.LastIndexOf('/') + 1)..];
            if (!related.TryGetValue(kind, out var parts)) related.Add(kind, parts = []);
            parts.Add(((string?)link.Attribute("Id") ?? "", target.StartsWith('/') ? target[1..] : folder + target));
        }

        return related;
    }
}
