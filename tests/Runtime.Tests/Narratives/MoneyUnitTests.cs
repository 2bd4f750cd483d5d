using Nianbao.Findings;
using Nianbao.Fixtures;
using Nianbao.Forms;
using Nianbao.Narratives;
using Nianbao.Reports;
using Nianbao.Rules;

namespace Nianbao.Runtime.Tests.Narratives;

/// <summary>An amount of the text beside one of the tables, whichever of the two is in 元 and which in 万元.</summary>
public class MoneyUnitTests
{
    [Theory]
    [InlineData("万元", "收费12.5万元。", null)]
    [InlineData("万元", "收费125000元。", null)]
    [InlineData("万元", "收费12.5元。", "文中是 12.5元，而表中“收费”是 12.5 万元。")]
    [InlineData("", "收费12.5元。", null)]
    [InlineData("", "收费0.00125万元。", null)]
    [InlineData("", "收费12.5万元。", "文中是 12.5万元，而表中“收费”是 12.5 元。")]
    public void Both_are_compared_in_one_unit(string printed, string text, string? told)
    {
        var type = FormWith(printed);
        var report = type.Create();
        report.Cell(0).Set(12.5m);
        report.SetText(type.Form.Sections[0], Narrative.Of(text));
        var findings = new FindingList();

        NarrativeChecker.Check(new RuleEvaluation(report, findings));

        if (told == null) Assert.Empty(findings.Items);
        else Assert.Contains(told, Assert.Single(findings.Items).Message, StringComparison.Ordinal);
    }

    private static ReportType FormWith(string unit)
    {
        var tables = new TableBuilder();
        var block = tables.Block("list", null, [new(null, "金额") { Unit = unit }], [new("fees", "收费") { RowUnit = unit, RowKind = CellKind.Amount }]);
        var table = TableBuilder.Table("list", "统计", block);
        var rule = new RuleDefinition("NB3999", Severity.Warning, "应与表中一致", "must agree with the table", "试验");
        var form = new FormDefinition
        {
            Id = "2021",
            Title = "年度报告",
            Basis = new FormBasis("试验", new DateOnly(2021, 1, 1)),
            Years = [2021],
            Sections = [new("overview", "总体情况", 0, SectionText.Required, null), new("list", "统计表", 1, SectionText.None, table)],
            Tables = [table],
            Rules = [rule],
            CellCount = tables.CellCount,
            Sums = [],
            Narrative = new NarrativeDefinition
            {
                Figure = "(?<n>[0-9.]+)(?<u>万元|元)",
                Rules = [new NarrativeRule(rule, NarrativeKind.Figure, "收费(?<n>[0-9.]+)(?<u>万元|元)") { Says = [Side.Of(0)] }],
            },
        };
        ReportType type = null!;
        return type = new ReportType(form, () => new AmountReport(type), _ => { });
    }

    private sealed class AmountReport(ReportType type) : Report(type);
}
