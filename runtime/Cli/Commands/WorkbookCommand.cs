using System.CommandLine;
using Nianbao.Catalog;
using Nianbao.Cli.Files;
using Nianbao.Cli.Terminal;
using Nianbao.Documents.Workbooks;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Loading;
using Nianbao.Reports;

namespace Nianbao.Cli.Commands;

/// <summary><c>workbook</c>: puts all reports into one workbook, a row each.</summary>
internal static class WorkbookCommand
{
    public static Command Make(ReportCatalog catalog, TextWriter output, TextWriter error)
    {
        var paths = CommandArguments.Paths();
        var file = new Option<string>("--out")
        {
            Description = "写到哪个 .xlsx 文件 / the .xlsx file",
            DefaultValueFactory = _ => Path.Combine(ProjectFolder.Out, "workbook" + ReportWorkbook.Suffix),
        };
        var language = Speech.Option();
        var command = new Command("workbook", "所有年报汇成一个 Excel 文件，每份一行 / puts all reports into one Excel workbook, a row each") { paths, file, language };
        command.SetAction(parsed =>
        {
            var speech = Speech.Of(parsed.GetValue(language));
            var path = Path.GetFullPath(parsed.GetValue(file)!);
            var jobs = DataFileFinder.Find(parsed.GetValue(paths) ?? []);
            var files = FindReadable(catalog, jobs.Select(job => job.DataFile), finding => error.WriteLine(speech.Line(finding)), out var leftOut);
            if (files.Count == 0) throw new UsageException("没有可以汇集的年报，没有写任何文件", "there is no report that could be read, so nothing was written");
            CommandFiles.Write(path, () => Write(catalog, files, path));
            var count = files.Sum(group => group.Files.Count);
            output.WriteLine(speech.Say($"写了 {path}：{count} 份年报，{leftOut} 份没有读出", $"{path} written: {count} report(s), {leftOut} could not be read"));
            return leftOut > 0 ? ExitCodes.HasErrors : ExitCodes.Fine;
        });
        return command;
    }

    // twice through the files: which sheets there are is told first, and no report is kept
    private static List<(FormDefinition Form, List<string> Files)> FindReadable(ReportCatalog catalog, IEnumerable<string> paths, Action<Finding> print, out int leftOut)
    {
        var files = new Dictionary<FormDefinition, List<string>>();
        var loader = new ReportLoader(catalog);
        leftOut = 0;
        foreach (var path in paths)
        {
            var findings = new FindingList();
            if (loader.Load(path, findings) is { Year: > 0, Organ.Length: > 0 } report)
            {
                if (!files.TryGetValue(report.Form, out var ofForm)) files[report.Form] = ofForm = [];
                ofForm.Add(path);
                continue;
            }

            leftOut++;
            foreach (var finding in findings.Items.Where(finding => finding.IsError)) print(finding);
        }

        return [.. catalog.Forms.Where(files.ContainsKey).Select(form => (form, files[form]))];
    }

    private static bool Write(ReportCatalog catalog, List<(FormDefinition Form, List<string> Files)> files, string path)
    {
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(path)!).FullName;
        var beside = TemporaryFile.NameIn(folder);
        try
        {
            using (var stream = File.Create(beside)) CollectionWorkbook.Write([.. files.Select(group => (group.Form, Read(catalog, group.Files)))], stream);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }

        return true;
    }

    private static IEnumerable<Report> Read(ReportCatalog catalog, List<string> files)
    {
        var loader = new ReportLoader(catalog);
        foreach (var file in files)
        {
            // what was published is history, whatever is wrong with it
            if (loader.Load(file, new FindingList()) is { } report) yield return report;
        }
    }
}
