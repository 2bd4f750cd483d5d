namespace Nianbao.Build.Files;

/// <summary>Takes full paths apart, whatever characters they hold: .NET Framework refuses some that file systems do not.</summary>
internal static class PathParts
{
    /// <summary>The folder that a file or folder lies in.</summary>
    public static string FolderOf(string path) => path.Substring(0, Math.Max(0, path.LastIndexOf(Path.DirectorySeparatorChar)));
}
