namespace Nianbao.RelatedReports;

/// <summary>How data files name each other.</summary>
internal static class RelatedFiles
{
    /// <summary>The full path of a file that a data file names.</summary>
    public static string Resolve(string dataFile, string named) =>
        Path.GetFullPath(named.Replace('\\', '/'), Path.GetDirectoryName(dataFile)!);
}
