using System.CommandLine;
using Nianbao.Forms;
using Nianbao.Writing;

namespace Nianbao.Program.Commands;

/// <summary>
/// <c>templates list</c>, <c>templates list-members</c>, <c>templates check</c>: what whoever writes templates asks.
/// </summary>
internal static class TemplatesCommand
{
    public static Command Make(Toolkit toolkit, TextWriter output, TextWriter error) =>
        new("templates", "列出模板和模板可用的名称，检查模板 / lists the templates and what they may name, and proves them")
        {
            MakeList(toolkit, output),
            ListMembersCommand.Make(toolkit, output),
            CheckTemplatesCommand.Make(toolkit, output, error),
        };

    private static Command MakeList(Toolkit toolkit, TextWriter output)
    {
        var command = new Command("list", "列出模板：哪里来，生成什么，用于哪些格式 / lists the templates: where from, what they make, for which forms");
        command.SetAction(_ =>
        {
            string[] head = ["模板 template", "来自 from", "生成 makes", "格式 forms"];
            TextTable.Write(output,
            [
                head,
                .. toolkit.Templates.Select(template => Cells(template.Name, template.IsFromPackage, "*" + template.Suffix, toolkit.Forms.Where(template.Serves))),
                .. toolkit.Collections.Select(template => Cells(template.Name, template.IsFromPackage, template.File, toolkit.Forms.Where(template.Takes))),
            ]);
            return ReportProgram.Fine;
        });
        return command;
    }

    private static string[] Cells(string name, bool isFromPackage, string output, IEnumerable<FormDefinition> forms) =>
        [name, isFromPackage ? "随包 package" : "项目 project", output, string.Join(' ', forms.Select(form => form.Id))];
}
