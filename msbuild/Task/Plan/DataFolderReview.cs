using Nianbao.Build.Exchange;
using Nianbao.Build.Files;
using Nianbao.Build.Messages;
using Nianbao.DataFiles;

namespace Nianbao.Build.Plan;

/// <summary>Looks at what MSBuild passes over in silence: folders that cannot be read, files that are almost data files.</summary>
internal sealed class DataFolderReview
{
    private readonly List<string> _unreadable = [];
    private readonly List<string> _linked = [];
    private readonly List<(string Path, BuildMessage Message)> _errors = [];
    private readonly List<(string Path, BuildMessage Message)> _warnings = [];

    /// <param name="path">The full path of the folder; it may not exist.</param>
    /// <param name="folders">The folders as they are.</param>
    public DataFolderReview(string path, FolderListings folders)
    {
        if (Directory.Exists(path)) Walk(path, folders);
    }

    /// <summary>The folders that cannot be read.</summary>
    public IReadOnlyList<(string Path, BuildMessage Message)> Errors => _errors;

    /// <summary>The files that are almost data files, and the linked folders.</summary>
    public IReadOnlyList<(string Path, BuildMessage Message)> Warnings => _warnings;

    /// <summary>Whether a file lies where nothing can be read.</summary>
    public bool IsUnreadable(string path) => IsBelow(path, _unreadable);

    /// <summary>Whether a file lies behind a link: MSBuild follows them, and no command does.</summary>
    public bool IsLinked(string path) => IsBelow(path, _linked);

    private void Walk(string folder, FolderListings folders)
    {
        var inner = new List<string>();
        try
        {
            inner.AddRange(Directory.EnumerateDirectories(folder).OrderBy(path => path, StringComparer.Ordinal));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _unreadable.Add(folder);
            _errors.Add((folder, BuildMessages.UnreadableFolder(e.Message)));
        }

        var others = folders.FilesIn(folder).Where(file => !file.EndsWith(DataFileName.Usual, StringComparison.Ordinal));
        foreach (var file in others.OrderBy(file => file, StringComparer.Ordinal))
        {
            if (DataFileName.Meant(Path.GetFileName(file)) is { } name) _warnings.Add((file, BuildMessages.AlmostDataFile(name)));
        }

        foreach (var path in inner) WalkInner(path, folders);
    }

    private void WalkInner(string folder, FolderListings folders)
    {
        if (!IsLink(folder))
        {
            Walk(folder, folders);
            return;
        }

        // it may lead back to where it lies
        _linked.Add(folder);
        _warnings.Add((folder, BuildMessages.LinkedFolder));
    }

    private static bool IsLink(string folder)
    {
        try
        {
            return FileLink.Is(new DirectoryInfo(folder));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // it has just gone, or is one that cannot be read: to list it says so
            return false;
        }
    }

    private static bool IsBelow(string path, List<string> folders) =>
        folders.Exists(folder => path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));
}
