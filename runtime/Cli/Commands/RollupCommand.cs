using System.CommandLine;
using Nianbao.Catalog;
using Nianbao.Cli.Terminal;

namespace Nianbao.Cli.Commands;

/// <summary><c>rollup</c>: adds the figures of units up to one data file, with a list of who is counted.</summary>
internal static class RollupCommand
{
    public static Command Make(ReportCatalog catalog, TextWriter output, TextWriter error)
    {
        var whole = new Argument<string?>("whole")
        {
            Description = "写有 covers 的数据文件 / a data file that lists the units it covers",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var units = new Option<string[]>("--units")
        {
            Description = "没有汇总文件时：各单位的数据文件或文件夹 / where there is no such file: the units' data files or folders",
            AllowMultipleArgumentsPerToken = true,
        };
        var organ = new Option<string?>("--organ") { Description = "用 --units 时：汇总机关的名称 / with --units: the reporting body" };
        var year = new Option<int>("--year") { Description = "用 --units 时：年度 / with --units: the report year" };
        var file = new Option<string>("--out")
        {
            Description = "写到哪个数据文件；汇总文件自己可以重写，其他已有的文件不覆盖 / the data file to write; only the whole's own file is written over",
            Required = true,
        };
        var language = Speech.Option();
        var command = new Command("rollup", "汇总各单位的数，写成一份数据文件和一份汇总说明 / adds units up to one data file, with a list of who is counted")
        {
            whole, units, organ, year, file, language,
        };
        command.Validators.Add(result =>
        {
            var isNamed = result.GetResult(whole) is { Tokens.Count: > 0 };
            var hasUnits = result.GetResult(units) is { Tokens.Count: > 0 };
            if (isNamed == hasUnits) result.AddError("写一个有 covers 的数据文件，或用 --units 列出单位 / name a data file with covers, or the units with --units");
            var isTold = result.GetResult(organ) is { Tokens.Count: > 0 } && result.GetResult(year) is { Tokens.Count: > 0 };
            if (hasUnits && !isTold) result.AddError("--units 要连同 --organ 和 --year / --units wants --organ and --year, too");
        });
        command.SetAction(parsed =>
        {
            var run = new RollupRun(catalog, output, error, Path.GetFullPath(parsed.GetValue(file)!), Speech.Of(parsed.GetValue(language)));
            return parsed.GetValue(whole) is { } named
                ? run.OfFile(Path.GetFullPath(named))
                : run.OfUnits(parsed.GetValue(units)!, parsed.GetValue(organ)!.Trim(), parsed.GetValue(year));
        });
        return command;
    }
}
