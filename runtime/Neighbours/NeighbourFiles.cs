using Nianbao.Findings;
using Nianbao.Reading;
using Nianbao.Reports;

namespace Nianbao.Neighbours;

/// <summary>How data files name each other, and findings about that.</summary>
internal static class NeighbourFiles
{
    /// <summary>The full path of a file that a data file names.</summary>
    public static string Resolve(string dataFile, string named) =>
        Path.GetFullPath(named.Replace('\\', '/'), Path.GetDirectoryName(dataFile)!);

    /// <summary>The finding at a place of a report's data file.</summary>
    public static Finding In(this DataFinding finding, Report report, Place at) => new(
        finding.Id, finding.Severity, report.FilePath, at.Line, at.Column, at.EndColumn, finding.Message, finding.MessageEn)
    {
        Organ = report.Organ,
        Year = report.Year,
    };
}
