using Microsoft.Build.Framework;
using Nianbao.Build.Messages;
using Nianbao.Build.State;

namespace Nianbao.Build;

/// <summary>Deletes the pages that builds of this configuration have made, and what is kept of them; nothing else.</summary>
public sealed class CleanReports : LockedTask
{
    /// <summary>The file that names the report folder of the last build of this configuration.</summary>
    [Required]
    public string ReportFolderFile { get; set; } = "";

    /// <inheritdoc />
    public override bool Execute() => !Directory.Exists(StateFolder) || base.Execute();

    /// <inheritdoc />
    protected override void Work() => ReportFolders.Clear(ReportFolderFile, StateFolder, SayRefused);

    // to clean is not to fail
    private protected override void SayNoStateFolder(BuildMessage message) => Log.SayWarning(StateFolder, message);
}
