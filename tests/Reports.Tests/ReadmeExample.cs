using Nianbao.Generated;
using Nianbao.Loading;

namespace Nianbao.Reports.Tests;

/// <summary>The example of README.md as it stands there.</summary>
internal static class ReadmeExample
{
    /// <param name="Console">In the place of the console.</param>
    public static void Run(TextWriter Console)
    {
        var loaded = ProjectCatalog.All.Load("data/2021/施秉县人民政府.yaml");    // with last year's report and units, checked
        foreach (var finding in loaded.Findings) Console.WriteLine(finding);      // file(line,column,…): error NB3001: …
        if (loaded.HasErrors || loaded.Report is not Report2021 report) return;
        Console.WriteLine(report.Requests.Received.Total);                        // 9
        ProjectCatalog.All.Render(report, ".html", "report.html");
    }
}
