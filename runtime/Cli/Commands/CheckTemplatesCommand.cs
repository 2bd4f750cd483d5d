using System.CommandLine;
using Nianbao.Catalog;
using Nianbao.Cli.Files;
using Nianbao.Cli.SmokeTests;
using Nianbao.Cli.Terminal;
using Nianbao.Findings;
using Nianbao.Loading;
using Nianbao.Reporting.Wording;

namespace Nianbao.Cli.Commands;

/// <summary><c>templates check</c>: tries the templates on made-up reports and on the project's own; writes nothing.</summary>
internal static class CheckTemplatesCommand
{
    public static Command Make(ReportCatalog catalog, TextWriter output, TextWriter error)
    {
        var paths = CommandArguments.Paths();
        var format = new Option<string>("--format")
        {
            Description = "结果写成 text（逐行）或 json / findings as lines or as JSON",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var language = Speech.Option();
        var command = new Command("check", "用编造的和项目自己的年报试各模板，不写文件 / tries the templates on made-up reports and the project's own; writes nothing")
        {
            paths, format, language,
        };
        command.SetAction(parsed =>
        {
            var own = ReadOwn(catalog, parsed.GetValue(paths) ?? []);
            SmokeTestReport[] reports = [.. catalog.Types.SelectMany(SampleReports.Of), .. own];
            var run = new SmokeTestRun(ProjectFolder.Templates);
            SmokeTestResult[] results =
            [
                .. catalog.Templates.Select(template => run.Try(TemplateSmokeTest.Of(template, reports))),
                .. catalog.Collections.Select(template => run.Try(TemplateSmokeTest.Of(template, reports))),
                .. catalog.Pages.Select(page => run.Try(TemplateSmokeTest.Of(page, reports))),
            ];
            if (parsed.GetValue(format) == "json") SmokeTestJson.Write(output, results);
            else Print(results, Speech.Of(parsed.GetValue(language)), output, error);
            return ExitCode(results);
        });
        return command;
    }

    /// <summary>The reports that a build would render.</summary>
    private static IEnumerable<SmokeTestReport> ReadOwn(ReportCatalog catalog, string[] paths)
    {
        if (paths.Length == 0 && !Directory.Exists(ProjectFolder.Data)) yield break;
        var loader = new ReportLoader(catalog);
        foreach (var job in DataFileFinder.Find(paths))
        {
            var findings = new FindingList();
            if (loader.Load(job.DataFile, findings) is { } report && !findings.HasErrors)
            {
                report.PageFile = job.Output;
                yield return new SmokeTestReport(job.Output, job.Output, report);
            }
        }
    }

    private static void Print(SmokeTestResult[] results, Speech speech, TextWriter output, TextWriter error)
    {
        foreach (var finding in results.SelectMany(result => result.Findings)) error.WriteLine(speech.Line(finding));
        string[] head = ["模板 template", "试成 rendered", "错误 errors"];
        TextTable.Write(output, [head, .. results.Select(result => new[] { result.Test.Template, $"{result.Rendered}", $"{result.Findings.Count}" })]);
        var (count, errors) = (results.Length, results.Sum(result => result.Findings.Count));
        output.WriteLine(speech.Say($"检查 {count} 个模板，错误 {errors} 处", $"{count} templates checked, {errors} errors"));
    }

    private static int ExitCode(SmokeTestResult[] results)
    {
        var findings = results.SelectMany(result => result.Findings).ToList();
        if (findings.Exists(finding => finding.Rule == SmokeTestFindings.Crash)) return ExitCodes.Failed;
        return findings.Count > 0 ? ExitCodes.HasErrors : ExitCodes.Fine;
    }
}
