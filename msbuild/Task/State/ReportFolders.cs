using System.Text;
using Nianbao.Build.Files;

namespace Nianbao.Build.State;

/// <summary>Which report folder a configuration of the project used last: when it takes another, its pages there go.</summary>
internal static class ReportFolders
{
    /// <summary>Notes the report folder, and takes the pages of the one before it away. To be called under the project's lock.</summary>
    /// <param name="note">The file of the configuration that names the folder.</param>
    /// <param name="stateFolder">The project's folder for what is kept.</param>
    /// <param name="reportFolder">The report folder now.</param>
    /// <param name="onRefused">Takes pages that cannot be deleted, and why.</param>
    public static void Follow(string note, string stateFolder, string reportFolder, Action<string, string> onRefused)
    {
        if (Read(note) is { } former)
        {
            if (former == reportFolder) return;
            Clear(new StateStore(stateFolder, former), onRefused);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(note)!);
        File.WriteAllText(note, reportFolder, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    /// <summary>Takes the pages of the last report folder away, and what is kept of it.</summary>
    public static void Clear(string note, string stateFolder, Action<string, string> onRefused)
    {
        if (Read(note) is not { } former) return;
        Clear(new StateStore(stateFolder, former), onRefused);
        File.Delete(note);
    }

    private static string? Read(string note) => File.Exists(note) && File.ReadAllText(note, Encoding.UTF8) is { Length: > 0 } folder ? folder : null;

    private static void Clear(StateStore kept, Action<string, string> onRefused)
    {
        if (!Directory.Exists(kept.Run.Path)) return;
        using (kept.LockProgram(() => { }, () => false))
        {
            var state = kept.Read();
            foreach (var (page, reason) in PageRemoval.Delete([.. state.Pages, .. state.Superseded], kept.ReportFolder)) onRefused(page, reason);
        }

        kept.Delete();
    }
}
