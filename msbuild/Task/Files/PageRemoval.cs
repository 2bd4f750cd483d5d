using Nianbao.Build.Exchange;
using Nianbao.Text;

namespace Nianbao.Build.Files;

/// <summary>Deletes pages that nothing makes any more, and the folders that are left empty by that.</summary>
internal static class PageRemoval
{
    /// <summary>Deletes pages.</summary>
    /// <param name="pages">Their full paths; they may be gone already.</param>
    /// <param name="current">The full paths of the pages that stay. Of names that differ by case or by how a letter is composed the disk says whether they are one file.</param>
    /// <param name="reportFolder">The folder of all pages: it goes, too, if it is left empty, and none above it.</param>
    /// <returns>The pages that cannot be deleted, and why.</returns>
    public static List<(string Page, string Reason)> Delete(IReadOnlyCollection<string> pages, IEnumerable<string> current, string reportFolder)
    {
        var root = reportFolder.TrimEnd(Path.DirectorySeparatorChar);
        var refused = new List<(string, string)>();
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in Apart(pages, current, root))
        {
            try
            {
                var folder = PathParts.FolderOf(page);
                if (Directory.Exists(folder)) File.Delete(page);
                folders.Add(folder);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                refused.Add((page, e.Message));
            }
        }

        foreach (var folder in folders) DeleteEmpty(folder, root);
        return refused;
    }

    private static IEnumerable<string> Apart(IReadOnlyCollection<string> pages, IEnumerable<string> current, string root)
    {
        if (pages.Count == 0) return [];
        var keys = new HashSet<string>(pages.Select(FileNameKey.Of), FileNameKey.Comparer);
        var alike = current.Where(page => keys.Contains(FileNameKey.Of(page))).ToLookup(FileNameKey.Of, FileNameKey.Comparer);
        return pages.Where(page => alike[FileNameKey.Of(page)].All(other => IsListed(page, root) && IsListed(other, root)));
    }

    // a disk that takes two names for one file lists one of them
    private static bool IsListed(string path, string root)
    {
        for (var at = path; at.Length > root.Length; at = PathParts.FolderOf(at))
        {
            var folder = PathParts.FolderOf(at);
            if (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Contains(at, StringComparer.Ordinal)) return false;
        }

        return true;
    }

    private static void DeleteEmpty(string folder, string root)
    {
        for (var at = folder; at == root || at.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal); at = PathParts.FolderOf(at))
        {
            try
            {
                var info = new DirectoryInfo(at);
                if (!info.Exists) continue;

                // of a link the link itself would go, whatever lies behind it
                if (FileLink.Is(info)) return;
                info.Delete();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return;
            }
        }
    }
}
