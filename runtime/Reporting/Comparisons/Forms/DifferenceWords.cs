using Nianbao.Forms;

namespace Nianbao.Reporting.Comparisons.Forms;

/// <summary>What is told of differences between two forms, in both languages.</summary>
internal static class DifferenceWords
{
    /// <summary>The head over the cells of differences.</summary>
    public static string[] Head { get; } = ["变化 change", "部分 part", "路径 path", "名称 label", "说明 detail"];

    /// <summary>What is told where there is none.</summary>
    public const string None = "没有差别 / no difference";

    /// <summary>Which forms are compared.</summary>
    public static string Title(FormDefinition before, FormDefinition after) => $"{Describe(before)} → {Describe(after)}";

    /// <summary>A difference, each cell of one line.</summary>
    public static string[] CellsOf(Difference difference)
    {
        string[] cells = [NameOf(difference.Kind), NameOf(difference.Part), difference.Path, difference.Label, difference.Detail];
        return Array.ConvertAll(cells, cell => cell.ReplaceLineEndings(" "));
    }

    private static string Describe(FormDefinition form) => $"{form.Id}（{form.Basis.Number}，{string.Join("、", form.Years)}）";

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
