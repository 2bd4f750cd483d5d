using Nianbao.Fixtures;
using Nianbao.Forms;

namespace Nianbao.Runtime.Tests.DataFiles;

/// <summary>Findings that a data file accepts with a reason.</summary>
public class WaiverTests
{
    private const string InForce = "proactive.normative_documents.in_force";
    private const string Documents = "normative_documents: [2, 1, 8]";
    private const string TooFew = "normative_documents: [5, 1, 3]";

    [Fact]
    public void A_waived_error_stays_in_the_list_and_is_no_error()
    {
        var read = Waive($"rule: NB3005, cell: {InForce}, values: [3, 4], because: 清理时重新认定口径, by: 法规科");

        var finding = read.Single("NB3005", 6, 31, 32);
        Assert.Equal((Severity.Error, "清理时重新认定口径（法规科）", false), (finding.Severity, finding.Waived, finding.IsError));
    }

    [Theory]
    [InlineData("行政规范性文件·现行有效件数")]
    [InlineData("二、主动公开政府信息情况·行政规范性文件·现行有效件数")]
    [InlineData("主动公开政府信息情况·行政规范性文件·in_force")]
    [InlineData("proactive.normative_documents.issued")]
    public void The_cell_may_be_any_of_the_finding_by_ids_or_labels(string cell)
    {
        var read = Waive($"rule: NB3005, cell: {cell}, values: [3, 4], because: 口径");

        Assert.Equal("口径", Assert.Single(read.Findings).Waived);
    }

