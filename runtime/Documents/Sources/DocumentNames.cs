namespace Nianbao.Documents.Sources;

/// <summary>Which files of a folder or an archive are looked at as documents.</summary>
internal static class DocumentNames
{
    // of those that cannot be read it is told why: a report may be among them
    private static readonly HashSet<string> s_endings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".html", ".htm", ".shtml", ".xhtml", ".txt", ".md", ".docx", ".docm", ".doc", ".wps", ".rtf", ".odt",
        ".xlsx", ".xlsm", ".xls", ".et", ".ods", ".pdf", ".zip", ".rar", ".7z", ".ofd",
    };

    /// <summary>True for the name of a document, false for pictures and for what office programs and systems put beside documents.</summary>
    /// <param name="file">The name without its folder.</param>
    public static bool MayBeReport(string file) =>
        !file.StartsWith('.') && !file.StartsWith("~$", StringComparison.Ordinal) && s_endings.Contains(Path.GetExtension(file));
}
