namespace Nianbao.Generator.Templates.Html;

/// <summary>What the value of an attribute is.</summary>
internal enum HtmlValueKind
{
    Plain,
    Url,
    Style,
    Script,

    /// <summary>A language of its own for which nothing is escaped: several URLs, or a whole page.</summary>
    Other,
}

/// <summary>The names of elements and attributes that mean something for escaping.</summary>
internal static class HtmlNames
{
    private static readonly HashSet<string> UrlAttributes = new(StringComparer.Ordinal)
    {
        "href", "src", "action", "formaction", "cite", "poster", "data", "xlink:href", "background", "codebase", "icon", "longdesc",
        "manifest", "profile", "usemap", "itemid", "itemtype",
    };

    private static readonly HashSet<string> OtherAttributes = new(StringComparer.Ordinal)
    {
        "srcset", "imagesrcset", "srcdoc", "ping", "archive",
    };

    private static readonly HashSet<string> RawTextElements = new(StringComparer.Ordinal)
    {
        "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes",
    };

    public static HtmlValueKind KindOf(string attribute) =>
        UrlAttributes.Contains(attribute) ? HtmlValueKind.Url
        : OtherAttributes.Contains(attribute) ? HtmlValueKind.Other
        : attribute == "style" ? HtmlValueKind.Style
        : attribute.StartsWith("on", StringComparison.Ordinal) ? HtmlValueKind.Script
        : HtmlValueKind.Plain;

    /// <summary>The content of the element has no tags.</summary>
    public static bool IsRawText(string element) => RawTextElements.Contains(element);

    /// <summary>The content of the element has no tags, but character references.</summary>
    public static bool HasReferences(string element) => element is "title" or "textarea";
}
