using System.Xml.Linq;
using static Nianbao.Documents.Styling.OpenXmlNames;

namespace Nianbao.Documents.Styling;

/// <summary>
/// The styles of a reference under the ids that templates use. Word knows a style by its name, whatever its id: 标题 1 is
/// <c>heading 1</c> in every language.
/// </summary>
internal static class ReferenceStyles
{
    private static readonly string[] References =
        ["basedOn", "next", "link", "pStyle", "rStyle", "tblStyle", "styleLink", "numStyleLink"];

    /// <summary>Merges styles: those of the reference, and of the file's own those whose names it has not.</summary>
    /// <param name="reference">The styles of the reference.</param>
    /// <param name="own">The styles of the file.</param>
    /// <param name="ids">Takes the new ids of the reference's styles by the old ones.</param>
    public static XElement Merge(XElement reference, XElement own, Dictionary<string, string> ids)
    {
        var merged = new XElement(reference);
        var theirs = merged.Elements(Word + "style").ToList();
        var ours = own.Elements(Word + "style").ToList();
        var known = theirs.GroupBy(KeyOf).ToDictionary(group => group.Key, group => group.First());
        var taken = ours.Select(IdOf).ToHashSet(StringComparer.Ordinal);
        foreach (var style in ours)
        {
            if (known.TryGetValue(KeyOf(style), out var same)) ids[IdOf(same)] = IdOf(style);
        }

        // an id that means another style here gets out of the way
        foreach (var style in theirs.Where(style => !ids.ContainsKey(IdOf(style)) && taken.Contains(IdOf(style))))
        {
            ids[IdOf(style)] = FreeId(IdOf(style), taken, theirs);
        }

        Rename(merged, ids);
        foreach (var style in ours.Where(style => !known.ContainsKey(KeyOf(style))))
        {
            var added = new XElement(style);
            added.Attribute(Word + "default")?.Remove();
            merged.Add(added);
        }

        return merged;
    }

    /// <summary>Gives the styles that an element has or refers to their new ids.</summary>
    public static void Rename(XElement root, IReadOnlyDictionary<string, string> ids)
    {
        foreach (var element in root.DescendantsAndSelf().Where(element => element.Name.Namespace == Word))
        {
            var id = element.Name.LocalName == "style" ? element.Attribute(Word + "styleId")
                : References.Contains(element.Name.LocalName) ? element.Attribute(Word + "val")
                : null;
            if (id != null && ids.TryGetValue(id.Value, out var other)) id.Value = other;
        }
    }

    private static string FreeId(string id, HashSet<string> taken, List<XElement> theirs)
    {
        for (var number = 1; ; number++)
        {
            var free = $"{id}Reference{number}";
            if (!taken.Contains(free) && theirs.TrueForAll(style => IdOf(style) != free)) return free;
        }
    }

    private static string IdOf(XElement style) => (string?)style.Attribute(Word + "styleId") ?? "";

    private static (string Type, string Name) KeyOf(XElement style) => (
        (string?)style.Attribute(Word + "type") ?? "paragraph",
        ((string?)style.Element(Word + "name")?.Attribute(Word + "val") ?? "").ToLowerInvariant());
}
