using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Nianbao.Build.Messages;
using Nianbao.Build.State;

namespace Nianbao.Build;

/// <summary>A task that works with what builds of a project keep, while no other build of the project does.</summary>
public abstract class LockedTask : Task, ICancelableTask
{
    private volatile bool _isCancelled;

    /// <summary>The project's folder for what is kept from build to build.</summary>
    [Required]
    public string StateFolder { get; set; } = "";

    /// <summary>Whether MSBuild wants it to stop.</summary>
    protected bool IsCancelled => _isCancelled;

    /// <inheritdoc />
    public virtual void Cancel() => _isCancelled = true;

    /// <inheritdoc />
    public override bool Execute()
    {
        try
        {
            using var buildLock = StateStore.Lock(StateFolder, SayWaiting, () => _isCancelled);
            Work();
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            SayNoStateFolder(BuildMessages.NoStateFolder(StateFolder, e.Message));
        }

        return !Log.HasLoggedErrors;
    }

    /// <summary>Does the work, under the lock of the project.</summary>
    protected abstract void Work();

    /// <summary>Says that the folder cannot be used.</summary>
    private protected virtual void SayNoStateFolder(BuildMessage message) => Log.SayError(StateFolder, message);

    /// <summary>Says that another build is waited for.</summary>
    protected void SayWaiting() => Log.LogMessage(MessageImportance.High, BuildMessages.Waiting);

    /// <summary>Says that a page cannot be deleted.</summary>
    /// <param name="page">Its full path.</param>
    /// <param name="reason">Why it cannot.</param>
    protected void SayRefused(string page, string reason) => Log.SayWarning(page, BuildMessages.CannotDelete(reason));
}
