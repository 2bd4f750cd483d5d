using Nianbao.Catalog;
using Nianbao.DataFiles;
using Nianbao.Findings;
using Nianbao.Judge.Engines;
using Nianbao.Reports;

namespace Nianbao.Judge.Tests;

/// <summary>Forms, reports and templates of the project.</summary>
internal static class Samples
{
    /// <summary>The texts of the official forms.</summary>
    public static readonly string[] Schemas = [.. Files("schemas").Select(File.ReadAllText)];

    private static readonly Lazy<ReportCatalog> Catalog = new(() => CompiledTemplates.Compile([], Schemas, hasStrictNames: true).Catalog);
    private static readonly Lazy<Report[]> AllReports = new(ReadReports);

    /// <summary>The reports, in the order of their files, each with last year's where there is one.</summary>
    public static Report[] Reports => AllReports.Value;

    /// <summary>Any report, for templates that do not look at it.</summary>
    public static Report AnyReport => Catalog.Value.Types[^1].Create();

    /// <summary>The paths of the files below a folder.</summary>
    public static string[] Files(string folder) =>
        [.. Directory.EnumerateFiles(Folder(folder), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>Templates below a folder, by their names, with their texts.</summary>
    public static Dictionary<string, string> Templates(string folder) => Files(folder)
        .Where(path => Path.GetExtension(path).StartsWith(".scriban", StringComparison.Ordinal))
        .ToDictionary(path => Path.GetRelativePath(Folder(folder), path).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);

    private static string Folder(string name) => Path.Combine(AppContext.BaseDirectory, name);

    private static Report[] ReadReports()
    {
        var folder = Folder("data");
        var reports = Files("data").Select(path =>
        {
            var findings = new FindingList();
            var report = new ReportReader().Read(File.ReadAllBytes(path), path, Catalog.Value.Types, findings)!;
            report.PageFile = Path.ChangeExtension(Path.GetRelativePath(folder, path), null).Replace('\\', '/');
            return report;
        }).ToArray();
        foreach (var report in reports)
        {
            report.LastYear = Array.Find(reports, other => other.Organ == report.Organ && other.Year == report.Year - 1);
        }

        return reports;
    }
}
