namespace Nianbao.Build.Files;

/// <summary>Deletes pages that nothing makes any more, and the folders that are left empty by that.</summary>
internal static class PageRemoval
{
    /// <summary>Deletes pages.</summary>
    /// <param name="pages">Their full paths; they may be gone already.</param>
    /// <param name="reportFolder">The folder of all pages: it goes, too, if it is left empty, and none above it.</param>
    /// <returns>The pages that cannot be deleted, and why.</returns>
    public static List<(string Page, string Reason)> Delete(IEnumerable<string> pages, string reportFolder)
    {
        var refused = new List<(string, string)>();
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            try
            {
                if (Directory.Exists(Path.GetDirectoryName(page))) File.Delete(page);
                folders.Add(Path.GetDirectoryName(page)!);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                refused.Add((page, e.Message));
            }
        }

        foreach (var folder in folders) DeleteEmpty(folder, reportFolder);
        return refused;
    }

    private static void DeleteEmpty(string folder, string reportFolder)
    {
        var root = reportFolder.TrimEnd(Path.DirectorySeparatorChar);
        for (var at = folder; at == root || at.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal); at = Path.GetDirectoryName(at)!)
        {
            try
            {
                var info = new DirectoryInfo(at);
                // of a link the link itself would go, whatever lies behind it
                if ((info.Exists ? info.Attributes & FileAttributes.ReparsePoint : 0) != 0) return;
                if (info.Exists) info.Delete();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return;
            }
        }
    }
}
