using Nianbao.DataFiles;
using Nianbao.Findings;
using Nianbao.Loading;
using Nianbao.Reports;
using Nianbao.Text;

namespace Nianbao.Reporting.Scaffolding;

/// <summary>A new data file in a folder of data files, and last year's beside it.</summary>
/// <param name="dataFolder">The folder that has a folder for each year.</param>
/// <param name="organ">The reporting body.</param>
/// <param name="year">The report year.</param>
internal sealed class NewReport(string dataFolder, string organ, int year)
{
    /// <summary>The new file.</summary>
    public string Path { get; } = StemOf(dataFolder, organ, year) + DataFileName.Usual;

    /// <summary>The file that is there already, under any name of a data file; null if there is none.</summary>
    public string? Existing => Find(year).FirstOrDefault();

    /// <summary>Last year's data files of the same body: none, the one, or two between which nothing decides.</summary>
    public string[] LastYearsPaths => Find(year - 1);

    /// <summary>Last year's report; null if there is not just one or if it has errors, for then its figures may be wrong.</summary>
    public Report? ReadLastYear(ReportLoader loader)
    {
        if (LastYearsPaths is not [var path]) return null;
        var findings = new FindingList();
        var report = loader.Load(path, findings);
        return findings.HasErrors ? null : report;
    }

    // whatever lies there keeps a new file from its place, also a folder
    private string[] Find(int ofYear) => DataFileName.FilesOf(StemOf(dataFolder, organ, ofYear), System.IO.Path.Exists);

    private static string StemOf(string folder, string organ, int year) =>
        System.IO.Path.Combine(folder, $"{year}", PortableName.Of(organ, DataFileName.Usual)[..^DataFileName.Usual.Length]);
}
