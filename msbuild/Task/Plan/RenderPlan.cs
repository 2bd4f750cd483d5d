using Nianbao.Build.Exchange;
using Nianbao.Build.Files;
using Nianbao.Build.State;

namespace Nianbao.Build.Plan;

/// <summary>What a build has to do, decided before anything is done.</summary>
/// <param name="Stale">The data files to check and to render.</param>
/// <param name="Gone">The data files of earlier builds that the project no longer has.</param>
/// <param name="LacksCollections">Whether the pages about all reports must be made though no report is stale.</param>
internal sealed record RenderPlan(IReadOnlyList<DataFile> Stale, IReadOnlyList<string> Gone, bool LacksCollections)
{
    /// <summary>Whether the program must run.</summary>
    public bool NeedsRun => Stale.Count > 0 || Gone.Count > 0 || LacksCollections;

    /// <summary>Makes the plan.</summary>
    /// <param name="files">The data files.</param>
    /// <param name="state">What is kept of earlier builds.</param>
    /// <param name="program">The stamp of the program.</param>
    /// <param name="folders">The folders as they are.</param>
    /// <param name="isUnreadable">Whether a file lies where nothing can be read: it is not known to be gone.</param>
    public static RenderPlan Make(
        IReadOnlyList<DataFile> files, BuildState state, string program, FolderListings folders, Func<string, bool> isUnreadable)
    {
        var stamps = files.ToDictionary(file => file.Path, file => file.Stamp, StringComparer.Ordinal);
        var isOther = state.Program != program;
        // a report that is new may be one that others were compared with, whatever the times of folders say
        var isSettled = SettledFolders.AreSame(state) && stamps.Keys.All(state.Records.ContainsKey);
        var stale = files.Where(file => isOther || !IsFresh(file)).ToList();
        var gone = state.Records.Keys
            .Where(path => path != RecordWords.Collections && !stamps.ContainsKey(path) && !isUnreadable(path))
            .OrderBy(path => path, StringComparer.Ordinal);
        return new RenderPlan(stale, [.. gone], isOther || !IsComplete(RecordWords.Collections));

        bool IsFresh(DataFile file) =>
            state.Records.TryGetValue(file.Path, out var record)
            && record.Name == file.Name && IsSame(record.Stamp, file.Stamp)
            && (isSettled ? !record.HasProbesOfFiles || record.Probes.All(IsThereAsBefore) : AreAsBefore([.. record.Probes]) && record.Pages.All(folders.HasFile));

        bool IsComplete(string key) =>
            state.Records.TryGetValue(key, out var record) && record.Stamp != null && (isSettled || record.Pages.All(folders.HasFile));

        bool AreAsBefore(List<KeyValuePair<string, string>> probes) => probes.All(IsAsBefore) && !folders.HasOtherSpelling(probes);

        bool IsThereAsBefore(KeyValuePair<string, string> probe) => probe.Value == FileStamp.Absent || IsAsBefore(probe);

        bool IsAsBefore(KeyValuePair<string, string> probe) =>
            IsSame(probe.Value, stamps.TryGetValue(probe.Key, out var stamp) ? stamp : folders.StampOf(probe.Key));

        static bool IsSame(string? before, string now) => before == now && now != FileStamp.Unknown;
    }
}
