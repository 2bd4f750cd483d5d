using Microsoft.Build.Utilities;
using Nianbao.Build;

namespace Nianbao.Faults;

/// <summary>What a build said.</summary>
/// <param name="Succeeded">Whether it succeeded.</param>
/// <param name="Lines">What it found, a line each, in order.</param>
/// <param name="Closing">Its last message.</param>
internal sealed record TaskOutcome(bool Succeeded, IReadOnlyList<string> Lines, string Closing)
{
    /// <summary>Whether there was nothing to do.</summary>
    public bool IsUpToDate => Closing.Contains(" up to date in ", StringComparison.Ordinal);
}

/// <summary>
/// Runs the build's task in this process: MSBuild around it takes most of the time of a build and does nothing to pages.
/// </summary>
internal static class TaskBuild
{
    /// <summary>Does what the target does, with the same paths.</summary>
    public static TaskOutcome Run(Lane lane)
    {
        var engine = new RecordingEngine();
        var task = new RenderReports
        {
            BuildEngine = engine,
            DataFiles = DataFiles(lane.Data),
            DataFolder = lane.Data,
            Program = lane.Program,
            ProgramFiles = [new TaskItem(lane.IntermediateAssembly)],
            Host = lane.Host,
            ProjectFile = lane.ProjectFile,
            ReportFolder = lane.Pages + Path.DirectorySeparatorChar,
            StateFolder = lane.State,
            ReportFolderFile = Path.Combine(Path.GetDirectoryName(lane.IntermediateAssembly)!, "nianbao.folder.txt"),
        };
        var succeeded = task.Execute();
        return new TaskOutcome(succeeded, [.. engine.Lines.Order(StringComparer.Ordinal)], engine.Messages.LastOrDefault("") ?? "");
    }

    // as MSBuild's patterns data/**/*.yaml and data/**/*.yml find them
    private static TaskItem[] DataFiles(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.y*ml", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".yaml" or ".yml")
            .Select(file => new TaskItem(file, new Dictionary<string, string> { ["RecursiveDir"] = Below(folder, file) })),
    ];

    private static string Below(string folder, string file) => Path.GetRelativePath(folder, Path.GetDirectoryName(file)!) switch
    {
        "." => "",
        var below => below + Path.DirectorySeparatorChar,
    };
}
