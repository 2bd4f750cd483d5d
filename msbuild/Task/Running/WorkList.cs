using System.Text;
using Nianbao.Build.Exchange;
using Nianbao.Build.Plan;

namespace Nianbao.Build.Running;

/// <summary>Tells the program what to do.</summary>
internal static class WorkList
{
    /// <summary>Writes the list; to be called under the program's lock.</summary>
    /// <param name="run">Where it goes.</param>
    /// <param name="program">The program's stamp.</param>
    /// <param name="token">What the program must be called with: one that was started for a build before does nothing.</param>
    /// <param name="files">All data files.</param>
    /// <param name="stale">Those to check and to render.</param>
    public static void Write(RunFolder run, string program, string token, IEnumerable<DataFile> files, IEnumerable<DataFile> stale)
    {
        var jobs = new HashSet<string>(stale.Select(file => file.Path), StringComparer.Ordinal);
        using var writer = new StreamWriter(run.WorkList, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        writer.WriteLine(RecordLine.Join(RecordWords.Header, RecordWords.Version, program, token));
        foreach (var file in files)
        {
            writer.WriteLine(RecordLine.Join(jobs.Contains(file.Path) ? RecordWords.Stale : RecordWords.Fresh, file.Path, file.Name, file.Stamp));
        }
    }
}
