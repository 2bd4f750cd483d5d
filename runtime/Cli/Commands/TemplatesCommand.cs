using System.CommandLine;
using Nianbao.Catalog;
using Nianbao.Cli.Terminal;
using Nianbao.Cli.Work;
using Nianbao.Forms;
using Nianbao.Generator.Templates.Units;
using Nianbao.Reporting.CheckReports;

namespace Nianbao.Cli.Commands;

/// <summary>
/// <c>templates list</c>, <c>templates list-members</c>, <c>templates check</c>: what whoever writes templates asks.
/// </summary>
internal static class TemplatesCommand
{
    public static Command Make(ReportCatalog catalog, TextWriter output, TextWriter error) =>
        new("templates", "列出模板和模板可用的名称，检查模板 / lists the templates and what they may name, and proves them")
        {
            MakeList(catalog, output),
            ListMembersCommand.Make(catalog, output),
            CheckTemplatesCommand.Make(catalog, output, error),
        };

    private static Command MakeList(ReportCatalog catalog, TextWriter output)
    {
        var command = new Command("list", "列出模板：哪里来，生成什么，用于哪些格式 / lists the templates: where from, what they make, for which forms");
        command.SetAction(_ =>
        {
            string[] head = ["模板 template", "来自 from", "生成 makes", "格式 forms"];
            TextTable.Write(output,
            [
                head,
                .. catalog.Templates.Select(template => Cells(template.Name, template.IsFromPackage, "*" + template.Suffix, catalog.Forms.Where(template.Serves))),
                .. catalog.Collections.Select(template => Cells(template.Name, template.IsFromPackage, template.File, catalog.Forms.Where(template.Accepts))),
                .. catalog.Pages.Select(page => Cells(page.Name, page.IsFromPackage, FileOf(page.Name), catalog.Forms)),
            ]);
            return ExitCodes.Fine;
        });
        return command;
    }

    private static string FileOf(string page) => page switch
    {
        PageNames.CheckReport => CheckReportFolder.ReportName,
        PageNames.ReturnLetter => "*" + ReturnLetter.Suffix,
        PageNames.ReturnLetterWord => "*" + ReturnLetter.WordSuffix,
        PageNames.Booklet => BookletCommand.FileName,
        PageNames.Import => "*.import.html",
        PageNames.ComparisonHtml => "compare/*" + CompareCommand.Html,
        _ => "compare/*" + CompareCommand.Markdown,
    };

    private static string[] Cells(string name, bool isFromPackage, string output, IEnumerable<FormDefinition> forms) =>
        [name, isFromPackage ? "随包 package" : "项目 project", output, string.Join(' ', forms.Select(form => form.Id))];
}
