using Nianbao.Forms;
using Nianbao.Reporting.Wording;

namespace Nianbao.Reporting.Comparisons.Forms;

/// <summary>Writes what differs between two forms: aligned for a terminal, or as Markdown.</summary>
internal static class ComparisonText
{
    private static readonly string[] Head = ["变化 change", "部分 part", "路径 path", "名称 label", "说明 detail"];

    /// <summary>Writes lines of text.</summary>
    public static void Write(TextWriter output, FormDefinition before, FormDefinition after, IReadOnlyList<Difference> differences)
    {
        output.WriteLine($"{Describe(before)} → {Describe(after)}");
        output.WriteLine();
        if (differences.Count == 0) output.WriteLine("没有差别 / no difference");
        else TextTable.Write(output, [Head, .. differences.Select(Cells)]);
    }

    /// <summary>Writes a page of Markdown.</summary>
    public static void WriteMarkdown(TextWriter output, FormDefinition before, FormDefinition after, IReadOnlyList<Difference> differences)
    {
        output.WriteLine($"# {before.Id} → {after.Id}");
        output.WriteLine();
        output.WriteLine($"{Describe(before)} → {Describe(after)}");
        output.WriteLine();
        if (differences.Count == 0)
        {
            output.WriteLine("没有差别 / no difference");
            return;
        }

        WriteMarkdownRow(output, Head);
        WriteMarkdownRow(output, Array.ConvertAll(Head, _ => "---"));
        foreach (var difference in differences) WriteMarkdownRow(output, Cells(difference));
    }

    private static void WriteMarkdownRow(TextWriter output, string[] cells) =>
        output.WriteLine($"| {string.Join(" | ", cells.Select(Escape))} |");

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);

    private static string Describe(FormDefinition form) => $"{form.Id}（{form.Basis.Number}，{string.Join("、", form.Years)}）";

    private static string[] Cells(Difference difference)
    {
        string[] cells = [NameOf(difference.Kind), NameOf(difference.Part), difference.Path, difference.Label, difference.Detail];
        return Array.ConvertAll(cells, cell => cell.ReplaceLineEndings(" "));
    }

    private static string NameOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "增 added",
        ChangeKind.Removed => "删 removed",
        _ => "改 changed",
    };

    private static string NameOf(PartKind part) => part switch
    {
        PartKind.Form => "格式 form",
        PartKind.Section => "部分 section",
        PartKind.Table => "表 table",
        PartKind.Block => "块 block",
        PartKind.Row => "行 row",
        PartKind.Column => "列 column",
        _ => "规则 rule",
    };
}
