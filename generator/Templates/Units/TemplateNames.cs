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

    // kinds of files that are archives of parts: a folder of such a name is one output
    private static readonly string[] ArchiveEndings = [".docx"];

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

    /// <summary>
    /// The template of an output file, or of a part of one: directly in the templates folder, one for a collection of
    /// reports, or a page.
    /// </summary>
    public static bool IsOutput(string name) => !Output(name).Contains('/') || IsCollection(name) || IsPage(name);

    /// <summary>
    /// What makes a whole output: the template itself, or the folder of an archive's parts: <c>report.docx</c> for
    /// <c>report.docx/word/document.scriban-xml</c>.
    /// </summary>
    public static string Output(string name)
    {
        for (var at = name.IndexOf('/'); at >= 0; at = name.IndexOf('/', at + 1))
        {
            var folder = name.Substring(0, at);
            if (Array.Exists(ArchiveEndings, ending => folder.EndsWith(ending, StringComparison.Ordinal))) return folder;
        }

        return name;
    }

    /// <summary>A part of an archive, with those beside it.</summary>
    public static bool IsPart(string name) => Output(name) != name;

    /// <summary>
    /// The name of a part in its archive: <c>word/document.xml</c> for <c>report.docx/word/document.scriban-xml</c>,
    /// <c>_rels/.rels</c> for <c>report.docx/_rels/.scriban-rels</c>.
    /// </summary>
    public static string PartName(string name)
    {
        var stem = Stem(name).Substring(Output(name).Length + 1);
        return $"{stem}.{Ending(name)}";
    }

    /// <summary>Directly in the folder <c>collection</c>: makes one file from all reports.</summary>
    public static bool IsCollection(string name) => IsDirectlyIn(CollectionFolder, Output(name));

    /// <summary>One of the pages that commands write beside the reports.</summary>
    public static bool IsPage(string name) => PageNames.All.Contains(Output(name));

    /// <summary>Among those pages, but none of them.</summary>
    public static bool IsUnknownPage(string name) => IsDirectlyIn(PageNames.Folder, Output(name)) && !IsPage(name);

    /// <summary>No name below the templates folder but a path that may lead out of it.</summary>
    public static bool LeadsElsewhere(string name) =>
        name.Split('/', '\\') is var parts && (parts.Contains("..") || parts[0].Length == 0 || parts[0].EndsWith(":", StringComparison.Ordinal));

    /// <summary>The ids of the forms that a template is restricted to; empty where it serves all.</summary>
    public static IReadOnlyList<string> Forms(string name) => OutputStem(name).Split('@').Skip(1).ToArray();

    /// <summary>
    /// What follows the data file's name in the output's; of a template for a collection, the whole name of its file.
    /// The template <c>report</c> is the plain page.
    /// </summary>
    public static string Suffix(string name)
    {
        var stem = OutputStem(name).Split('@')[0];
        var extension = Ending(Output(name));
        if (IsCollection(name)) return $"{stem.Substring(CollectionFolder.Length)}.{extension}";
        return (stem == "report" ? "" : "." + stem) + "." + extension;
    }

    /// <summary>The name that a template, or the folder of one, would have for some forms only.</summary>
    public static string Restricted(string name, IEnumerable<string> forms) =>
        OutputStem(name).Split('@')[0] + string.Concat(forms.Select(id => "@" + id)) + OutputExtension(Output(name));

    /// <summary>A C# identifier for a template.</summary>
    public static string Identifier(string name) =>
        CSharpNames.Pascal(name.Replace(Marker, ""));

    private static bool IsDirectlyIn(string folder, string name) =>
        name.StartsWith(folder, StringComparison.Ordinal) && name.LastIndexOf('/') == folder.Length - 1;

    private static string Stem(string name) => name.Substring(0, name.Length - Extension(name).Length);

    private static string OutputStem(string name)
    {
        var output = Output(name);
        return output.Substring(0, output.Length - OutputExtension(output).Length);
    }

    private static string OutputExtension(string output) => Extension(output) is { Length: > 0 } extension ? extension : Path.GetExtension(output);

    // what the extension of an output's file is, without the dot
    private static string Ending(string output)
    {
        var extension = OutputExtension(output);
        if (extension.StartsWith(Marker, StringComparison.Ordinal)) extension = extension.Substring(Marker.Length).TrimStart('-');
        return extension.Length == 0 ? "txt" : extension.TrimStart('.');
    }
}
