using System.Text;
using Nianbao.Build.Exchange;
using Nianbao.Build.Files;

namespace Nianbao.Build.State;

/// <summary>
/// Which report folders a configuration of the project has used: when it takes another, its pages in the one before go. The one in use
/// is named first; others only as long as pages there cannot be deleted.
/// </summary>
internal static class ReportFolders
{
    /// <summary>Notes the report folder, and takes the pages of the one before it away. To be called under the project's lock.</summary>
    /// <param name="note">The file of the configuration that names the folders.</param>
    /// <param name="stateFolder">The project's folder for what is kept.</param>
    /// <param name="reportFolder">The report folder now.</param>
    /// <param name="onRefused">Takes pages that cannot be deleted, and why.</param>
    public static void Follow(string note, string stateFolder, string reportFolder, Action<string, string> onRefused)
    {
        var known = Read(note);
        if (known.Count == 1 && known[0] == reportFolder) return;
        var uncleared = known.FindAll(folder => folder != reportFolder && !Clear(new StateStore(stateFolder, folder), onRefused));
        Directory.CreateDirectory(Path.GetDirectoryName(note)!);
        Write(note, [reportFolder, .. uncleared]);
    }

    /// <summary>Takes the pages of the report folders away, and what is kept of them.</summary>
    public static void Clear(string note, string stateFolder, Action<string, string> onRefused)
    {
        var known = Read(note);
        var uncleared = known.FindAll(folder => !Clear(new StateStore(stateFolder, folder), onRefused));
        if (uncleared.Count > 0) Write(note, uncleared);
        else if (known.Count > 0) File.Delete(note);
    }

    private static List<string> Read(string note) =>
        File.Exists(note) ? [.. File.ReadAllLines(note, Encoding.UTF8).Select(line => RecordLine.Split(line)[0]).Where(folder => folder.Length > 0)] : [];

    private static void Write(string note, IEnumerable<string> folders) =>
        File.WriteAllText(note, string.Concat(folders.Select(folder => RecordLine.Join(folder) + "\n")), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    private static bool Clear(StateStore kept, Action<string, string> onRefused)
    {
        if (!Directory.Exists(kept.Run.Path)) return true;
        using (kept.LockProgram(() => { }, () => false))
        {
            var state = kept.Read();
            foreach (var dataFile in state.Records.Keys.ToList()) state.Remove(dataFile);
            var refused = PageRemoval.Delete(state.Superseded, [], kept.ReportFolder);
            foreach (var (page, reason) in refused) onRefused(page, reason);
            if (refused.Count > 0)
            {
                state.SetSuperseded(refused.Select(page => page.Page));
                kept.Save(state);
                return false;
            }
        }

        kept.Delete();
        return true;
    }
}
