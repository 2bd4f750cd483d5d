namespace Nianbao.Generator.Templates.Compilation;

/// <summary>
/// What a template file's name says: <c>fragment@2021.scriban-html</c> is the template <c>fragment</c>, for the form
/// 2021 only, that makes files ending in <c>.fragment.html</c>.
/// </summary>
internal static class TemplateNames
{
    private const string Marker = ".scriban";

    /// <summary>Everything from <c>.scriban</c> on; templates include those with the same.</summary>
    public static string Extension(string name) =>
        name.LastIndexOf(Marker, StringComparison.Ordinal) is >= 0 and var at ? name.Substring(at) : "";

    /// <summary>Templates of HTML escape what they print. XHTML is read as HTML; other XML has no rules of its own here.</summary>
    public static bool IsHtml(string name) => Extension(name) is ".scriban-html" or ".scriban-htm" or ".scriban-xhtml";

    /// <summary>Directly in the templates folder, and so the template of an output file.</summary>
    public static bool IsOutput(string name) => !name.Contains('/');

    /// <summary>The ids of the forms that a template is restricted to; empty where it serves all.</summary>
    public static IReadOnlyList<string> Forms(string name) => Stem(name).Split('@').Skip(1).ToArray();

    /// <summary>
    /// What follows the data file's name in the output's. The template <c>report</c> is the plain page.
    /// </summary>
    public static string Suffix(string name)
    {
        var stem = Stem(name).Split('@')[0];
        var extension = Extension(name).Substring(Marker.Length).TrimStart('-');
        return (stem == "report" ? "" : "." + stem) + "." + (extension.Length == 0 ? "txt" : extension);
    }

    /// <summary>A C# identifier for a template.</summary>
    public static string Identifier(string name) =>
        CSharpNames.Pascal(name.Replace(Marker, ""));

    private static string Stem(string name) => name.Substring(0, name.Length - Extension(name).Length);
}
