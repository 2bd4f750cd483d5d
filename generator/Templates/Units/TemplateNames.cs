using Nianbao.Generator.CSharp;

namespace Nianbao.Generator.Templates.Units;

/// <summary>
/// What a template file's name says: <c>fragment@2021.scriban-html</c> is the template <c>fragment</c>, for the form
/// 2021 only, that makes files ending in <c>.fragment.html</c>.
/// </summary>
internal static class TemplateNames
{
    private const string Marker = ".scriban";
    private const string CollectionFolder = "collection/";

    /// <summary>Everything from <c>.scriban</c> on; templates include those with the same.</summary>
    public static string Extension(string name) =>
        name.LastIndexOf(Marker, StringComparison.Ordinal) is >= 0 and var at ? name.Substring(at) : "";

    /// <summary>What a template writes. XHTML is read as HTML.</summary>
    public static Markup MarkupOf(string name) => Extension(name).ToLowerInvariant() switch
    {
        ".scriban-html" or ".scriban-htm" or ".scriban-xhtml" => Markup.Html,
        ".scriban-xml" or ".scriban-svg" or ".scriban-rels" => Markup.Xml,
        ".scriban-md" or ".scriban-markdown" => Markup.Markdown,
        _ => Markup.None,
    };

    /// <summary>The template of an output file: directly in the templates folder, one for a collection of reports, or a page.</summary>
    public static bool IsOutput(string name) => !name.Contains('/') || IsCollection(name) || IsPage(name);

    /// <summary>Directly in the folder <c>collection</c>: makes one file from all reports.</summary>
    public static bool IsCollection(string name) => IsDirectlyIn(CollectionFolder, name);

    /// <summary>One of the pages that commands write beside the reports.</summary>
    public static bool IsPage(string name) => PageNames.All.Contains(name);

    /// <summary>Among those pages, but none of them.</summary>
    public static bool IsUnknownPage(string name) => IsDirectlyIn(PageNames.Folder, name) && !IsPage(name);

    /// <summary>No name below the templates folder but a path that may lead out of it.</summary>
    public static bool LeadsElsewhere(string name) =>
        name.Split('/', '\\') is var parts && (parts.Contains("..") || parts[0].Length == 0 || parts[0].EndsWith(":", StringComparison.Ordinal));

    /// <summary>The ids of the forms that a template is restricted to; empty where it serves all.</summary>
    public static IReadOnlyList<string> Forms(string name) => Stem(name).Split('@').Skip(1).ToArray();

    /// <summary>
    /// What follows the data file's name in the output's; of a template for a collection, the whole name of its file.
    /// The template <c>report</c> is the plain page.
    /// </summary>
    public static string Suffix(string name)
    {
        var stem = Stem(name).Split('@')[0];
        var extension = Extension(name).Substring(Marker.Length).TrimStart('-');
        if (extension.Length == 0) extension = "txt";
        if (IsCollection(name)) return $"{stem.Substring(CollectionFolder.Length)}.{extension}";
        return (stem == "report" ? "" : "." + stem) + "." + extension;
    }

    /// <summary>The name that a template for some forms only would have.</summary>
    public static string Restricted(string name, IEnumerable<string> forms) =>
        Stem(name).Split('@')[0] + string.Concat(forms.Select(id => "@" + id)) + Extension(name);

    /// <summary>A C# identifier for a template.</summary>
    public static string Identifier(string name) =>
        CSharpNames.Pascal(name.Replace(Marker, ""));

    private static bool IsDirectlyIn(string folder, string name) =>
        name.StartsWith(folder, StringComparison.Ordinal) && name.LastIndexOf('/') == folder.Length - 1;

    private static string Stem(string name) => name.Substring(0, name.Length - Extension(name).Length);
}
