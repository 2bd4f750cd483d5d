using System.CommandLine;
using System.Globalization;
using Nianbao.Catalog;
using Nianbao.Cli.Files;
using Nianbao.Cli.Terminal;
using Nianbao.Documents.Workbooks;
using Nianbao.Findings;
using Nianbao.Loading;
using Nianbao.Organs;
using Nianbao.Reporting.Scaffolding;
using Nianbao.Reports;
using Nianbao.Text;

namespace Nianbao.Cli.Commands;

/// <summary><c>fill-in &lt;year&gt; &lt;organ&gt;</c>: writes the workbook in which a body fills in its report.</summary>
internal static class FillInCommand
{
    public static Command Make(ReportCatalog catalog, TextWriter output)
    {
        var year = new Argument<int>("year") { Description = "年度 / the report year" };
        var organ = new Argument<string>("organ") { Description = "机关名称 / the reporting body" };
        var form = new Option<string?>("--form") { Description = "格式的 id，不写则用适用于年度的 / the id of the form, by default the one that serves the year" };
        form.AcceptOnlyFromAmong([.. catalog.Forms.Select(one => one.Id)]);
        var last = new Option<string?>("--last") { Description = "上年的数据文件，不写则在数据文件夹里找 / last year's data file, by default looked for in the folder of data files" };
        var data = CommandArguments.DataFolder();
        var file = new Option<string?>("--out") { Description = "写到哪个 .xlsx 文件，不写则为“机关年度填报.xlsx” / the .xlsx file, by default named after the body and year" };
        var command = new Command("fill-in", "生成 Excel 填报表，填好后用 import 导入 / writes an Excel workbook to fill in; import takes it back") { year, organ, form, last, data, file };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(organ)!.Trim();
            NewCommand.RefuseBadName(name);
            var report = MakeReport(catalog, parsed.GetValue(year), name, parsed.GetValue(form));
            var source = CarryOver(catalog, report, parsed.GetValue(last), Path.GetFullPath(parsed.GetValue(data)!));
            Write(report, Path.GetFullPath(parsed.GetValue(file) ?? PortableName.Of($"{name}{report.Year}填报", ReportWorkbook.Suffix)), output);
            if (source != null) output.WriteLine($"上年数据取自 {source} / last year's figures are from {source}");
            return ExitCodes.Fine;
        });
        return command;
    }

    private static Report MakeReport(ReportCatalog catalog, int year, string organ, string? form)
    {
        var type = form == null ? NewCommand.FindType(catalog.Types, year) : catalog.Types.First(type => type.Form.Id == form);
        var report = type.Create();
        (report.Kind, report.Level) = OrganNameFacts.Of(organ);
        (report.Organ, report.Year) = (organ, year);
        return report;
    }

    /// <summary>Takes over what last year's report says; the path of its data file, null where there is none without errors.</summary>
    private static string? CarryOver(ReportCatalog catalog, Report report, string? named, string dataFolder)
    {
        var loader = new ReportLoader(catalog);
        var file = new NewReport(dataFolder, report.Organ, report.Year);
        var last = named == null ? file.ReadLastYear(loader) : ReadNamed(loader, named, report.Year - 1);
        if (last == null) return null;
        var carried = ScaffoldValues.Of(report.Form, last);
        for (var cell = 0; cell < report.Form.CellCount; cell++)
        {
            if (!carried.TryFind(cell, out var figure)) continue;
            if (decimal.TryParse(figure, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) report.Cell(cell).Set(number);
        }

        report.LastYear = last;
        return named ?? file.LastYearsPaths[0];
    }

    private static Report ReadNamed(ReportLoader loader, string path, int year)
    {
        var findings = new FindingList();
        var report = CommandFiles.Read(path, () => loader.Load(Path.GetFullPath(path), findings));
        if (report == null || findings.HasErrors)
        {
            throw new UsageException($"上年的 {path} 有错误，没有从中取数；请先检查那一份", $"{path} has errors, so nothing was taken from it; check it first");
        }

        if (report.Year == year) return report;
        throw new UsageException(
            string.Create(CultureInfo.InvariantCulture, $"{path} 是 {report.Year} 年度的，不是上年 {year} 年度的；请用 --last 给出上年的数据文件"),
            string.Create(CultureInfo.InvariantCulture, $"{path} is about {report.Year}, not about {year}; name last year's data file with --last"));
    }

    private static void Write(Report report, string path, TextWriter output)
    {
        if (Path.GetExtension(path) != ReportWorkbook.Suffix)
        {
            throw new UsageException($"填报表是 .xlsx 文件，请用 --out 给出这样的名称：{path}", $"the workbook is an .xlsx file; give such a name with --out: {path}");
        }

        using var content = new MemoryStream();
        FillInWorkbook.Write(report, content);
        var folder = new OutputFolder(Path.GetDirectoryName(path)!);
        if (!CommandFiles.Write(path, () => folder.WriteNew(path, content.ToArray())))
        {
            throw new UsageException($"已经有 {path}，可能已填了数，没有动它。请改名、移走，或用 --out 另写", $"there is {path} already and it may be filled in, so it was left as it is; rename or move it, or give another name with --out");
        }

        output.WriteLine($"写了 {path}（{report.Form.Id} 格式）。填好后用 import 导入 / {path} written (form {report.Form.Id}); take it back with import");
    }
}
