using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Nianbao.Build.Messages;
using Nianbao.Build.State;

namespace Nianbao.Build;

/// <summary>Deletes the pages that builds of this configuration have made, and what is kept of them; nothing else.</summary>
public sealed class CleanReports : Task, ICancelableTask
{
    private volatile bool _isCancelled;

    /// <summary>The project's folder for what is kept from build to build.</summary>
    [Required]
    public string StateFolder { get; set; } = "";

    /// <summary>The file that names the report folder of the last build of this configuration.</summary>
    [Required]
    public string ReportFolderFile { get; set; } = "";

    /// <inheritdoc />
    public void Cancel() => _isCancelled = true;

    /// <inheritdoc />
    public override bool Execute()
    {
        if (!Directory.Exists(StateFolder)) return true;
        try
        {
            using var buildLock = StateStore.Lock(
                StateFolder, () => Log.LogMessage(MessageImportance.High, BuildMessages.Waiting), () => _isCancelled);
            ReportFolders.Clear(
                ReportFolderFile, StateFolder, (page, reason) => Log.SayWarning(page, BuildMessages.CannotDelete(reason)));
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.SayWarning(StateFolder, BuildMessages.NoStateFolder(StateFolder, e.Message));
        }

        return true;
    }
}
