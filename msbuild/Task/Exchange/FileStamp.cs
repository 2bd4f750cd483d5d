using System.Globalization;
using System.Security.Cryptography;

namespace Nianbao.Build.Exchange;

/// <summary>
/// Tells whether a file is still what it was: its time and its length, whichever way they changed. A link has those of
/// the link, so there the content decides.
/// </summary>
internal static class FileStamp
{
    /// <summary>The stamp of a file that is not there.</summary>
    public const string Absent = "-";

    /// <summary>The stamp of a file that is there and cannot be looked at: nobody knows whether it is the same as before.</summary>
    public const string Unknown = "?";

    /// <summary>The stamp of a file.</summary>
    public static string Of(string path) => Of(new FileInfo(path));

    /// <summary>The stamp of a file.</summary>
    public static string Of(FileInfo file)
    {
        try
        {
            if (!file.Exists) return Absent;
            return (file.Attributes & FileAttributes.ReparsePoint) != 0
                ? OfContent(file.FullName)
                : file.LastWriteTimeUtc.Ticks.ToString("x", CultureInfo.InvariantCulture) + "-" + file.Length.ToString("x", CultureInfo.InvariantCulture);
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

    private static string OfContent(string path)
    {
        using var content = File.OpenRead(path);
        using var hash = SHA256.Create();
        return "#" + string.Concat(hash.ComputeHash(content).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
