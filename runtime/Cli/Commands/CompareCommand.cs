using System.CommandLine;
using Nianbao.Catalog;
using Nianbao.Cli.Files;
using Nianbao.Cli.Terminal;
using Nianbao.Cli.Work;
using Nianbao.Findings;
using Nianbao.Generator.Templates.Units;
using Nianbao.Loading;
using Nianbao.Pages;
using Nianbao.Reporting.CheckReports;
using Nianbao.Reporting.Comparisons.Years;
using Nianbao.Reports;
using Nianbao.Templates;
using Nianbao.Text;

namespace Nianbao.Cli.Commands;

/// <summary><c>compare &lt;organ or files…&gt;</c>: writes one body's years side by side.</summary>
internal static class CompareCommand
{
    /// <summary>What the name of a comparison ends in that is a page.</summary>
    public const string Html = ".html";

    /// <summary>The same as Markdown.</summary>
    public const string Markdown = ".md";

    /// <summary>Where a body's comparison is written below the output folder.</summary>
    public static string FileOf(string organ, string suffix) => "compare/" + PortableName.Of(organ, suffix);

    public static Command Make(ReportCatalog catalog, TextWriter output, TextWriter error)
    {
        var named = new Argument<string[]>("reports")
        {
            Description = "机关名称（取它各年的数据文件），或几个数据文件 / a reporting body, or data files",
            Arity = ArgumentArity.OneOrMore,
        };
        var data = CommandArguments.DataFolder();
        var folder = new Option<string>("--out")
        {
            Description = "写到哪个文件夹的 compare 里 / the folder for compare/",
            DefaultValueFactory = _ => ProjectFolder.Out,
        };
        var format = Choice("--format", "写成 html、markdown，或两种都写 / HTML, Markdown or both", "both", "html", "markdown");
        var columns = Choice("--columns", "只列总计（total）或列出各列（all） / totals only, or all columns", "total", "all");
        var language = Speech.Option();
        var command = new Command("compare", "一个机关历年对比 / compares one body's years") { named, data, folder, format, columns, language };
        command.SetAction(parsed =>
        {
            var speech = Speech.Of(parsed.GetValue(language));
            var word = parsed.GetValue(format);
            var html = word == "markdown" ? null : catalog.Page<ComparisonView>(PageNames.ComparisonHtml);
            var markdown = word == "html" ? null : catalog.Page<ComparisonView>(PageNames.ComparisonMarkdown);
            var files = YearFiles.Find(parsed.GetValue(named)!, Path.GetFullPath(parsed.GetValue(data)!));
            var reports = ReadAll(catalog, files, finding => error.WriteLine(speech.Line(finding)), out var errors, out var leftOut);
            if (reports.Count == 0)
            {
                error.WriteLine(speech.Say("没有可以对比的年报，没有写任何文件", "there is no report to compare, so nothing was written"));
                return ExitCodes.HasErrors;
            }

            var comparison = YearComparison.Of(reports, errors, leftOut, parsed.GetValue(columns) == "all").ToView();
            var pages = new OutputFolder(Path.GetFullPath(parsed.GetValue(folder)!));
            pages.RemoveLeftovers();
            if (html != null) Write(comparison, html, Html, pages, output);
            if (markdown != null) Write(comparison, markdown, Markdown, pages, output);
            return leftOut.Count + errors.Count > 0 ? ExitCodes.HasErrors : ExitCodes.Fine;
        });
        return command;
    }

    private static Option<string> Choice(string name, string description, params string[] words)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => words[0] };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    /// <summary>The reports in the order of their years; findings are printed as the command check does.</summary>
    private static List<Report> ReadAll(
        ReportCatalog catalog, IReadOnlyList<string> files, Action<Finding> print, out Dictionary<Report, int> errors, out List<string> leftOut)
    {
        var reports = new List<Report>();
        var loader = new ReportLoader(catalog);
        errors = [];
        leftOut = [];
        foreach (var file in files)
        {
            var findings = new FindingList();
            var report = loader.Load(file, findings);
            foreach (var finding in findings.Items.Where(finding => finding.Counts())) print(finding);

            if (report is not { Year: > 0, Organ.Length: > 0 })
            {
                leftOut.Add($"{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileName(file)}");
                continue;
            }

            // what was published is history, whatever is wrong with it
            reports.Add(report);
            if (findings.HasErrors) errors[report] = findings.Items.Count(finding => finding.IsError);
        }

        reports.Sort((a, b) => a.Year.CompareTo(b.Year));
        for (var i = 1; i < reports.Count; i++)
        {
            if (reports[i - 1].Year == reports[i].Year) RefuseTwice(reports[i - 1], reports[i]);
        }

        return reports;
    }

    private static void RefuseTwice(Report one, Report other) => throw new UsageException(
        $"{one.FilePath} 和 {other.FilePath} 都是 {one.Year} 年的报告；一年只能有一份，请只写一个机关的文件",
        $"{one.FilePath} and {other.FilePath} are both reports on {one.Year}; name one for each year, of one reporting body");

    private static void Write(
        ComparisonView comparison, PageDefinition<ComparisonView> template, string suffix, OutputFolder pages, TextWriter output)
    {
        var page = new Utf8Writer();
        template.Write(comparison, page);

        CommandFiles.WritePage(pages, FileOf(comparison.Organ, suffix), page.Written.ToArray(), output);
    }
}