    [Fact]
    public void Without_values_it_applies_and_a_note_says_what_to_add()
    {
        var read = Waive($"rule: NB3005, cell: {InForce}, because: 口径");

        Assert.Equal("口径", read.Findings[0].Waived);
        var note = read.Findings[1];
        Assert.Equal(("NB5238", Severity.Note, 24, 5), (note.Rule, note.Severity, note.Line, note.Column));
        Assert.EndsWith("add values: [3, 4]", note.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public void When_the_values_have_changed_it_no_longer_applies_and_says_those_of_now()
    {
        var read = Waive($"rule: NB3005, cell: {InForce}, values: [4, 5], because: 口径");

        Assert.True(read.Findings[0].IsError);
        var warning = read.Findings[1];
        Assert.Equal(("NB5237", Severity.Warning, 24), (warning.Rule, warning.Severity, warning.Line));
        Assert.Contains("豁免时两边是 [4, 5]，现在是 [3, 4]", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_matches_nothing_is_a_warning_at_its_line()
    {
        var read = ReadFile.Of(ReadFile.Good + $"waive:\n  - {{ rule: NB3005, cell: {InForce}, because: 口径 }}\n");

        Assert.Equal(Severity.Warning, read.Single("NB5236", 24, 5, 6).Severity);
    }

    [Fact]
    public void Another_cell_or_another_rule_is_not_waived()
    {
        Assert.True(Waive("rule: NB3005, cell: proactive.regulations.in_force, because: 口径").Findings[0].IsError);
        Assert.True(Waive($"rule: NB3001, cell: {InForce}, because: 口径").Findings[0].IsError);
    }

    [Theory]
    [InlineData(2021, true)]
    [InlineData(2020, false)]
    public void It_holds_up_to_its_last_year(int until, bool holds)
    {
        var read = Waive($"rule: NB3005, cell: {InForce}, values: [3, 4], because: 口径, until: {until}");

        Assert.Equal(holds, read.Findings[0].Waived != null);
        Assert.Equal(holds ? [] : ["NB5239"], read.Findings.Skip(1).Select(finding => finding.Rule));
    }

    [Fact]
    public void One_waiver_takes_every_finding_of_its_rule_and_cell()
    {
        var read = ReadFile.Of(ReadFile.Good.Replace("received: [9, 1, 0, 0]", "received: [8, 1, 0, 0]", StringComparison.Ordinal)
            + "waive:\n  - { rule: NB3001, cell: requests.received.natural_person, values: [8, 9], because: 撤回一件 }\n"
            + "  - { rule: NB3001, cell: 一、本年新收政府信息公开申请数量·总计, values: [9, 10], because: 撤回一件 }\n");

        Assert.Equal(["NB3001", "NB3001"], read.Findings.Select(finding => finding.Rule));
        Assert.All(read.Findings, finding => Assert.Equal("撤回一件", finding.Waived));
    }

    [Fact]
    public void It_may_stand_before_the_tables()
    {
        var text = ReadFile.Good.Replace(Documents, TooFew, StringComparison.Ordinal)
            .Replace("overview:", $"waive:\n  - {{ rule: NB3005, cell: {InForce}, values: [3, 4], because: 口径 }}\noverview:", StringComparison.Ordinal);

        Assert.Equal("口径", Assert.Single(ReadFile.Of(text).Findings).Waived);
    }

    [Theory]
    [InlineData("waive: 全部", "NB5230", 23, 1, "- { rule: NB3005")]
    [InlineData("waive: [NB3005]", "NB5230", 23, 9, "a line for each waiver")]
    [InlineData("waive:\n- { because: x }", "NB5231", 24, 3, "缺少 rule")]
    [InlineData("waive:\n- { rule: NB3005, cell: proactive.regulations.issued }", "NB5231", 24, 3, "缺少 because")]
    [InlineData("waive:\n- { rule: NB3005, because: x }", "NB5231", 24, 3, "缺少 cell")]
    [InlineData("waive:\n- { rule: NB3005, cell: proactive.regulations.issued, because: x, values: 3 }", "NB5232", 24, 67, "[52, 55]")]
    [InlineData("waive:\n- { rule: NB3005, cell: proactive.regulations.issued, because: x, values: [1, 2, 3] }", "NB5232", 24, 67, "[52, 55]")]
    [InlineData("waive:\n- { rule: NB3005, cell: proactive.regulations.issued, because: x, values: [1, [2]] }", "NB5232", 24, 67, "[52, 55]")]
    [InlineData("waive:\n- { rule: NB3005, cell: proactive.regulations.issued, because: [x] }", "NB5232", 24, 55, "一行文字")]
    [InlineData("waive:\n- { rule: NB3005, cell: proactive.regulations.issued, because: x, until: 明年 }", "NB5232", 24, 74, "四位数")]
    [InlineData("waive:\n- { rule: NB3006, cell: proactive.regulations.issued, because: x }", "NB5233", 24, 11, "是不是“NB3005”")]
    [InlineData("waive:\n- { rule: NB5311, cell: proactive.regulations.issued, because: x }", "NB5234", 24, 11, "can only be mended")]
    [InlineData("waive:\n- { rule: NB3005, cell: proactive.regulations.isued, because: x }", "NB5235", 24, 25, "proactive.regulations.issued")]
    [InlineData("waive:\n- { rule: NB3005, cell: proactive.regulations, because: x }", "NB5235", 24, 25, "proactive.regulations")]
    [InlineData("waive:\n- { rule: NB3005, cell: 规章, because: x }", "NB5235", 24, 25, "requests.received.total")]
    [InlineData("waive:\n- { rule: NB3005, cell: proactive.regulations.issued, becuase: x, because: x }", "NB5101", 24, 55, "because")]
    [InlineData("waive:\n- { rule: NB3005, rule: NB3001, cell: proactive.regulations.issued, because: x }", "NB5103", 24, 19, "rule")]
    public void A_mistake_is_told_at_its_place(string yaml, string rule, int line, int column, string says)
    {
        var finding = ReadFile.Of(ReadFile.Good + yaml + "\n").Findings[0];

        Assert.Equal((rule, Severity.Error, line, column), (finding.Rule, finding.Severity, finding.Line, finding.Column));
        Assert.Contains(says, finding.Message + finding.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_list_is_none()
    {
        Assert.Empty(ReadFile.Of(ReadFile.Good + "waive:\n").Findings);
        Assert.Empty(ReadFile.Of(ReadFile.Good + "waive: []\n").Findings);
    }

    private static ReadFile Waive(string waiver) => ReadFile.Of(
        ReadFile.Good.Replace(Documents, TooFew, StringComparison.Ordinal) + $"waive:\n  - {{ {waiver} }}\n");
}
