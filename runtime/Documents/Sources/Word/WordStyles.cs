using System.Xml.Linq;

namespace Nianbao.Documents.Sources.Word;

/// <summary>What the styles of a Word file say of headings, numbering and hidden text.</summary>
internal sealed class WordStyles
{
    private const int DeepestHeading = 8;
    private const int LongestChain = 16;

    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);
    private readonly string? _defaultParagraph;

    /// <summary>Reads the styles.</summary>
    /// <param name="styles">The root of the part; null where the file has none.</param>
    public WordStyles(XElement? styles)
    {
        foreach (var style in WordXml.Children(styles, "style"))
        {
            if (WordXml.Attribute(style, "styleId") is not { } id) continue;
            _styles.TryAdd(id, style);
            var isDefault = WordXml.Attribute(style, "default") is "1" or "true" or "on";
            if (isDefault && WordXml.Attribute(style, "type") == "paragraph") _defaultParagraph ??= id;
        }
    }

    /// <summary>True for a paragraph that is marked as a heading or title, by itself or by its style.</summary>
    /// <param name="properties">The paragraph's properties; null where it has none.</param>
    public bool IsHeading(XElement? properties)
    {
        var level = WordXml.NumberOf(properties, "outlineLvl");
        if (level != null) return level <= DeepestHeading;
        foreach (var style in ChainOf(properties))
        {
            var name = WordXml.ValueOf(style, "name") ?? "";
            if (name.StartsWith("heading", StringComparison.OrdinalIgnoreCase) || name is "Title" or "title" or "Subtitle") return true;
            level = WordXml.NumberOf(WordXml.Child(style, "pPr"), "outlineLvl");
            if (level != null) return level <= DeepestHeading;
        }

        return false;
    }

    /// <summary>The numbering that the style of a paragraph brings along, and the style that has it; null where none does.</summary>
    public (XElement Numbering, string Style)? NumberingOf(XElement? properties)
    {
        foreach (var style in ChainOf(properties))
        {
            if (WordXml.Child(WordXml.Child(style, "pPr"), "numPr") is { } numbering) return (numbering, WordXml.Attribute(style, "styleId")!);
        }

        return null;
    }

    /// <summary>The number of the list that a style of lists stands for; null where there is none.</summary>
    public int? ListOf(string style) => _styles.TryGetValue(style, out var found)
        ? WordXml.NumberOf(WordXml.Child(WordXml.Child(found, "pPr"), "numPr"), "numId")
        : null;

    /// <summary>True for a run that is not shown, by itself or by its style.</summary>
    /// <param name="properties">The run's properties; null where it has none.</param>
    public bool IsHidden(XElement? properties)
    {
        if (WordXml.Switch(properties, "vanish") is { } itself) return itself;
        return Chain(WordXml.ValueOf(properties, "rStyle"))
            .Select(style => WordXml.Switch(WordXml.Child(style, "rPr"), "vanish"))
            .FirstOrDefault(hidden => hidden != null) == true;
    }

    private IEnumerable<XElement> ChainOf(XElement? properties) => Chain(WordXml.ValueOf(properties, "pStyle") ?? _defaultParagraph);

    // a style based on itself must not go on for ever
    private IEnumerable<XElement> Chain(string? id)
    {
        for (var i = 0; i < LongestChain && id != null && _styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = WordXml.ValueOf(style, "basedOn");
        }
    }
}
