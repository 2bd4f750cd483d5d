using Nianbao.Findings;
using Nianbao.Forms;

namespace Nianbao.Reporting.CheckReports;

/// <summary>A data file that was checked.</summary>
/// <param name="Path">The file: below the working folder from there, with /; elsewhere its full path.</param>
/// <param name="Organ">The reporting body; empty where it could not be read.</param>
/// <param name="Year">The report year; 0 where it could not be read.</param>
/// <param name="Form">The form it follows; null where it could not be read.</param>
/// <param name="Findings">What was found, in the order in which it was.</param>
internal sealed record CheckedFile(
    string Path, string Organ, int Year, FormDefinition? Form, IReadOnlyList<Finding> Findings)
{
    /// <summary>What the file is filed under: the reporting body, or the file's own name where that is not known.</summary>
    public string Name => Organ.Length > 0 ? Organ : System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>How a file is called: from a folder that it lies below, so that the same data give the same words everywhere.</summary>
    public static string PathFrom(string folder, string file)
    {
        var path = System.IO.Path.GetRelativePath(folder, file);
        var isBelow = !System.IO.Path.IsPathRooted(path) && path != ".." && !path.StartsWith(".." + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return isBelow ? path.Replace(System.IO.Path.DirectorySeparatorChar, '/') : file;
    }
}
