using Nianbao.Build.Exchange;
using Nianbao.DataFiles;

namespace Nianbao.Build.Files;

/// <summary>The files of folders, each folder read once: to ask the system for thirty thousand files one by one takes much longer.</summary>
internal sealed class FolderListings
{
    private static readonly StringComparer s_paths =
        Path.DirectorySeparatorChar == '\\' ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    // null for a folder that is there and cannot be listed
    private readonly Dictionary<string, HashSet<string>?> _folders = new(StringComparer.Ordinal);

    // data files whose ending is not spelt as files are looked for (X.YAML), by the path that is
    private readonly Dictionary<string, string> _otherSpellings = new(StringComparer.Ordinal);

    // files come folder by folder
    private string? _lastFolder;
    private HashSet<string>? _last;

    /// <summary>Whether there is a file.</summary>
    public bool HasFile(string path) => FolderOf(path) is { } files ? files.Contains(path) : File.Exists(path);

    /// <summary>The stamp of a file, absent if it was not there when its folder was read.</summary>
    public string StampOf(string path) => FolderOf(path) is { } files && !files.Contains(path) ? FileStamp.Absent : FileStamp.Of(path);

    /// <summary>The full paths of the files of a folder, in any order; none if it is not there or cannot be listed.</summary>
    public IEnumerable<string> FilesIn(string folder) => Read(folder) ?? [];

    /// <summary>Whether in place of a file that was looked for in vain there is one that differs in how its ending is spelt.</summary>
    /// <param name="probes">All files that were looked for, with their stamps.</param>
    public bool HasOtherSpelling(List<KeyValuePair<string, string>> probes)
    {
        foreach (var probe in probes)
        {
            if (probe.Value != FileStamp.Absent) continue;
            FolderOf(probe.Key);
            if (_otherSpellings.TryGetValue(probe.Key, out var other) && !probes.Exists(known => known.Key == other)) return true;
        }

        return false;
    }

    private HashSet<string>? FolderOf(string path)
    {
        var end = Math.Max(0, path.LastIndexOf(Path.DirectorySeparatorChar));
        if (_lastFolder == null || end != _lastFolder.Length || string.CompareOrdinal(path, 0, _lastFolder, 0, end) != 0)
        {
            _lastFolder = PathParts.FolderOf(path);
            _last = Read(_lastFolder);
        }

        return _last;
    }

    private HashSet<string>? Read(string folder)
    {
        if (_folders.TryGetValue(folder, out var known)) return known;
        HashSet<string>? files;
        try
        {
            files = new HashSet<string>(Directory.EnumerateFiles(folder + Path.DirectorySeparatorChar), s_paths);
        }
        catch (DirectoryNotFoundException)
        {
            files = new HashSet<string>(s_paths);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // whoever looks after data files says so
            files = null;
        }

        foreach (var file in files ?? []) AddSpelling(file);
        return _folders[folder] = files;
    }

    private void AddSpelling(string file)
    {
        if (file.EndsWith(DataFileName.Usual, StringComparison.Ordinal) || !DataFileName.Is(file)) return;
        var ending = Path.GetExtension(file).ToLowerInvariant();
        if (!file.EndsWith(ending, StringComparison.Ordinal)) _otherSpellings[file.Substring(0, file.Length - ending.Length) + ending] = file;
    }
}
