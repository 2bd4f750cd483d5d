using System.Security.Cryptography;
using System.Text;
using Nianbao.Build.Exchange;

namespace Nianbao.Build.State;

/// <summary>
/// Where builds keep what they know: a folder for the project (<c>obj/nianbao</c>), in it one for each report folder, for what
/// pages are there does not depend on who made them, a Debug build or a Release build.
/// </summary>
/// <param name="projectFolder">The full path of the project's folder.</param>
/// <param name="reportFolder">The full path of the report folder.</param>
internal sealed class StateStore(string projectFolder, string reportFolder)
{
    private string State => Path.Combine(Run.Path, "state.txt");

    /// <summary>What build and program share.</summary>
    public RunFolder Run { get; } = new(Path.Combine(projectFolder, NameOf(reportFolder)));

    /// <summary>The full path of the report folder.</summary>
    public string ReportFolder => reportFolder;

    /// <summary>Takes the lock of the project.</summary>
    /// <param name="projectFolder">The folder for the project.</param>
    /// <param name="onWait">Called when another build has it.</param>
    /// <param name="isCancelled">Asked while waiting.</param>
    public static FileLock Lock(string projectFolder, Action onWait, Func<bool> isCancelled)
    {
        Directory.CreateDirectory(projectFolder);
        return FileLock.Take(Path.Combine(projectFolder, "lock"), onWait, isCancelled);
    }

    /// <summary>
    /// Reads what is kept and adds what a run left that was killed; to be called under both locks, for the program may still write.
    /// </summary>
    public BuildState Read()
    {
        var state = BuildState.Read(State);
        Merge(state);
        return state;
    }

    /// <summary>Whether a run left a journal, because it or its build was killed.</summary>
    public bool HasJournal => File.Exists(Run.Journal);

    /// <summary>Adds the journal.</summary>
    /// <returns>Whether the run came to its end.</returns>
    public bool Merge(BuildState state)
    {
        try
        {
            return state.Add(Run.Journal);
        }
        catch (FormatException)
        {
            state.MarkAllStale();
            return false;
        }
    }

    /// <summary>Keeps the state; the journal is in it.</summary>
    public void Save(BuildState state)
    {
        state.Save(State);
        File.Delete(Run.Journal);
    }

    /// <summary>Whether a folder, or a file in it, is gone or has changed since all was kept.</summary>
    public bool IsChangedSince(string folder)
    {
        if (!Directory.Exists(folder)) return true;
        var kept = File.GetLastWriteTimeUtc(State);
        return Directory.GetLastWriteTimeUtc(folder) > kept || Directory.EnumerateFiles(folder).Any(file => File.GetLastWriteTimeUtc(file) > kept);
    }

    /// <summary>Takes the work list of a build that was killed away: its program may have been started and not have read it yet.</summary>
    public void WithdrawWork() => File.Delete(Run.WorkList);

    /// <summary>Takes the lock of the program: one may still be at work for a build that was killed.</summary>
    /// <param name="onWait">Called when there is one.</param>
    /// <param name="isCancelled">Asked while waiting.</param>
    public FileLock LockProgram(Action onWait, Func<bool> isCancelled)
    {
        Directory.CreateDirectory(Run.Path);
        return FileLock.Take(Run.ProgramLock, onWait, isCancelled);
    }

    /// <summary>Deletes what is kept.</summary>
    public void Delete()
    {
        if (Directory.Exists(Run.Path)) Directory.Delete(Run.Path, recursive: true);
    }

    private static string NameOf(string reportFolder)
    {
        using var hash = SHA256.Create();
        return BitConverter.ToString(hash.ComputeHash(Encoding.UTF8.GetBytes(reportFolder)), 0, 8).Replace("-", "").ToLowerInvariant();
    }
}
