using Nianbao.Catalog;
using Nianbao.Findings;

namespace Nianbao.Loading;

/// <summary>Reads and checks single reports from C#, as the program does for all.</summary>
public static class CatalogLoading
{
    /// <summary>
    /// Reads a data file, finds last year's report and the units that the report covers where the file and its folders say,
    /// and checks it by all rules of its form and by the severities that the project sets.
    /// </summary>
    /// <remarks>
    /// May be called from several threads at once; each call reads all files anew. Comparing the texts of several bodies is
    /// left to the command <c>check</c>.
    /// </remarks>
    /// <param name="catalog">The forms: <c>ProjectCatalog.All</c>.</param>
    /// <param name="file">The data file; findings name it by its full path.</param>
    /// <returns>The report and what was found. A file that is missing or cannot be read is a finding, too.</returns>
    /// <exception cref="ArgumentException">The path is empty or no path.</exception>
    public static LoadedReport Load(this ReportCatalog catalog, string file)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        var findings = new FindingList();
        var report = new ReportLoader(catalog).Load(Path.GetFullPath(file), findings);
        return new LoadedReport(report, findings.Items);
    }
}
