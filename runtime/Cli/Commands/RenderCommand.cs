using System.CommandLine;
using Nianbao.Catalog;
using Nianbao.Cli.Files;
using Nianbao.Cli.Outputs;
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
        var names = new OutputKinds(catalog).Names;
        var reference = CommandArguments.WordReference();
        var kinds = new Option<string?>("--to")
        {
            Description = $"生成哪几种文件，用逗号隔开 / which kinds of files, with commas between them: {string.Join(", ", names)}",
        };
        var language = Speech.Option();
        var command = new Command("render", "检查并生成页面、Word、PDF 等文件 / checks and renders") { paths, kinds, reference, folder, language };
        command.SetAction(parsed =>
        {
            var named = parsed.GetValue(paths) ?? [];
            var speech = Speech.Of(parsed.GetValue(language));
            var all = new OutputKinds(catalog, parsed.GetValue(reference));
            var outputs = parsed.GetValue(kinds) is { } words ? all.Choose(words) : all.Usual;
            if (outputs.Unknown.Count > 0) throw UnknownKinds(outputs.Unknown, names);
            if (all.NoReference is { } e) throw new UsageException("--reference：" + e.Chinese, "--reference: " + e.English);
            var jobs = DataFileFinder.Find(named);
            foreach (var finding in DataFileFinder.FindUnread(named)) error.WriteLine(speech.Line(finding));
            return new ReportSession(catalog, output, error) { Speech = speech }.Render(
                jobs, outputs, Path.GetFullPath(parsed.GetValue(folder)!), () => DataFileFinder.FindAll(jobs));
        });
        return command;
    }

    private static UsageException UnknownKinds(IReadOnlyList<string> unknown, IReadOnlyList<string> known) => new(
        $"--to：没有“{string.Join("、", unknown)}”这种文件。可以写：{string.Join("、", known)}，用逗号隔开",
        $"--to: there is no kind of file '{string.Join(", ", unknown)}'; there are, with commas between them: {string.Join(", ", known)}");
}
