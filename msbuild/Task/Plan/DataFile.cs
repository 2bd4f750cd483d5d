using Microsoft.Build.Framework;
using Nianbao.Build.Files;

namespace Nianbao.Build.Plan;

/// <summary>A data file of the project.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Name">The name of its pages below the report folder, without suffix, parts joined by /.</param>
/// <param name="Stamp">Its stamp before anything is read.</param>
internal sealed record DataFile(string Path, string Name, string Stamp)
{
    /// <summary>The data files of a build, in order; one that is listed twice is one.</summary>
    public static List<DataFile> Of(IEnumerable<ITaskItem> items, FolderListings folders)
    {
        var files = new SortedDictionary<string, DataFile>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var path = item.GetMetadata("FullPath");
            if (files.ContainsKey(path)) continue;
            var name = (item.GetMetadata("RecursiveDir") + item.GetMetadata("Filename")).Replace('\\', '/');
            files[path] = new DataFile(path, name, folders.StampOf(path));
        }

        return [.. files.Values];
    }
}
