using System.CommandLine;
using Nianbao.Catalog;
using Nianbao.Cli.Files;
using Nianbao.Cli.Terminal;
using Nianbao.Documents.Importing;
using Nianbao.Documents.Sources.Office;
using Nianbao.Documents.Verification;
using Nianbao.Findings;
using Nianbao.Loading;
using Nianbao.Reporting.Scaffolding;

namespace Nianbao.Cli.Commands;

/// <summary><c>verify &lt;page&gt; [&lt;data&gt;]</c>: reads a published page back and compares it with its data file.</summary>
internal static class VerifyCommand
{
    public static Command Make(ReportCatalog catalog, TextWriter output, TextWriter error)
    {
        var page = new Argument<string>("page") { Description = "已发布的网页或文件 / the published page or file" };
        var data = new Argument<string?>("data")
        {
            Description = "数据文件，不写则按机关和年度到项目的 data 里找 / the data file; by default that of the body and year in the project's data",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var language = Speech.Option();
        var command = new Command("verify", "把已发布的网页读回来，和数据文件逐格逐段核对 / reads a published page back and compares it with its data file") { page, data, language };
        command.SetAction(parsed => Verify(catalog, parsed.GetValue(page)!, parsed.GetValue(data), Speech.Of(parsed.GetValue(language)), output, error));
        return command;
    }

    private static int Verify(ReportCatalog catalog, string page, string? data, Speech speech, TextWriter output, TextWriter error)
    {
        var findings = new FindingList();
        var report = data == null ? null : new ReportLoader(catalog).Load(data, findings);
        var options = report == null ? new ImportOptions() : new ImportOptions { Form = report.Form.Id };
        var published = new ReportImporter(catalog, LibreOfficeConverter.Find()).Import(page, CommandFiles.Read(page, () => File.ReadAllBytes(page)), options);
        if (data == null && published.Type != null)
        {
            data = Find(published);
            report = new ReportLoader(catalog).Load(data, findings);
        }

        foreach (var finding in findings.Items.Where(finding => finding.IsError && report == null)) error.WriteLine(speech.Line(finding));
        if (report == null && published.Type != null) return ExitCodes.HasErrors;

        var differences = report == null ? published.Findings : PageVerifier.Compare(published, report);
        foreach (var difference in differences) output.WriteLine(speech.Line(difference));
        output.WriteLine(differences.Count == 0
            ? speech.Say($"{page} 与 {data} 一致", $"{page} says the same as {data}")
            : speech.Say($"{page} 与 {data} 有 {differences.Count} 处不同", $"{page} differs from {data} in {differences.Count} places"));
        return differences.Count == 0 ? ExitCodes.Fine : ExitCodes.HasErrors;
    }

    private static string Find(ImportResult page)
    {
        if (page.Organ.Length > 0 && page.Year > 0 && new NewReport(ProjectFolder.Data, page.Organ, page.Year).Existing is { } file) return file;
        throw new UsageException(
            $"在 {ProjectFolder.Data} 里没有找到{page.Organ}{page.Year}年度的数据文件。请在网页后面写上数据文件",
            $"there is no data file of '{page.Organ}' on {page.Year} in {ProjectFolder.Data}; name it behind the page");
    }
}
