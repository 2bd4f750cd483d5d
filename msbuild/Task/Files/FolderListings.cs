using Nianbao.Build.Exchange;

namespace Nianbao.Build.Files;

/// <summary>Folders, each read once: asking the system for thirty thousand files one by one takes longer.</summary>
internal sealed class FolderListings
{
    private static readonly StringComparer s_names =
        Path.DirectorySeparatorChar == '\\' ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    private readonly Dictionary<string, Dictionary<string, FileSystemInfo>> _folders = new(StringComparer.Ordinal);

    /// <summary>Whether there is a file.</summary>
    public bool HasFile(string path) => Find(path) is FileInfo;

    /// <summary>The stamp of a file as it was when its folder was read.</summary>
    public string StampOf(string path) => Find(path) is FileInfo file ? FileStamp.Of(file) : FileStamp.Absent;

    /// <summary>What is in a folder; empty if it is not there or must not be read.</summary>
    public IEnumerable<FileSystemInfo> In(string folder) => Read(folder).Values;

    /// <summary>Why a folder that is there cannot be read; null if it can.</summary>
    public static Exception? WhyUnreadable(string folder)
    {
        try
        {
            using var entries = Directory.EnumerateFileSystemEntries(folder).GetEnumerator();
            entries.MoveNext();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e;
        }
    }

    private FileSystemInfo? Find(string path)
    {
        var slash = path.LastIndexOf(Path.DirectorySeparatorChar);
        if (slash < 0) return null;
        return Read(path.Substring(0, slash)).TryGetValue(path.Substring(slash + 1), out var entry) ? entry : null;
    }

    private Dictionary<string, FileSystemInfo> Read(string folder)
    {
        if (_folders.TryGetValue(folder, out var known)) return known;
        var entries = new Dictionary<string, FileSystemInfo>(s_names);
        try
        {
            foreach (var entry in new DirectoryInfo(folder.Length == 0 ? "/" : folder).EnumerateFileSystemInfos()) entries[entry.Name] = entry;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // what cannot be listed is taken not to be there; who needs to know asks WhyUnreadable
        }

        return _folders[folder] = entries;
    }
}
