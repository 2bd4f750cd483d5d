using System.CommandLine;
using System.Globalization;
using Nianbao.Catalog;
using Nianbao.Cli.Terminal;
using Nianbao.Forms;
using Nianbao.Reporting.Comparisons.Forms;
using Nianbao.Reports;
using Nianbao.Text;

namespace Nianbao.Cli.Commands;

/// <summary><c>forms list</c> and <c>forms diff &lt;old&gt; &lt;new&gt;</c>: what forms there are and how they differ.</summary>
internal static class FormsCommand
{
    public static Command Make(ReportCatalog catalog, TextWriter output) =>
        new("forms", "列出或比较各年的格式 / lists or compares the official forms")
        {
            MakeList(catalog.Forms, output),
            MakeDiff(catalog.Forms, output),
        };

    private static Command MakeList(FormDefinition[] forms, TextWriter output)
    {
        var command = new Command("list", "列出格式 / lists the forms");
        command.SetAction(_ =>
        {
            string[] head = ["格式 form", "依据 basis", "年度 years", "表 tables", "格 cells", "规则 rules"];
            var newest = FormChoice.Newest(forms);
            TextTable.Write(output, [head, .. forms.Select(form => Cells(form, form == newest))]);
            return ExitCodes.Fine;
        });
        return command;
    }

    private static Command MakeDiff(FormDefinition[] forms, TextWriter output)
    {
        var before = new Argument<string>("old") { Description = "旧格式，如 2019 / the older form" };
        var after = new Argument<string>("new") { Description = "新格式，如 2021 / the newer form" };
        var format = new Option<string>("--format")
        {
            Description = "写成 text（对齐的文字）或 markdown / aligned text or Markdown",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "markdown");
        var command = new Command("diff", "比较两个格式 / compares two forms") { before, after, format };
        command.SetAction(parsed =>
        {
            var old = Find(forms, parsed.GetValue(before)!);
            var now = Find(forms, parsed.GetValue(after)!);
            var differences = FormComparison.Of(old, now);
            if (parsed.GetValue(format) == "markdown") DifferenceMarkdown.Write(output, old, now, differences);
            else DifferenceText.Write(output, old, now, differences);
            return ExitCodes.Fine;
        });
        return command;
    }

    private static string[] Cells(FormDefinition form, bool isNewest) =>
    [
        form.Id,
        form.Basis.Number,
        string.Join(' ', form.Years) + (isNewest ? $" {Number(form.Years[^1] + 1)}-" : ""),
        Number(form.Tables.Length),
        Number(form.CellCount),
        Number(form.Rules.DistinctBy(rule => rule.Id).Count()),
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The form with an id.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    internal static FormDefinition Find(FormDefinition[] forms, string id)
    {
        if (Array.Find(forms, form => form.Id == id) is { } found) return found;

        // who gives a year means the form that serves it, whatever other id looks like it
        var ids = Array.ConvertAll(forms, form => form.Id);
        var nearest = (int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? FormChoice.OfYear(forms, year)?.Id : null) ?? Suggestion.Nearest(id, ids);
        var shown = QuotedText.Of(id);
        throw new UsageException(
            $"没有“{shown}”这个格式。{(nearest == null ? $"现有：{string.Join("、", ids)}" : $"是不是“{nearest}”？")}",
            $"there is no form '{shown}'{(nearest == null ? $", only {string.Join(", ", ids)}" : $"; did you mean '{nearest}'?")}");
    }
}
