using System.CommandLine;
using Nianbao.Build.Exchange;
using Nianbao.Catalog;
using Nianbao.Cli.Files;
using Nianbao.Cli.Outputs;
using Nianbao.Cli.Work;

namespace Nianbao.Cli.Commands;

/// <summary><c>build</c>: what <c>dotnet build</c> runs; of no use by hand.</summary>
internal static class BuildCommand
{
    public static Command Make(ReportCatalog catalog)
    {
        var run = Required("--run", "清单和记录所在的文件夹 / the folder of the work list and the journal");
        var token = Required("--token", "本次构建的标记 / the token of this build");
        var folder = Required("--out", "页面写到哪个文件夹 / the folder for the pages");
        var schemas = new Option<string?>("--schemas")
        {
            Description = "各格式的 JSON Schema 写到哪个文件夹，不写则不写出 / the folder for the forms' JSON Schemas, where they are to be written",
        };
        var strict = new Option<bool>("--strict")
        {
            Description = "有一份年报有错误，就不生成汇总页 / no pages about all reports as long as one has errors",
        };
        var kinds = new Option<string?>("--to") { Description = "生成哪几种文件 / which kinds of files" };
        var reference = CommandArguments.WordReference();
        var command = new Command("build", "由 dotnet build 调用 / called by dotnet build") { run, token, folder, schemas, strict, kinds, reference };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            var files = new RunFolder(Path.GetFullPath(parsed.GetValue(run)!));
            // a program that was started for a build that was killed may still be at work, and then finds that its list is another one
            using var programLock = FileLock.Take(files.ProgramLock, () => { }, () => false);
            var work = WorkList.Read(files.WorkList, parsed.GetValue(token)!);
            using var journal = new RunJournal(files.Journal, work);
            var all = new OutputKinds(catalog, parsed.GetValue(reference));
            var outputs = parsed.GetValue(kinds) is { } words ? all.Choose(words) : all.Usual;
            var session = new BuildSession(catalog, outputs, Path.GetFullPath(parsed.GetValue(folder)!))
            {
                Schemas = parsed.GetValue(schemas) is { } path ? Path.GetFullPath(path) : null,
                IsStrict = parsed.GetValue(strict),
            };
            return session.Run(work, journal);
        });
        return command;
    }

    private static Option<string> Required(string name, string description) => new(name) { Description = description, Required = true };
}
