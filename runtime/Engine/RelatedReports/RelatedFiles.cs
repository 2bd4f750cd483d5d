namespace Nianbao.RelatedReports;

/// <summary>How data files name each other.</summary>
internal static class RelatedFiles
{
    /// <summary>The full path of a file that a data file names.</summary>
    public static string Resolve(string dataFile, string named) =>
        Path.GetFullPath(named.Replace('\\', '/'), Path.GetDirectoryName(dataFile)!);

    /// <summary>How a data file would name another.</summary>
    public static string Show(string dataFile, string other) =>
        Path.GetRelativePath(Path.GetDirectoryName(dataFile)!, other).Replace('\\', '/');
}
