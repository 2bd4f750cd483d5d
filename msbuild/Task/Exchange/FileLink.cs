namespace Nianbao.Build.Exchange;

/// <summary>
/// Tells links from what only looks like them: Windows also marks files and folders as reparse points that a cloud service or the
/// file system itself keeps in a form of its own, and those are what they seem to be.
/// </summary>
internal static class FileLink
{
#if !NET
    // what dotnet build runs on has it, netstandard2.0 and the MSBuild of Visual Studio have not
    private static readonly Func<string, bool, FileSystemInfo?>? s_resolve = (Func<string, bool, FileSystemInfo?>?)typeof(File)
        .GetMethod("ResolveLinkTarget", [typeof(string), typeof(bool)])?.CreateDelegate(typeof(Func<string, bool, FileSystemInfo?>));
#endif

    /// <summary>Whether links can be told and followed here.</summary>
#if NET
    public static bool CanTell => true;
#else
    public static bool CanTell => s_resolve != null;
#endif

    /// <summary>Whether a file or folder that is there is a link.</summary>
    /// <exception cref="IOException">It cannot be looked at.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be looked at.</exception>
    public static bool Is(FileSystemInfo place) =>
        (place.Attributes & FileAttributes.ReparsePoint) != 0 && Resolve(place.FullName, isFinal: false) != null;

    /// <summary>Where a link leads at last; null for what is no link.</summary>
    /// <exception cref="IOException">It leads round in a circle, or cannot be followed.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be followed.</exception>
    public static FileSystemInfo? TargetOf(string path) => Resolve(path, isFinal: true);

#if NET
    private static FileSystemInfo? Resolve(string path, bool isFinal) => File.ResolveLinkTarget(path, isFinal);
#else
    private static FileSystemInfo? Resolve(string path, bool isFinal) => s_resolve?.Invoke(path, isFinal);
#endif
}
