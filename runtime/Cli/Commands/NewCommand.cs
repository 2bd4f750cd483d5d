using System.CommandLine;
using System.Text;
using Nianbao.Catalog;
using Nianbao.Cli.Files;
using Nianbao.Cli.Terminal;
using Nianbao.DataFiles;
using Nianbao.Loading;
using Nianbao.Reporting.Scaffolding;
using Nianbao.Reports;
using Nianbao.Text;

namespace Nianbao.Cli.Commands;

/// <summary><c>new &lt;year&gt; &lt;organ&gt;</c>: begins a report.</summary>
internal static class NewCommand
{
    public static Command Make(ReportCatalog catalog, TextWriter output)
    {
        var year = new Argument<int>("year") { Description = "年度 / the report year" };
        var organ = new Argument<string>("organ") { Description = "机关名称 / the reporting body" };
        var data = CommandArguments.DataFolder();
        var command = new Command("new", "新建一份数据文件，不覆盖已有的 / begins a data file; never overwrites one") { year, organ, data };
        command.SetAction(parsed =>
        {
            Create(catalog, parsed.GetValue(year), parsed.GetValue(organ)!.Trim(), Path.GetFullPath(parsed.GetValue(data)!), output);
            return ExitCodes.Fine;
        });
        return command;
    }

    private static void Create(ReportCatalog catalog, int year, string organ, string dataFolder, TextWriter output)
    {
        RefuseBadName(organ);
        var form = FindType(catalog.Types, year).Form;
        var file = new NewReport(dataFolder, organ, year);
        RefuseExisting(file);

        var last = file.ReadLastYear(new ReportLoader(catalog));
        var carried = last == null ? ScaffoldValues.None : ScaffoldValues.Of(form, last);
        var content = Encoding.UTF8.GetBytes(ReportScaffold.Write(form, organ, year, carried));
        var folder = new OutputFolder(dataFolder);
        folder.RemoveLeftovers();
        var isNew = CommandFiles.Write(file.Path, () => folder.WriteNew(file.Path, content));
        if (!isNew) RefuseExisting(file);

        output.WriteLine(
            $"新建了 {file.Path}（{form.Id} 格式）。填好之前，检查和构建会逐处指出没有填的"
            + $" / created {file.Path} (form {form.Id}); until it is filled in, checks and builds point at what is not");
        if (FormChoice.IsBeyond(form, year))
        {
            var note = DataFindings.FormOfEarlierYears(year, form.Years[0]);
            output.WriteLine($"{note.Message} / {note.MessageEn}");
        }

        if (!carried.AreNone)
        {
            output.WriteLine($"上年结转取自 {file.LastYearsPaths[0]} / last year's closing figures are from {file.LastYearsPaths[0]}");
        }
        else if (last == null)
        {
            TellWhyNothingIsCarried(file.LastYearsPaths, output);
        }
    }

    private static void TellWhyNothingIsCarried(string[] lastYears, TextWriter output)
    {
        if (lastYears is [var one])
        {
            output.WriteLine($"上年的 {one} 有错误，没有从中取数；请先检查那一份 / nothing was taken from {one}, which has errors; check that one first");
        }
        else if (lastYears is [var first, var second, ..])
        {
            output.WriteLine(
                $"上年的报告有 {first} 和 {second} 两份，没有从中取数；请移走一份"
                + $" / nothing was taken from last year's report, of which there are two files, {first} and {second}; take one away");
        }
    }

    /// <summary>Refuses a name that a data file could not give.</summary>
    /// <exception cref="UsageException">It is no name.</exception>
    internal static void RefuseBadName(string organ)
    {
        if (organ.Length == 0) throw new UsageException("机关名称是空的，请写全称", "the reporting body has no name; write it in full");
        if (OrganName.WhatIsWrong(organ) is not { } wrong) return;
        var finding = DataFindings.BadOrgan(QuotedText.Of(organ), wrong);
        throw new UsageException(finding.Message, finding.MessageEn);
    }

    /// <summary>The form that serves a year, with the class of its reports.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    internal static ReportType FindType(ReportType[] types, int year)
    {
        if (FormChoice.OfYear(types, year) is { } found) return found;
        var years = types.SelectMany(type => type.Form.Years).Order().Distinct().ToList();
        throw new UsageException(
            $"没有适用于 {year} 年度的格式，现有的年度：{string.Join("、", years)}。要加一个年度，在 schemas 里写一个 YAML：form 和 years 写这一年，"
            + "extends 写最近的格式，不同之处写进 changes（见 docs/new-form.md）",
            $"no form serves the year {year}; there are {string.Join(", ", years)}. To add a year write a YAML file in schemas:"
            + " form and years are that year, extends the latest form, and what differs goes into changes (see docs/new-form.md)");
    }

    private static void RefuseExisting(NewReport file)
    {
        if (file.Existing is not { } existing) return;
        throw new UsageException(
            $"已经有 {existing}，没有动它。要重新填，请先把它改名或移走",
            $"there is {existing} already, and it was left as it is; to begin again rename or move it first");
    }
}
