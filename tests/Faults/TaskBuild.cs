using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Build.Framework;
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
    // said by the build and not by the program: that reports have errors, that there is no page of one
    private static readonly string[] s_own = ["NB9000", "NB9006"];

    /// <summary>Does what the target does, with the same paths.</summary>
    public static TaskOutcome Run(Lane lane)
    {
        var engine = new Engine();
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

    private sealed class Engine : IBuildEngine
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ConcurrentQueue<string?> Messages { get; } = new();

        public bool ContinueOnError => false;

        public int LineNumberOfTaskNode => 0;

        public int ColumnNumberOfTaskNode => 0;

        public string ProjectFileOfTaskNode => "";

        public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => false;

        public void LogCustomEvent(CustomBuildEventArgs e)
        {
        }

        public void LogErrorEvent(BuildErrorEventArgs e) =>
            Add(e.Code, e.File, e.LineNumber, e.ColumnNumber, e.EndColumnNumber, "error", e.Message);

        public void LogWarningEvent(BuildWarningEventArgs e) =>
            Add(e.Code, e.File, e.LineNumber, e.ColumnNumber, e.EndColumnNumber, "warning", e.Message);

        public void LogMessageEvent(BuildMessageEventArgs e)
        {
            if (e.Importance != MessageImportance.High) return;
            if (e.Message?.Contains(": note NB", StringComparison.Ordinal) == true) Lines.Enqueue(e.Message);
            else Messages.Enqueue(e.Message);
        }

        private void Add(string id, string file, int line, int column, int end, string severity, string? text)
        {
            if (s_own.Contains(id)) return;
            Lines.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{file}({line},{column},{line},{end}): {severity} {id}: {text}"));
        }
    }
}
