using System.CommandLine;
using Nianbao.Catalog;
using Nianbao.Cli.Files;
using Nianbao.Cli.Terminal;
using Nianbao.Cli.Work;

namespace Nianbao.Cli.Commands;

/// <summary><c>render</c>: checks data files and renders those without errors.</summary>
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
        var language = Speech.Option();
        var command = new Command("render", "检查并生成页面 / checks and renders") { paths, folder, language };
        command.SetAction(parsed =>
        {
            var named = parsed.GetValue(paths) ?? [];
            var speech = Speech.Of(parsed.GetValue(language));
            var jobs = DataFileFinder.Find(named);
            foreach (var finding in DataFileFinder.FindUnread(named)) error.WriteLine(speech.Line(finding));
            return new ReportSession(catalog, output, error) { Speech = speech }.Render(
                jobs, Path.GetFullPath(parsed.GetValue(folder)!), () => DataFileFinder.FindAll(jobs));
        });
        return command;
    }
}
