using Nianbao.Findings;
using Nianbao.Loading;
using Nianbao.Reports;

namespace Nianbao.Reporting.Scaffolding;

/// <summary>A new data file in a folder of data files, and last year's beside it.</summary>
/// <param name="dataFolder">The folder that has a folder for each year.</param>
/// <param name="organ">The reporting body; a name that may be a file's.</param>
/// <param name="year">The report year.</param>
internal sealed class NewReport(string dataFolder, string organ, int year)
{
    private static readonly string[] Extensions = [".yaml", ".yml"];

    /// <summary>The new file.</summary>
    public string Path { get; } = PathOf(dataFolder, organ, year, Extensions[0]);

    /// <summary>The file that is there already, under either extension; null if there is none.</summary>
    public string? Existing => Find(year);

    /// <summary>Last year's data file of the same body; null if there is none.</summary>
    public string? LastYearsPath => Find(year - 1);

    /// <summary>Last year's report; null if there is none or if it has errors, for then its figures may be wrong.</summary>
    public Report? ReadLastYear(ReportLoader loader)
    {
        if (LastYearsPath is not { } path) return null;
        var findings = new FindingList();
        var report = loader.Load(path, findings);
        return findings.HasErrors ? null : report;
    }

    private string? Find(int ofYear) =>
        Array.Find(Array.ConvertAll(Extensions, extension => PathOf(dataFolder, organ, ofYear, extension)), System.IO.Path.Exists);

    private static string PathOf(string folder, string organ, int year, string extension) =>
        System.IO.Path.Combine(folder, $"{year}", organ + extension);
}
