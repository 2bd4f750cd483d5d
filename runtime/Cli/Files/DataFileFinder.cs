using Nianbao.Cli.Terminal;
using Nianbao.Findings;

namespace Nianbao.Cli.Files;

/// <summary>Finds the data files that a command means and the names of their pages.</summary>
internal static class DataFileFinder
{
    /// <summary>
    /// The data files that paths name. A page is named by the file's path below the data root: the folder <c>data</c>,
    /// or for a folder elsewhere that folder itself. A single file elsewhere is named by its folder and its own name.
    /// </summary>
    /// <param name="paths">Files and folders; none means <see cref="ProjectFolder.Data"/>.</param>
    /// <exception cref="UsageException">A path does not exist, or a folder cannot be read or has no data file.</exception>
    public static List<ReportJob> Find(IReadOnlyList<string> paths)
    {
        var root = ProjectFolder.Data;
        var jobs = new SortedDictionary<string, ReportJob>(StringComparer.Ordinal);
        foreach (var path in paths.Count == 0 ? [root] : paths)
        {
            var full = FullPath(path);
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
    /// What was probably meant to be read below the paths that a command names, and is not: a file because of its name, for
    /// Windows hides that <c>x.yaml</c> is <c>x.yaml.txt</c>, and a linked folder.
    /// </summary>
    /// <param name="paths">As for <see cref="Find"/>.</param>
    /// <exception cref="UsageException">A folder cannot be read.</exception>
    public static List<Finding> FindUnread(IReadOnlyList<string> paths) =>
    [
        .. (paths.Count == 0 ? [ProjectFolder.Data] : paths).Select(FullPath).Distinct(StringComparer.Ordinal).Where(Directory.Exists)
            .Select(Read)
            .SelectMany(found => found.Misnamed.Select(file => FileFindings.Misnamed(file.File, file.Meant)).Concat(found.Linked.Select(FileFindings.LinkedFolder)))
            .OrderBy(finding => finding.File, StringComparer.Ordinal),
    ];

    private static void AddFolder(string folder, string root, SortedDictionary<string, ReportJob> jobs)
    {
        var found = Read(folder);
        foreach (var file in found.DataFiles) Add(file, root, jobs);

        // reading it says what is wrong; no data file has a page of this name
        foreach (var closed in found.Unreadable) jobs.TryAdd(closed, new ReportJob(closed, NameOf(closed, root) + "/."));
        if (found.DataFiles.Count + found.Unreadable.Count == 0) RefuseEmpty(folder, found);
    }

    // a check of nothing must not pass for one that found nothing
    private static void RefuseEmpty(string folder, DataFolder found)
    {
        var (more, moreEn) = found.Misnamed.OrderBy(file => file.File, StringComparer.Ordinal).Select(near => Path.GetRelativePath(folder, near.File) switch
        {
            var shown => ($"。有 {shown}：是不是应该叫 {near.Meant}？", $"; there is {shown}: was it to be {near.Meant}?"),
        }).FirstOrDefault(("。请核对路径", "; see to the path"));
        throw new UsageException(
            $"{folder} 里没有数据文件（*.yaml、*.yml），什么都没有检查{more}",
            $"{folder} has no data file (*.yaml, *.yml), so nothing was checked{moreEn}");
    }

    private static DataFolder Read(string folder) => CommandFiles.Read(folder, () => DataFolder.Read(folder));

    private static string FullPath(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    private static void Add(string file, string root, SortedDictionary<string, ReportJob> jobs) =>
        jobs.TryAdd(file, new ReportJob(file, Path.ChangeExtension(NameOf(file, root), null)));

    private static string NameOf(string path, string root) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');

    private static bool IsBelow(string path, string root) =>
        path == root || path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string FolderOfFolder(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        return Path.GetDirectoryName(folder) ?? folder;
    }
}
