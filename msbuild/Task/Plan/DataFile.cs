using Microsoft.Build.Framework;
using Nianbao.Build.Exchange;
using Nianbao.Build.Files;
using Nianbao.Text;

namespace Nianbao.Build.Plan;

/// <summary>A data file of the project.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Name">The name of its pages below the report folder, without suffix, parts joined by /.</param>
/// <param name="Stamp">Its stamp before anything is read.</param>
internal sealed record DataFile(string Path, string Name, string Stamp)
{
    /// <summary>
    /// The data files of a build, in order; one that is listed twice is one. One that has been renamed since MSBuild listed it, and is
    /// listed under its new name, too, is the new one only: its pages have the same names.
    /// </summary>
    /// <param name="items">The items.</param>
    /// <param name="projectFolder">The full path of the folder that relative paths begin at.</param>
    /// <param name="dataFolder">
    /// The folder of the default items: a file below it is named by its path there, as commands name it. Others are named as
    /// the pattern of their item says.
    /// </param>
    /// <param name="folders">The folders as they are.</param>
    public static List<DataFile> Of(IEnumerable<ITaskItem> items, string projectFolder, string dataFolder, FolderListings folders)
    {
        var root = dataFolder.Length == 0 ? "\0" : dataFolder + System.IO.Path.DirectorySeparatorChar;
        var files = new Dictionary<string, DataFile>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            // metadata take MSBuild longer than all else here
            var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(projectFolder, item.ItemSpec));
            if (files.ContainsKey(path)) continue;
            var name = path.StartsWith(root, StringComparison.Ordinal)
                ? path.Substring(root.Length, path.Length - root.Length - System.IO.Path.GetExtension(path).Length)
                : item.GetMetadata("RecursiveDir") + item.GetMetadata("Filename");
            files[path] = new DataFile(path, name.Replace('\\', '/'), folders.StampOf(path));
        }

        return [.. WithoutFormerNames(files.Values).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static IEnumerable<DataFile> WithoutFormerNames(IReadOnlyCollection<DataFile> files)
    {
        if (files.All(file => file.Stamp != FileStamp.Absent)) return files;
        var there = new HashSet<string>(files.Where(file => file.Stamp != FileStamp.Absent).Select(file => FileNameKey.Of(file.Name)), FileNameKey.Comparer);
        return files.Where(file => file.Stamp != FileStamp.Absent || !there.Contains(FileNameKey.Of(file.Name)));
    }
}
