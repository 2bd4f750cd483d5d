using System.Globalization;
using System.Xml.Linq;

namespace Nianbao.Documents.Sources.Word;

/// <summary>Elements and attributes of WordprocessingML by their local names, in its usual and its strict namespace.</summary>
internal static class WordXml
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>True for an element of WordprocessingML itself, not of drawings, formulas or extensions.</summary>
    public static bool IsWord(XElement element) => element.Name.NamespaceName is Transitional or Strict;

    /// <summary>The first child of a name; null where there is none.</summary>
    public static XElement? Child(XElement? element, string name) => element?.Elements().FirstOrDefault(child => IsWord(child) && child.Name.LocalName == name);

    /// <summary>The children of a name.</summary>
    public static IEnumerable<XElement> Children(XElement? element, string name) =>
        element?.Elements().Where(child => IsWord(child) && child.Name.LocalName == name) ?? [];

    /// <summary>An attribute by its local name; null where there is none.</summary>
    public static string? Attribute(XElement? element, string name) =>
        element?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;

    /// <summary>The value of a child: <c>&lt;w:name w:val="…"/&gt;</c>; null where there is none.</summary>
    public static string? ValueOf(XElement? element, string name) => Attribute(Child(element, name), "val");

    /// <summary>The whole number that a child has for its value; null where there is none.</summary>
    public static int? NumberOf(XElement? element, string name) => Number(ValueOf(element, name));

    /// <summary>A whole number; null where the text is none.</summary>
    public static int? Number(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>What a switch says: on where it stands without a value; null where it does not stand.</summary>
    public static bool? Switch(XElement? element, string name)
    {
        if (Child(element, name) is not { } found) return null;
        return Attribute(found, "val") is not ("0" or "false" or "off");
    }
}
