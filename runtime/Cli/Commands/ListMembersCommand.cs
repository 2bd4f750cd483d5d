using System.CommandLine;
using System.Text;
using Nianbao.Catalog;
using Nianbao.Cli.Files;
using Nianbao.Cli.Terminal;
using Nianbao.Forms;
using Nianbao.Reporting.TemplateCatalog;

namespace Nianbao.Cli.Commands;

/// <summary><c>templates list-members &lt;form&gt;</c>: prints every name that a template may use, or writes pages of them.</summary>
internal static class ListMembersCommand
{
    public static Command Make(ReportCatalog catalog, TextWriter output)
    {
        var form = new Argument<string?>("form")
        {
            Description = "格式，如 2021；写了 --out 可以不写，即全部格式 / a form such as 2021; with --out all of them where it is left out",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var format = new Option<string>("--format")
        {
            Description = "写成 text（对齐的文字）、markdown 或 json（供编辑器补全） / aligned text, Markdown, or JSON for editors",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "markdown", "json");
        var folder = new Option<string?>("--out")
        {
            Description = "不在屏幕上列出，每个格式写一页 Markdown 到这个文件夹 / writes a page of Markdown for each form to this folder instead",
        };
        var command = new Command("list-members", "列出模板可用的名称 / lists every name that a template may use") { form, format, folder };
        command.Validators.Add(result =>
        {
            var isOut = result.GetResult(folder) != null;
            if (!isOut && result.GetResult(form) is not { Tokens.Count: > 0 }) result.AddError("请写明格式，如 2021 / name a form such as 2021");
            if (isOut && result.GetResult(format) is { Implicit: false }) result.AddError("写了 --out，就不能再写 --format / --out excludes --format");
        });
        command.SetAction(parsed =>
        {
            var forms = parsed.GetValue(form) is { } id ? [FormsCommand.Find(catalog.Forms, id)] : catalog.Forms;
            if (parsed.GetValue(folder) is { } path) WritePages(forms, Path.GetFullPath(path), output);
            else Print(new MemberList(forms[0]), parsed.GetValue(format)!, output);
            return ExitCodes.Fine;
        });
        return command;
    }

    private static void Print(MemberList list, string format, TextWriter output)
    {
        switch (format)
        {
            case "markdown":
                MemberPage.Write(output, list);
                break;
            case "json":
                output.Write(MemberJson.Write(list));
                break;
            default:
                MemberText.Write(output, list);
                break;
        }
    }

    private static void WritePages(FormDefinition[] forms, string folder, TextWriter output)
    {
        var pages = new OutputFolder(folder);
        foreach (var form in forms)
        {
            var page = new StringWriter();
            MemberPage.Write(page, new MemberList(form));
            CommandFiles.WritePage(pages, form.Id + ".md", Encoding.UTF8.GetBytes(page.ToString()), output);
        }
    }
}
