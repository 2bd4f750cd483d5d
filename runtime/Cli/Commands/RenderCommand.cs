using System.CommandLine;
using Nianbao.Catalog;
using Nianbao.Cli.Files;
using Nianbao.Cli.Work;

namespace Nianbao.Cli.Commands;

/// <summary><c>render</c>: checks data files and renders those without errors; what a build runs.</summary>
internal static class RenderCommand
{
    public static Command Make(ReportCatalog catalog, TextWriter output, TextWriter error)
    {
        var paths = CommandArguments.Paths();
        var folder = new Option<string>("--out")
        {
            Description = "页面写到哪个文件夹 / the folder for the pages",
            DefaultValueFactory = _ => ProjectFolder.Out,
        };
        var list = new Option<string?>("--response-file")
        {
            Description = "构建用：每行“数据文件<Tab>页面名” / for builds: lines of 'data file<TAB>page name'",
        };
        var schemas = new Option<string?>("--schemas")
        {
            Description = "构建用：同时把各格式的 JSON Schema 写到这个文件夹 / for builds: writes the forms' JSON Schemas to this folder, too",
        };
        var dependencies = new Option<string?>("--dependencies")
        {
            Description = "构建用：记下各报告与哪些文件对照过的文件，连同 --reports / for builds: the file that keeps what reports were compared with",
        };
        var reports = new Option<string?>("--reports")
        {
            Description = "构建用：全部报告的清单，写法同 --response-file / for builds: the list of all reports, written as that of --response-file",
        };
        var command = new Command("render", "检查并生成页面 / checks and renders") { paths, folder, list, schemas, dependencies, reports };
        command.Validators.Add(result =>
        {
            var isBoth = result.GetResult(list) != null && result.GetResult(paths) is { Tokens.Count: > 0 };
            if (isBoth) result.AddError("--response-file 与路径不能并用 / --response-file excludes paths");
        });
        command.SetAction(parsed =>
        {
            var listFile = parsed.GetValue(list);
            var jobs = listFile == null ? DataFileFinder.Find(parsed.GetValue(paths) ?? []) : DataFileFinder.ReadList(listFile);
            var former = parsed.GetValue(dependencies) is { } file && parsed.GetValue(reports) is { } all
                ? new BuildDependencies(Path.GetFullPath(file), DataFileFinder.ReadList(all))
                : null;
            former?.AddDependents(jobs);
            var session = new ReportSession(catalog, output, error) { Dependencies = former };
            if (parsed.GetValue(schemas) is { } schemaFolder) session.WriteSchemas(Path.GetFullPath(schemaFolder));
            return session.Render(
                jobs, Path.GetFullPath(parsed.GetValue(folder)!), forBuild: listFile != null,
                () => parsed.GetValue(reports) is { } file ? DataFileFinder.ReadList(file) : DataFileFinder.FindAll(jobs));
        });
        return command;
    }
}
