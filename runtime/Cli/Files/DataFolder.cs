using System.IO.Enumeration;
using Nianbao.Build.Exchange;
using Nianbao.DataFiles;

namespace Nianbao.Cli.Files;

/// <summary>What lies below a folder, as far as it concerns data files.</summary>
internal sealed class DataFolder
{
    private DataFolder()
    {
    }

    /// <summary>The full paths of all data files, and of folders named like one.</summary>
    public List<string> DataFiles { get; } = [];

    /// <summary>The full paths of folders below it that cannot be read.</summary>
    public List<string> Unreadable { get; } = [];

    /// <summary>The full paths of files that were probably meant to be data files, each with the name that it would need.</summary>
    public List<(string File, string Meant)> Misnamed { get; } = [];

    /// <summary>The full paths of linked folders below it, which are not looked through.</summary>
    public List<string> Linked { get; } = [];

    /// <summary>Looks through a folder at any depth.</summary>
    /// <exception cref="IOException">The folder itself cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder itself must not be read.</exception>
    public static DataFolder Read(string folder)
    {
        var read = new DataFolder();
        read.Add(List(folder));
        return read;
    }

    private void Add(List<Entry> entries)
    {
        foreach (var entry in entries)
        {
            var name = Path.GetFileName(entry.Path);
            if (DataFileName.Is(name)) DataFiles.Add(entry.Path);
            else if (!entry.IsFolder && DataFileName.Meant(name) is { } meant) Misnamed.Add((entry.Path, meant));
            if (entry is { IsFolder: true, IsLink: false }) AddFolder(entry.Path);
            else if (entry.IsFolder) Linked.Add(entry.Path);
        }
    }

    // one folder that is closed does not hide what lies in the others
    private void AddFolder(string folder)
    {
        try
        {
            Add(List(folder));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (!DataFileName.Is(folder)) Unreadable.Add(folder);
        }
    }

    // a linked folder may lead back to where it lies, so that it is not followed
    private static List<Entry> List(string folder) =>
    [
        .. new FileSystemEnumerable<Entry>(
            folder,
            (ref entry) => new Entry(entry.ToFullPath(), entry.IsDirectory, entry.IsDirectory && FileLink.Is(entry.ToFileSystemInfo())),
            new EnumerationOptions { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None })
        {
            ShouldIncludePredicate = (ref entry) => entry.FileName[0] != '.',
        },
    ];

    private readonly record struct Entry(string Path, bool IsFolder, bool IsLink);
}
