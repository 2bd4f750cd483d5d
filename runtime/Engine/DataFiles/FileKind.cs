using System.Runtime.InteropServices;
using System.Text;

namespace Nianbao.DataFiles;

/// <summary>Tells files from what only looks like one: to open a named pipe waits until somebody writes to it, maybe for ever.</summary>
internal static class FileKind
{
    // struct statx of Linux, the same on all processors: the kind is part of the mode
    private const int StatxBytes = 256;
    private const int ModeAt = 28;
    private const uint WantsKind = 1;
    private const int FromWorkingFolder = -100;
    private const int KindMask = 0xF000;
    private const int RegularKind = 0x8000;

    /// <summary>True for a pipe, a device and the like, through links, too. False for what is not there or a folder.</summary>
    /// <exception cref="IOException">It cannot be looked at: links that go round in a circle.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be looked at.</exception>
    public static bool IsSpecial(string path)
    {
        FileSystemInfo? file = new FileInfo(path);
        if (file.Exists && file.Attributes.HasFlag(FileAttributes.ReparsePoint)) file = File.ResolveLinkTarget(path, returnFinalTarget: true);

        // none of them has a length; few files have none, so that the system is seldom asked
        return file is FileInfo { Exists: true, Length: 0 } && OperatingSystem.IsLinux() && !IsRegular(path);
    }

    /// <summary>Whether a folder can be read; null for what is no folder.</summary>
    public static bool? CanListFolder(string path)
    {
        if (!Directory.Exists(path)) return null;
        try
        {
            _ = Directory.EnumerateFileSystemEntries(path).Any();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsRegular(string path)
    {
        var buffer = new byte[StatxBytes];
        if (Statx(FromWorkingFolder, Encoding.UTF8.GetBytes(path + '\0'), 0, WantsKind, buffer) != 0) return true;
        return (BitConverter.ToUInt16(buffer, ModeAt) & KindMask) == RegularKind;
    }

    [DllImport("libc", EntryPoint = "statx")]
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, byte[] buffer);
}
