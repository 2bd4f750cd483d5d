using System.Globalization;
using Nianbao.Build.Exchange;

namespace Nianbao.Build.Files;

/// <summary>The times of folders: they change when a file in them comes or goes.</summary>
internal static class FolderTimes
{
    // of two changes within one tick of the system's clock the second would not be seen
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(100);

    /// <summary>The time of a folder, that it is not there, or unknown: the time of a link says nothing, nor does one that has just come.</summary>
    public static string Of(string folder)
    {
        var info = new DirectoryInfo(folder);
        if (!info.Exists) return FileStamp.Absent;
        if ((info.Attributes & FileAttributes.ReparsePoint) != 0 || DateTime.UtcNow - info.LastWriteTimeUtc < s_tick) return FileStamp.Unknown;
        return info.LastWriteTimeUtc.Ticks.ToString("x", CultureInfo.InvariantCulture);
    }

    /// <summary>Whether all folders have the times that they had.</summary>
    public static bool AreSame(IReadOnlyDictionary<string, string> folders) => folders.All(folder => Of(folder.Key) == folder.Value);
}
