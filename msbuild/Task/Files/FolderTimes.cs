using System.Globalization;
using Nianbao.Build.Exchange;

namespace Nianbao.Build.Files;

/// <summary>The times of folders: they change when a file in them comes or goes.</summary>
internal static class FolderTimes
{
    // of two changes within one tick of the system's clock the second would not be seen
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// The time of a folder, that it is not there, or unknown: the time of a link says nothing, nor does one that has just come, nor one
    /// in whole seconds, which is that of a file system that does not tell two changes within a second or two apart (FAT).
    /// </summary>
    public static string Of(string folder)
    {
        try
        {
            var info = new DirectoryInfo(folder);
            if (!info.Exists) return FileStamp.Absent;
            var time = info.LastWriteTimeUtc;
            var isTold = time.Ticks % TimeSpan.TicksPerSecond != 0 && DateTime.UtcNow - time >= s_tick && !FileLink.Is(info);
            return isTold ? time.Ticks.ToString("x", CultureInfo.InvariantCulture) : FileStamp.Unknown;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return FileStamp.Unknown;
        }
    }

    /// <summary>Whether all folders have the times that they had.</summary>
    public static bool AreSame(IReadOnlyDictionary<string, string> folders) => folders.All(folder => Of(folder.Key) == folder.Value);
}
