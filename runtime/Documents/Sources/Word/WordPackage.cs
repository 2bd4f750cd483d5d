using System.Xml.Linq;

namespace Nianbao.Documents.Sources.Word;

/// <summary>The parts of a Word file.</summary>
internal sealed class WordPackage
{
    private const string FirstGuess = "word/document.xml";

    private readonly ZipContents _zip;
    private readonly Dictionary<string, List<string>> _related;

    /// <summary>Finds the parts.</summary>
    /// <exception cref="DocumentException">There is no main part.</exception>
    public WordPackage(ZipContents zip)
    {
        _zip = zip;
        var roots = Related("", "_rels/.rels");
        var main = roots.GetValueOrDefault("officeDocument")?.FirstOrDefault(name => zip.Find(name) != null) ?? FirstGuess;
        Main = zip.ReadXml(main)?.Root ?? throw SourceFindings.Broken();
        var folder = main[..(main.LastIndexOf('/') + 1)];
        _related = Related(folder, $"{folder}_rels/{main[folder.Length..]}.rels");
        Core = roots.GetValueOrDefault("core-properties") is [var core, ..] ? zip.ReadXml(core)?.Root : null;
    }

    /// <summary>The root of the main part.</summary>
    public XElement Main { get; }

    /// <summary>The file's properties; null where there are none.</summary>
    public XElement? Core { get; }

    /// <summary>The root of the first part of a kind: <c>styles</c>, <c>numbering</c>; null where there is none.</summary>
    public XElement? Part(string kind) => Parts(kind).FirstOrDefault();

    /// <summary>The roots of all parts of a kind: <c>header</c>, <c>footer</c>.</summary>
    public IEnumerable<XElement> Parts(string kind) =>
        _related.GetValueOrDefault(kind, []).Select(name => _zip.ReadXml(name)?.Root).OfType<XElement>();

    // the last word of a relationship's type is the same in the usual and the strict namespace
    private Dictionary<string, List<string>> Related(string folder, string name)
    {
        var related = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var link in _zip.ReadXml(name)?.Root?.Elements() ?? [])
        {
            if (WordXml.Attribute(link, "TargetMode") == "External") continue;
            var (type, target) = (WordXml.Attribute(link, "Type"), WordXml.Attribute(link, "Target"));
            if (type == null || target == null) continue;
            var kind = type[(type.LastIndexOf('/') + 1)..];
            if (!related.TryGetValue(kind, out var names)) related.Add(kind, names = []);
            names.Add(target.StartsWith('/') ? target[1..] : folder + target);
        }

        return related;
    }
}
