using System.CommandLine;
using Nianbao.Catalog;
using Nianbao.Cli.Imports;
using Nianbao.Cli.Terminal;
using Nianbao.Documents.Importing;

namespace Nianbao.Cli.Commands;

/// <summary><c>import</c>: makes data files of published reports.</summary>
internal static class ImportCommand
{
    public static Command Make(ReportCatalog catalog, TextWriter output, TextWriter error)
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = "已发布的年报：网页、文本、Word、Excel、PDF、压缩包，或放它们的文件夹 / published reports: web pages, texts, Word, Excel, PDF, archives, or folders of them",
            Arity = ArgumentArity.OneOrMore,
        };
        var data = CommandArguments.DataFolder();
        var dryRun = new Option<bool>("--dry-run") { Description = "只说会写什么，不写 / says what would be written, writes nothing" };
        var year = new Option<int?>("--year") { Description = "年度，文中没有写明时用 / the report year, where the document does not say" };
        var organ = new Option<string?>("--organ") { Description = "机关全称，文中没有写明时用 / the body's full name, where the document does not say" };
        var form = new Option<string?>("--form") { Description = "格式的 id，认不出时用 / the id of the form, where it is not recognised" };
        form.AcceptOnlyFromAmong([.. catalog.Forms.Select(one => one.Id)]);
        var language = Speech.Option();
        var command = new Command("import", "把已发布的年报变成数据文件，不覆盖已有的 / makes data files of published reports; never overwrites one")
        {
            paths, data, dryRun, year, organ, form, language,
        };
        command.SetAction(parsed =>
        {
            var options = new ImportOptions { Year = parsed.GetValue(year), Organ = parsed.GetValue(organ)?.Trim(), Form = parsed.GetValue(form) };
            if (options.Organ != null) NewCommand.RefuseBadName(options.Organ);
            var documents = DocumentFinder.Find(parsed.GetValue(paths)!);
            if (documents.Count > 1 && options.Organ != null) throw OrganOfMany(documents.Count);
            var run = new ImportRun(catalog, options, Path.GetFullPath(parsed.GetValue(data)!), Speech.Of(parsed.GetValue(language)), output, error)
            {
                IsDryRun = parsed.GetValue(dryRun),
            };
            return run.Run(documents);
        });
        return command;
    }

    private static UsageException OrganOfMany(int count) => new(
        $"--organ 只能用于一个文件，这里有 {count} 个。请一个一个导入",
        $"--organ goes with one file, and there are {count}; import them one by one");
}
