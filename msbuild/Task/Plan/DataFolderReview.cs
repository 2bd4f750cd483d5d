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
        var entries = folders.In(folder).OrderBy(entry => entry.Name, StringComparer.Ordinal).ToList();
        if (entries.Count == 0 && FolderListings.WhyUnreadable(folder) is { } reason)
        {
            _unreadable.Add(folder);
            _errors.Add((folder, BuildMessages.UnreadableFolder(reason.Message)));
        }

        foreach (var entry in entries)
        {
            if (entry is not DirectoryInfo)
            {
                if (DataFileName.Meant(entry.Name) is { } name) _warnings.Add((entry.FullName, BuildMessages.AlmostDataFile(name)));
            }
            else if ((entry.Attributes & FileAttributes.ReparsePoint) == 0)
            {
                Walk(entry.FullName, folders);
            }
            else
            {
                // it may lead back to where it lies
                _linked.Add(entry.FullName);
                _warnings.Add((entry.FullName, BuildMessages.LinkedFolder));
            }
        }
    }

    private static bool IsBelow(string path, List<string> folders) =>
        folders.Exists(folder => path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));
}
