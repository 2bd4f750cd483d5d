using System.CommandLine;
using Nianbao.Catalog;
using Nianbao.Cli.Files;
using Nianbao.Cli.Terminal;
using Nianbao.Reporting.RuleReference;
using Nianbao.Reporting.Wording;
using Nianbao.Templates;
using Nianbao.Text;

namespace Nianbao.Cli.Commands;

/// <summary><c>rules</c> and <c>rules &lt;id&gt;</c>: writes the reference of all rules, or prints one rule.</summary>
internal static class RulesCommand
{
    public static Command Make(ReportCatalog catalog, TextWriter output)
    {
        var id = new Argument<string?>("id")
        {
            Description = "规则编号，如 NB3001；写了就只在屏幕上列出这一条 / a rule such as NB3001, to print it and write nothing",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var folder = new Option<string>("--out")
        {
            Description = "手册写到哪个文件夹，不写则为项目的 docs / the folder for the reference, by default the project's docs",
            DefaultValueFactory = _ => ProjectFolder.Docs,
        };
        var language = Speech.Option();
        var command = new Command("rules", "写出规则手册，或列出一条规则 / writes the reference of the rules, or prints one rule") { id, folder, language };
        command.Validators.Add(result =>
        {
            var isBoth = result.GetResult(id) is { Tokens.Count: > 0 } && result.GetResult(folder) is { Implicit: false };
            if (isBoth) result.AddError("写了规则编号，就不能再写 --out / a rule's id excludes --out");
        });
        command.SetAction(parsed =>
        {
            var languages = Speech.Of(parsed.GetValue(language)).Languages;
            if (parsed.GetValue(id) is { } one) Print(catalog, one, languages, output);
            else Write(catalog, Path.GetFullPath(parsed.GetValue(folder)!), languages, output);
            return ExitCodes.Fine;
        });
        return command;
    }

    private static void Print(ReportCatalog catalog, string id, Language[] languages, TextWriter output)
    {
        var entries = RuleEntry.AllOf(catalog.Types);
        var entry = Array.Find(entries, entry => string.Equals(entry.Id, id, StringComparison.OrdinalIgnoreCase));
        if (entry == null)
        {
            var shown = QuotedText.Of(id);
            var suggestion = Suggestion.For(id, Array.ConvertAll(entries, entry => entry.Id));
            throw new UsageException($"没有规则“{shown}”。{suggestion.Message}", $"there is no rule '{shown}'{suggestion.MessageEn}");
        }

        foreach (var language in languages)
        {
            if (language != languages[0]) output.WriteLine();
            RuleText.Write(output, entry, language);
        }
    }

    private static void Write(ReportCatalog catalog, string folder, Language[] languages, TextWriter output)
    {
        var pages = new OutputFolder(folder);
        foreach (var language in languages)
        {
            var name = language == Language.Chinese ? "rules.zh-CN.md" : "rules.md";
            var page = new Utf8Writer();
            new RuleReferencePage(page, language).Write(catalog.Types);
            CommandFiles.WritePage(pages, name, page.Written.ToArray(), output);
        }
    }
}
