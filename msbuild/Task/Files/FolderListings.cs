using Nianbao.Build.Exchange;

namespace Nianbao.Build.Files;

/// <summary>The files of folders, each folder read once: to ask the system for thirty thousand files one by one takes much longer.</summary>
internal sealed class FolderListings
{
    private static readonly StringComparer s_paths =
        Path.DirectorySeparatorChar == '\\' ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    private readonly Dictionary<string, HashSet<string>> _folders = new(StringComparer.Ordinal);

    // files come folder by folder
    private string _lastFolder = "";
    private HashSet<string>? _last;

    /// <summary>Whether there is a file.</summary>
    public bool HasFile(string path)
    {
        var end = path.LastIndexOf(Path.DirectorySeparatorChar);
        if (end < 0) return false;
        if (_last == null || end != _lastFolder.Length || string.CompareOrdinal(path, 0, _lastFolder, 0, end) != 0)
        {
            _lastFolder = path.Substring(0, end);
            _last = Read(_lastFolder);
        }

        return _last.Contains(path);
    }

    /// <summary>The stamp of a file, absent if it was not there when its folder was read.</summary>
    public string StampOf(string path) => HasFile(path) ? FileStamp.Of(path) : FileStamp.Absent;

    /// <summary>The full paths of the files of a folder, in any order; none if it is not there or must not be read.</summary>
    public IEnumerable<string> FilesIn(string folder) => Read(folder);

    private HashSet<string> Read(string folder)
    {
        if (_folders.TryGetValue(folder, out var known)) return known;
        HashSet<string> files;
        try
        {
            files = new HashSet<string>(Directory.EnumerateFiles(folder + Path.DirectorySeparatorChar), s_paths);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // what cannot be listed is taken not to be there; whoever looks after data files says so
            files = new HashSet<string>(s_paths);
        }

        return _folders[folder] = files;
    }
}
