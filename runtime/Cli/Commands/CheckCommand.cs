using System.CommandLine;
using Nianbao.Catalog;
using Nianbao.Cli.Files;
using Nianbao.Cli.Terminal;
using Nianbao.Cli.Work;
using Nianbao.Generator.Templates.Units;
using Nianbao.Pages;
using Nianbao.Reporting.CheckReports;
using Nianbao.Reporting.Sarif;

namespace Nianbao.Cli.Commands;

/// <summary><c>check</c>: checks data files; writes findings as text, JSON or SARIF, a check report and return letters.</summary>
internal static class CheckCommand
{
    public static Command Make(ReportCatalog catalog, TextWriter output, TextWriter error)
    {
        var paths = CommandArguments.Paths();
        var format = new Option<string>("--format")
        {
            Description = "结果写成 text（逐行）、json（数组）或 sarif（SARIF 2.1.0） / findings as lines, as a JSON array or as SARIF 2.1.0",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "sarif");
        var all = new Option<bool>("--all")
        {
            Description = "逐行列出时，已豁免的和无法判定的也列 / among the lines also what is waived or could not be decided",
        };
        var report = new Option<string?>("--report")
        {
            Description = "另写一页校验报告（HTML）到这个文件夹 / also writes a check report (HTML) to this folder",
        };
        var letters = new Option<string?>("--letters")
        {
            Description = "另给有问题的每个机关写一份退回修改意见（Markdown 和 Word）到这个文件夹 / also writes a return letter for each body with findings to this folder, as Markdown and Word",
        };
        var language = Speech.Option();
        var command = new Command("check", "只检查，不生成 / checks without rendering") { paths, format, all, report, letters, language };
        command.SetAction(parsed =>
        {
            var named = parsed.GetValue(paths) ?? [];
            var speech = Speech.Of(parsed.GetValue(language));
            var jobs = DataFileFinder.Find(named);
            foreach (var finding in DataFileFinder.FindUnread(named)) error.WriteLine(speech.Line(finding));
            var reportFolder = parsed.GetValue(report);
            var letterFolder = parsed.GetValue(letters);
            var reportTemplate = reportFolder == null ? null : catalog.Page<CheckReportView>(PageNames.CheckReport);
            var letterTemplates = letterFolder == null ? null : LetterTemplates(catalog);
            var files = new List<CheckedFile>();
            var session = new ReportSession(catalog, output, error)
            {
                Speech = speech,
                ShowsAll = parsed.GetValue(all),
                Keep = reportFolder != null || letterFolder != null ? files.Add : null,
            };
            var exitCode = parsed.GetValue(format) switch
            {
                "json" => session.Check(jobs, new FindingJson(output)),
                "sarif" => session.Check(jobs, new SarifWriter(output, catalog.Forms)),
                _ => session.Check(jobs),
            };

            // what other programs read must hold nothing else
            var says = parsed.GetValue(format) == "text" ? output : error;
            var areWritten = letterTemplates == null
                || CheckReportFolder.WriteLetters(Path.GetFullPath(letterFolder!), letterTemplates, files, says, error);
            if (reportTemplate != null) CheckReportFolder.WriteReport(Path.GetFullPath(reportFolder!), reportTemplate, files, says);
            return areWritten ? exitCode : ExitCodes.Failed;
        });
        return command;
    }

    // a project with none but its own templates may do without Word
    private static (string Suffix, PageDefinition<ReturnLetterView> Template)[] LetterTemplates(ReportCatalog catalog) =>
    [
        (ReturnLetter.Suffix, catalog.Page<ReturnLetterView>(PageNames.ReturnLetter)),
        .. catalog.Pages.OfType<PageDefinition<ReturnLetterView>>()
            .Where(page => page.Name == PageNames.ReturnLetterWord).Select(page => (ReturnLetter.WordSuffix, page)),
    ];
}
