using System.IO.Enumeration;
using Nianbao.Cli.Terminal;

namespace Nianbao.Cli.Files;

/// <summary>Finds the data files that a command means and the names of their pages.</summary>
internal static class DataFileFinder
{
    /// <summary>
    /// The data files that paths name. A page is named by the file's path below the data root: the folder <c>data</c>,
    /// or for a folder elsewhere that folder itself. A single file elsewhere is named by its folder and its own name.
    /// </summary>
    /// <param name="paths">Files and folders; none means <see cref="ProjectFolder.Data"/>.</param>
    /// <exception cref="UsageException">A path does not exist, or a folder cannot be read.</exception>
    public static List<ReportJob> Find(IReadOnlyList<string> paths)
    {
        var root = ProjectFolder.Data;
        var jobs = new SortedDictionary<string, ReportJob>(StringComparer.Ordinal);
        foreach (var path in paths.Count == 0 ? [root] : paths)
        {
            var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
            if (Directory.Exists(full)) AddFolder(full, IsBelow(full, root) ? root : full, jobs);
            else if (File.Exists(full)) Add(full, IsBelow(full, root) ? root : FolderOfFolder(full), jobs);
            else throw new UsageException($"没有这个文件或文件夹：{path}", $"there is no file or folder {path}");
        }

        return [.. jobs.Values];
    }

    /// <summary>All data files of the project, where a command is about some of them.</summary>
    public static List<ReportJob> FindAll(IReadOnlyList<ReportJob> some)
    {
        var root = ProjectFolder.Data;
        return some.Any(job => IsBelow(job.DataFile, root)) ? Find([root]) : [];
    }

    /// <summary>
    /// Marks the jobs that would write the same file. Names that differ in case only are the same to many file systems.
    /// </summary>
    /// <param name="jobs">The jobs.</param>
    /// <param name="suffixes">The templates' suffixes.</param>
    public static void MarkOutputConflicts(List<ReportJob> jobs, IReadOnlyList<string> suffixes)
    {
        var byOutput = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < jobs.Count; i++)
        {
            if (!byOutput.TryAdd(jobs[i].Output, i)) Mark(jobs, i, byOutput[jobs[i].Output]);
        }

        // a file x.fragment.yaml has the page x.fragment.html, and so has x.yaml
        for (var i = 0; i < jobs.Count; i++)
        {
            foreach (var tail in Tails(suffixes))
            {
                if (byOutput.TryGetValue(jobs[i].Output + tail, out var other)) Mark(jobs, i, other);
            }
        }
    }

    /// <summary>Marks the jobs one of whose pages has the name of a page about all reports.</summary>
    /// <param name="jobs">The jobs.</param>
    /// <param name="suffixes">The templates' suffixes.</param>
    /// <param name="pages">The names of the pages about all reports.</param>
    public static void MarkCollectionConflicts(List<ReportJob> jobs, IReadOnlyList<string> suffixes, IReadOnlyList<string> pages)
    {
        for (var i = 0; i < jobs.Count; i++)
        {
            var output = jobs[i].Output;
            var rival = pages.FirstOrDefault(page =>
                suffixes.Any(suffix => string.Equals(output + suffix, page, StringComparison.OrdinalIgnoreCase)));
            if (rival != null) jobs[i] = jobs[i] with { CollectionConflict = rival };
        }
    }

    private static IEnumerable<string> Tails(IReadOnlyList<string> suffixes) =>
        from suffix in suffixes
        from end in suffixes
        where suffix.Length > end.Length && suffix.EndsWith(end, StringComparison.OrdinalIgnoreCase)
        select suffix[..^end.Length];

    private static void Mark(List<ReportJob> jobs, int one, int other)
    {
        jobs[one] = jobs[one] with { OutputConflict = jobs[other].DataFile };
        jobs[other] = jobs[other] with { OutputConflict = jobs[one].DataFile };
    }

    private static void AddFolder(string folder, string root, SortedDictionary<string, ReportJob> jobs)
    {
        foreach (var file in CommandFiles.Read(folder, () => DataFilesBelow(folder).ToList())) Add(file, root, jobs);
    }

    private static FileSystemEnumerable<string> DataFilesBelow(string folder) => new(
        folder,
        (ref entry) => entry.ToFullPath(),
        new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false })
    {
        ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && IsData(entry.FileName),

        // a linked folder may lead back to where it lies
        ShouldRecursePredicate = (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
    };

    private static void Add(string file, string root, SortedDictionary<string, ReportJob> jobs)
    {
        var name = Path.ChangeExtension(Path.GetRelativePath(root, file), null);
        jobs.TryAdd(file, new ReportJob(file, name.Replace(Path.DirectorySeparatorChar, '/')));
    }

    private static bool IsData(ReadOnlySpan<char> name)
    {
        var extension = Path.GetExtension(name);
        return extension.Equals(".yaml", StringComparison.OrdinalIgnoreCase)
            || extension.Equals(".yml", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsBelow(string path, string root) =>
        path == root || path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string FolderOfFolder(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        return Path.GetDirectoryName(folder) ?? folder;
    }
}
