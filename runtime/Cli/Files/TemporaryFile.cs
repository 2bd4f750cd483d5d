using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO.Enumeration;
using Nianbao.Build.Exchange;

namespace Nianbao.Cli.Files;

/// <summary>
/// Names of the files in which pages are written before they are moved to their place: nobody takes them for pages, and
/// they say which process writes, so that what a killed one leaves behind can be told and deleted.
/// </summary>
internal static class TemporaryFile
{
    private const string Prefix = ".nianbao-";
    private const string Ending = ".tmp";
    private static readonly TimeSpan LongEnough = TimeSpan.FromHours(1);

    // a start is told less precisely than a file's time
    private static readonly TimeSpan Inexactness = TimeSpan.FromSeconds(2);

    /// <summary>A new name in a folder: <c>.nianbao-4711-fiyltxdx.tmp</c>.</summary>
    public static string NameIn(string folder) => Path.Combine(
        folder, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{Path.GetRandomFileName().AsSpan(0, 8)}{Ending}"));

    /// <summary>
    /// Deletes such files below a folder whose process is gone, or that are too old to be still written. What cannot be
    /// looked at or deleted stays; links are not followed.
    /// </summary>
    public static void RemoveLeftovers(string folder)
    {
        var files = new FileSystemEnumerable<string>(
            folder,
            (ref entry) => entry.ToFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None })
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && ProcessOf(entry.FileName) != null,
            ShouldRecursePredicate = (ref entry) => !FileLink.Is(entry.ToFileSystemInfo()),
        };
        try
        {
            foreach (var file in files.ToList())
            {
                if (IsLeft(file)) OutputFolder.TryDelete(file);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // whoever writes there next says that the folder cannot be used
        }
    }

    private static bool IsLeft(string file)
    {
        var written = File.GetLastWriteTimeUtc(file);
        if (DateTime.UtcNow - written > LongEnough) return true;
        try
        {
            // numbers of processes come round again, in a container at once
            using var process = Process.GetProcessById(ProcessOf(Path.GetFileName(file))!.Value);
            return IsDead(process.Id) || process.StartTime.ToUniversalTime() - written > Inexactness;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return true;
        }
        catch (Exception e) when (e is Win32Exception or NotSupportedException)
        {
            return false;
        }
    }

    // one that was killed is listed until its parent takes note of that, which on a busy machine may take a while
    private static bool IsDead(int process)
    {
        var file = $"/proc/{process.ToString(CultureInfo.InvariantCulture)}/stat";
        if (!File.Exists(file)) return false;
        try
        {
            var text = File.ReadAllText(file);

            // the state stands behind the name, which may hold anything
            return text.AsSpan(text.LastIndexOf(')') + 1).TrimStart() is ['Z' or 'X', ..];
        }
        catch (IOException)
        {
            // it has just gone
            return true;
        }
    }

    private static int? ProcessOf(ReadOnlySpan<char> name)
    {
        if (!name.StartsWith(Prefix, StringComparison.Ordinal) || !name.EndsWith(Ending, StringComparison.Ordinal)) return null;
        var number = name[Prefix.Length..];
        var end = number.IndexOf('-');
        return end > 0 && int.TryParse(number[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var process) ? process : null;
    }
}
