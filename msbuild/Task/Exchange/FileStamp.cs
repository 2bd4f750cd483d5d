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

    /// <summary>The stamp of a file that cannot be looked at: nobody knows whether it is there, and the same as before.</summary>
    public const string Unknown = "?";

    private const FileAttributes None = (FileAttributes)(-1);

    /// <summary>The stamp of a file.</summary>
    public static string Of(string path) => Of(new FileInfo(path));

    /// <summary>The stamp of a file.</summary>
    public static string Of(FileInfo file)
    {
        try
        {
            // these, unlike Exists, do not say that a file is absent which cannot be looked at
            var attributes = file.Attributes;
            if (attributes == None || (attributes & FileAttributes.Directory) != 0) return Absent;
            return (attributes & FileAttributes.ReparsePoint) == 0 ? OfPlain(file) : OfReparsePoint(file);
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

    private static string OfReparsePoint(FileInfo file)
    {
        if (!FileLink.CanTell) return Unknown;
        return FileLink.TargetOf(file.FullName) switch
        {
            null => OfPlain(file),
            FileInfo { Exists: true } target => OfPlain(target),
            _ => Absent,
        };
    }

    private static string OfPlain(FileInfo file) =>
        file.LastWriteTimeUtc.Ticks.ToString("x", CultureInfo.InvariantCulture) + "-" + file.Length.ToString("x", CultureInfo.InvariantCulture);
}
