using Nianbao.Build.Exchange;
using Nianbao.Build.Files;
using Nianbao.Build.State;

namespace Nianbao.Build.Plan;

/// <summary>
/// The times of the folders of all pages and of all files that were looked for in vain. As long as they are the same, no page has
/// gone and no such file has come, and thirty thousand names need not be looked up.
/// </summary>
internal static class SettledFolders
{
    /// <summary>Whether the folders are known, and as they were.</summary>
    public static bool AreSame(BuildState state) => state.Folders.Count > 0 && FolderTimes.AreSame(state.Folders);

    /// <summary>Notes the times of a state of which nothing is stale.</summary>
    /// <returns>Whether they are known now.</returns>
    public static bool Note(BuildState state)
    {
        var folders = state.Records.Values.SelectMany(FoldersOf).Distinct(StringComparer.Ordinal).ToDictionary(folder => folder, FolderTimes.Of, StringComparer.Ordinal);
        if (folders.Count == 0 || folders.ContainsValue(FileStamp.Unknown)) return false;

        // whatever comes or goes from here on changes a time
        var listings = new FolderListings();
        var isComplete = state.Records.Values.All(record => record.Pages.All(listings.HasFile) && !HasCome([.. record.Probes]));
        if (isComplete) state.SetFolders(folders);
        return isComplete;

        bool HasCome(List<KeyValuePair<string, string>> probes) =>
            probes.Exists(probe => probe.Value == FileStamp.Absent && listings.HasFile(probe.Key)) || listings.HasOtherSpelling(probes);
    }

    /// <summary>After a run: forgets the times, unless no folder has changed and none has come in.</summary>
    public static void Review(BuildState state)
    {
        if (state.Folders.Count == 0) return;
        var isSame = state.Added.All(file => !state.Records.TryGetValue(file, out var record) || FoldersOf(record).All(state.Folders.ContainsKey));
        if (!isSame || !FolderTimes.AreSame(state.Folders)) state.SetFolders([]);
    }

    private static IEnumerable<string> FoldersOf(ReportRecord record) =>
        record.Pages.Concat(record.Probes.Where(probe => probe.Value == FileStamp.Absent).Select(probe => probe.Key)).Select(PathParts.FolderOf);
}
