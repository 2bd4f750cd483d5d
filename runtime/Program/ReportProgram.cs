using System.CommandLine;
using System.Reflection;
using System.Text;
using Nianbao.Editor;
using Nianbao.Program.Commands;

namespace Nianbao.Program;

/// <summary>
/// The program behind the build, usable by hand: checks data files and renders them to pages.
/// </summary>
public static class ReportProgram
{
    /// <summary>Exit code: all is well.</summary>
    internal const int Fine = 0;

    /// <summary>Exit code: there were findings of severity error.</summary>
    internal const int HasErrors = 1;

    /// <summary>Exit code: wrong use, or something failed that is no fault of the data.</summary>
    internal const int Failed = 2;

    /// <summary>Runs the program.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="toolkit">The forms and templates of the project.</param>
    /// <returns>0 fine, 1 findings of severity error, 2 wrong use or crash.</returns>
    public static int Run(string[] args, Toolkit toolkit)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(toolkit);

        // whatever the terminal's code page: builds read UTF-8
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return Run(args, toolkit, Console.Out, Console.Error);
    }

    internal static int Run(string[] args, Toolkit toolkit, TextWriter output, TextWriter error)
    {
        // a path may begin with @, which is not to be taken for a file of arguments
        var configuration = new ParserConfiguration { ResponseFileTokenReplacer = null };
        var parsed = MakeCommand(toolkit, output, error).Parse(args, configuration);
        if (parsed.Errors.Count > 0)
        {
            foreach (var mistake in parsed.Errors) error.WriteLine($"用法不对 / wrong use: {mistake.Message}");
            error.WriteLine("用 --help 看用法 / see --help");
            return Failed;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = output, Error = error, EnableDefaultExceptionHandler = false,
            });
        }
        catch (UsageException e)
        {
            error.WriteLine(e.Message);
            return Failed;
        }
        catch (Exception e)
        {
            error.WriteLine($"程序出错 / the program failed: {e}");
            return Failed;
        }
    }

    private static RootCommand MakeCommand(Toolkit toolkit, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("年报：检查政府信息公开工作年度报告，生成网页 / checks and renders annual reports")
        {
            MakeCheck(toolkit, output, error),
            MakeRender(toolkit, output, error),
            NewCommand.Make(toolkit, output),
            FormsCommand.Make(toolkit, output),
            MakeSchema(toolkit, output),
            CompareCommand.Make(toolkit, output, error),
            RulesCommand.Make(toolkit, output),
        };
        foreach (var version in root.Options.OfType<VersionOption>()) version.Action = new PrintVersion(output);
        return root;
    }

    private static Argument<string[]> MakePaths() => new("paths")
    {
        Description = "数据文件或文件夹，不写则为项目的 data / data files or folders, by default the project's data",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static Command MakeCheck(Toolkit toolkit, TextWriter output, TextWriter error)
    {
        var paths = MakePaths();
        var format = new Option<string>("--format")
        {
            Description = "结果写成 text（逐行）或 json（数组）/ findings as lines or as a JSON array",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("check", "只检查，不生成 / checks without rendering") { paths, format };
        command.SetAction(parsed =>
        {
            var jobs = DataFiles.Find(parsed.GetValue(paths) ?? []);
            var session = new ReportSession(toolkit, output, error);
            return parsed.GetValue(format) == "json" ? session.CheckAsJson(jobs) : session.Check(jobs);
        });
        return command;
    }

    private static Command MakeRender(Toolkit toolkit, TextWriter output, TextWriter error)
    {
        var paths = MakePaths();
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
        var command = new Command("render", "检查并生成页面 / checks and renders") { paths, folder, list, schemas };
        command.Validators.Add(result =>
        {
            var isBoth = result.GetResult(list) != null && result.GetResult(paths) is { Tokens.Count: > 0 };
            if (isBoth) result.AddError("--response-file 与路径不能并用 / --response-file excludes paths");
        });
        command.SetAction(parsed =>
        {
            var listFile = parsed.GetValue(list);
            var jobs = listFile == null ? DataFiles.Find(parsed.GetValue(paths) ?? []) : DataFiles.ReadList(listFile);
            var session = new ReportSession(toolkit, output, error);
            if (parsed.GetValue(schemas) is { } schemaFolder) session.WriteSchemas(Path.GetFullPath(schemaFolder));
            return session.Render(jobs, Path.GetFullPath(parsed.GetValue(folder)!), forBuild: listFile != null);
        });
        return command;
    }

    private static Command MakeSchema(Toolkit toolkit, TextWriter output)
    {
        var folder = new Option<string>("--out")
        {
            Description = "写到哪个文件夹，不写则为项目的 .nianbao / the folder, by default the project's .nianbao",
            DefaultValueFactory = _ => ProjectFolder.Schemas,
        };
        var command = new Command("schema", "写出各格式的 JSON Schema，供编辑器补全和检查数据文件 / writes the forms' JSON Schemas, for editors") { folder };
        command.SetAction(parsed =>
        {
            var path = Path.GetFullPath(parsed.GetValue(folder)!);
            try
            {
                var written = SchemaFolder.Write(path, toolkit.Forms);
                output.WriteLine(
                    $"格式 {toolkit.Forms.Length} 个，写入 {written} 个文件，在 {path} / {toolkit.Forms.Length} forms, {written} files written, in {path}");
                return Fine;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new UsageException($"写不了 {path}：{e.Message}", $"{path} cannot be written: {e.Message}");
            }
        });
        return command;
    }

    private sealed class PrintVersion(TextWriter output) : System.CommandLine.Invocation.SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var assembly = typeof(ReportProgram).Assembly;
            output.WriteLine(assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);
            return Fine;
        }
    }
}
