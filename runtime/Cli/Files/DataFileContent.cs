using Nianbao.DataFiles;
using Nianbao.Findings;
using Nianbao.Reports;

namespace Nianbao.Cli.Files;

/// <summary>Reads and replaces a data file as a whole.</summary>
internal static class DataFileContent
{
    /// <summary>The bytes of a file; or what the reader says of one that is none, is too large or cannot be read.</summary>
    public static (byte[]? Content, Finding? Finding) Read(string file)
    {
        var isFile = !FileKind.IsSpecial(file) && new FileInfo(file) is { Exists: true, Length: <= ReportReader.MaxBytes };
        if (isFile) return (File.ReadAllBytes(file), null);
        var findings = new FindingList();
        new ReportReader().Read(file, Array.Empty<ReportType>(), findings);
        return (null, findings.Items[0]);
    }

    /// <summary>
    /// Replaces a file by one that is written beside it first. Of a link the file that it leads to is replaced, and who may read and write
    /// it stays as it was.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="former">What it is expected to hold.</param>
    /// <param name="content">What it is to hold.</param>
    /// <returns>False where it holds something else by now: it stays so.</returns>
    public static bool Replace(string file, byte[] former, byte[] content)
    {
        var target = File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file;
        var whole = TemporaryFile.NameIn(Path.GetDirectoryName(target)!);
        try
        {
            File.WriteAllBytes(whole, content);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(whole, File.GetUnixFileMode(target));
            if (!File.ReadAllBytes(target).AsSpan().SequenceEqual(former)) return false;
            File.Move(whole, target, overwrite: true);
            return true;
        }
        finally
        {
            OutputFolder.TryDelete(whole);
        }
    }
}
