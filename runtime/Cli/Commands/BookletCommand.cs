using System.CommandLine;
using Nianbao.Catalog;
using Nianbao.Cli.Files;
using Nianbao.Cli.Terminal;
using Nianbao.Cli.Work;
using Nianbao.Documents.Sources;
using Nianbao.Documents.Styling;
using Nianbao.Generator.Templates.Units;
using Nianbao.Templates;

namespace Nianbao.Cli.Commands;

/// <summary><c>booklet</c>: puts many reports into one Word file.</summary>
internal static class BookletCommand
{
    /// <summary>The file, where no other is named.</summary>
    public const string FileName = "汇编" + Ending;

    private const string Ending = ".docx";

    public static Command Make(ReportCatalog catalog, TextWriter output, TextWriter error)
    {
        var paths = CommandArguments.Paths();
        var file = new Option<string>("--out")
        {
            Description = "写成哪个 Word 文件（.docx） / the Word file to write (.docx)",
            DefaultValueFactory = _ => Path.Combine(ProjectFolder.Out, FileName),
        };
        var reference = CommandArguments.WordReference();
        var language = Speech.Option();
        var command = new Command("booklet", "把多份年报合成一个 Word 文件，带目录 / puts many reports into one Word file, with a list of contents") { paths, file, reference, language };
        command.SetAction(parsed =>
        {
            var named = parsed.GetValue(paths) ?? [];
            var speech = Speech.Of(parsed.GetValue(language));
            var path = Path.GetFullPath(parsed.GetValue(file)!);
            if (!path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase)) throw OtherEnding(path);
            var template = catalog.Page<CollectedReports>(PageNames.Booklet);
            var jobs = DataFileFinder.Find(named);
            foreach (var finding in DataFileFinder.FindUnread(named)) error.WriteLine(speech.Line(finding));
            var render = template.Render;
            if (Look(parsed.GetValue(reference)) is { } look) render += (_, writer) => look.Apply(writer);
            var booklet = new CollectionDefinition(template.Name, Path.GetFileName(path), render, Forms: []);
            return new ReportSession(catalog, output, error) { Speech = speech }.Collect(jobs, booklet, Path.GetDirectoryName(path)!);
        });
        return command;
    }

    private static WordReference? Look(string? reference)
    {
        try
        {
            return reference == null ? null : WordReference.Read(reference);
        }
        catch (DocumentException e)
        {
            throw new UsageException("--reference：" + e.Chinese, "--reference: " + e.English);
        }
    }

    private static UsageException OtherEnding(string path) => new(
        $"--out：{path} 不是 {Ending} 文件；汇编是 Word 文件，请把名称写成以 {Ending} 结尾",
        $"--out: {path} is no {Ending} file; a booklet is a Word file, so let the name end in {Ending}");
}
