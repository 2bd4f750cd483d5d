using System.CommandLine;
using System.Reflection;
using System.Text;
using Nianbao.Catalog;
using Nianbao.Cli.Commands;
using Nianbao.Cli.Terminal;

namespace Nianbao.Cli;

/// <summary>
/// The program behind the build, usable by hand: checks data files and renders them to pages.
/// </summary>
public static class ReportProgram
{
    /// <summary>Runs the program.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="catalog">The forms and templates of the project.</param>
    /// <returns>0 fine, 1 findings of severity error, 2 wrong use or crash.</returns>
    public static int Run(string[] args, ReportCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(catalog);

        // whatever the terminal's code page: builds read UTF-8
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return Run(args, catalog, Console.Out, Console.Error);
    }

    internal static int Run(string[] args, ReportCatalog catalog, TextWriter output, TextWriter error)
    {
        // a path may begin with @, which is not to be taken for a file of arguments
        var configuration = new ParserConfiguration { ResponseFileTokenReplacer = null };
        var parsed = MakeCommand(catalog, output, error).Parse(args, configuration);
        if (parsed.Errors.Count > 0)
        {
            foreach (var mistake in parsed.Errors) error.WriteLine($"用法不对 / wrong use: {mistake.Message}");
            error.WriteLine("用 --help 看用法 / see --help");
            return ExitCodes.Failed;
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
            return ExitCodes.Failed;
        }
        catch (Exception e)
        {
            error.WriteLine($"程序出错 / the program failed: {e}");
            return ExitCodes.Failed;
        }
    }

    private static RootCommand MakeCommand(ReportCatalog catalog, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("年报：检查政府信息公开工作年度报告，生成网页 / checks and renders annual reports")
        {
            CheckCommand.Make(catalog, output, error),
            RenderCommand.Make(catalog, output, error),
            BuildCommand.Make(catalog),
            NewCommand.Make(catalog, output),
            FillInCommand.Make(catalog, output),
            WorkbookCommand.Make(catalog, output, error),
            ImportCommand.Make(catalog, output, error),
            VerifyCommand.Make(catalog, output, error),
            TidyCommand.Make(catalog, output, error),
            FormCommand.Make(catalog, output),
            FormsCommand.Make(catalog, output),
            SchemaCommand.Make(catalog, output),
            CompareCommand.Make(catalog, output, error),
            BookletCommand.Make(catalog, output, error),
            RollupCommand.Make(catalog, output, error),
            RulesCommand.Make(catalog, output),
            TemplatesCommand.Make(catalog, output, error),
        };
        foreach (var version in root.Options.OfType<VersionOption>()) version.Action = new PrintVersion(output);
        return root;
    }

    private sealed class PrintVersion(TextWriter output) : System.CommandLine.Invocation.SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var assembly = typeof(ReportProgram).Assembly;
            output.WriteLine(assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);
            return ExitCodes.Fine;
        }
    }
}
