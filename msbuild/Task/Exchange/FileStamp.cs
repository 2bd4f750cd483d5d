using System.Globalization;

namespace Nianbao.Build.Exchange;

/// <summary>
/// Tells whether a file is still what it was: its time and its length, whichever way they changed. Of a link, those of the file
/// that it leads to. Nothing is opened: it may be a pipe.
/// </summary>
internal static class FileStamp
{
    /// <summary>The stamp of a file that is not there.</summary>
    public const string Absent = "-";

    /// <summary>The stamp of a file that is there and cannot be looked at: nobody knows whether it is the same as before.</summary>
    public const string Unknown = "?";

#if !NET
    // what MSBuild runs on has it, netstandard2.0 has not
    private static readonly Func<string, bool, FileSystemInfo?>? s_resolve = (Func<string, bool, FileSystemInfo?>?)typeof(File)
        .GetMethod("ResolveLinkTarget", [typeof(string), typeof(bool)])?.CreateDelegate(typeof(Func<string, bool, FileSystemInfo?>));
#endif

    /// <summary>The stamp of a file.</summary>
    public static string Of(string path) => Of(new FileInfo(path));

    /// <summary>The stamp of a file.</summary>
    public static string Of(FileInfo file)
    {
        try
        {
            // of a link that leads nowhere Exists is true
            if (!file.Exists) return Absent;
            if ((file.Attributes & FileAttributes.ReparsePoint) == 0) return OfPlain(file);
            return TargetOf(file.FullName) switch
            {
                FileInfo { Exists: true } target => OfPlain(target),
                null => Unknown,
                _ => Absent,
            };
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Absent;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unknown;
        }
    }

    private static string OfPlain(FileInfo file) =>
        file.LastWriteTimeUtc.Ticks.ToString("x", CultureInfo.InvariantCulture) + "-" + file.Length.ToString("x", CultureInfo.InvariantCulture);

#if NET
    private static FileSystemInfo? TargetOf(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true);
#else
    private static FileSystemInfo? TargetOf(string path) => s_resolve?.Invoke(path, true);
#endif
}
