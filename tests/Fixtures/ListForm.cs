using System.Text;
using Nianbao.DataFiles;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Fixtures;

/// <summary>
/// A small form with the shapes of the one of 2014: headings of the report's own, and a list in which rows have units
/// and may carry a number beside their parts. Blanks are allowed or not.
/// </summary>
internal static class ListForm
{
    /// <summary>A data file of the form without a mistake.</summary>
    public const string Good = """
        organ: 某某县人民政府
        year: 2018
        body:
          一、概述: 全年平稳。
          二、其他: |
            第一段{{ list.training.courses }}次。
            第二段。
        list:
          received:
            value: 3
            in_person: 1
            online: 2
          fees: 1.50
          training:
            courses: 2

        """;

    /// <summary>The form whose table takes blanks.</summary>
    public static readonly ReportType WithBlanks = Build(allowsBlanks: true);

    /// <summary>The form whose table does not.</summary>
    public static readonly ReportType Full = Build(allowsBlanks: false);

    /// <summary>Reads the good file with one passage replaced.</summary>
    public static ReadFile With(string passage, string replacement, ReportType type)
    {
        Assert.Contains(passage, Good, StringComparison.Ordinal);
        var findings = new FindingList();
        var text = Encoding.UTF8.GetBytes(Good.Replace(passage, replacement, StringComparison.Ordinal));
        return new ReadFile(new ReportReader().Read(text, "x.yaml", [type], findings), findings.Items);
    }

    /// <summary>Every cell as a page prints it.</summary>
    public static string Cells(this ReadFile read) =>
        string.Join('|', Enumerable.Range(0, read.Report!.Form.CellCount).Select(cell => CellText.Of(read.Report.Cell(cell))));

    private static ReportType Build(bool allowsBlanks)
    {
        var tables = new TableBuilder();
        var block = tables.Block(
            "list",
            null,
            [new(null, "统计数") { Unit = "" }],
            [
                new("received", "（一）收到申请数")
                {
                    RowUnit = "件",
                    Below = [new("in_person", "1.当面申请数") { RowUnit = "件" }, new("online", "2.网络申请数") { RowUnit = "件" }],
                },
                new("fees", "（二）收取的费用") { RowUnit = "万元", RowKind = CellKind.Amount },
                new("training", "（三）培训") { Below = [new("courses", "1.培训班数") { RowUnit = "次" }] },
            ]);
        var table = TableBuilder.Table("list", "统计", block) with { AllowsBlanks = allowsBlanks };
        var form = new FormDefinition
        {
            Id = "2014",
            Title = "政府信息公开工作年度报告",
            Basis = new FormBasis("国办发〔2014〕32号", new DateOnly(2014, 6, 23)),
            Years = [2018],
            Sections =
            [
                new("body", "正文", 0, SectionText.Required, null) { HasFreeHeadings = true },
                new("list", "附件：统计表", 1, SectionText.None, table),
            ],
            Tables = [table],
            Rules = [],
            CellCount = tables.CellCount,
            Sums = [],
        };
        ReportType type = null!;
        return type = new ReportType(form, () => new ListReport(type), _ => { });
    }

    private sealed class ListReport(ReportType type) : Report(type);
}
