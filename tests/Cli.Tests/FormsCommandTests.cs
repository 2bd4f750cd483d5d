using Nianbao.Fixtures;
using Nianbao.Forms;
using Nianbao.Reporting.Comparisons.Forms;
using Nianbao.Cli.Tests.Fixture;
using Nianbao.Text;

namespace Nianbao.Cli.Tests;

/// <summary>The commands <c>forms list</c> and <c>forms diff</c>.</summary>
public sealed class FormsCommandTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Forms_are_listed_with_what_they_hold()
    {
        Assert.Equal(0, _work.Run("forms", "list"));

        var lines = _work.Output.ReplaceLineEndings("\n").Split('\n');
        Assert.Equal("格式 form  依据 basis                年度 years       表 tables  格 cells  规则 rules", lines[0]);
        Assert.Equal($"2019       国办公开办函〔2021〕30号  2019 2020        3          {SampleForm.Old.CellCount}        5", lines[1]);
        Assert.Equal(lines[1].IndexOf("2019 2020", StringComparison.Ordinal), lines[2].IndexOf("2021 2022 2023- ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    public void Forms_that_are_alike_have_no_difference(string format)
    {
        Assert.Equal(0, _work.Run("forms", "diff", "2019", "2021", "--format", format));

        Assert.Contains("没有差别 / no difference", _work.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2121", "是不是“2021”？", "did you mean '2021'?")]
    [InlineData("2020", "是不是“2019”？", "did you mean '2019'?")]
    [InlineData("xyz", "现有：2019、2021", "only 2019, 2021")]
    public void An_unknown_form_is_answered_with_the_nearest_or_that_of_the_year(string given, string message, string messageEn)
    {
        Assert.Equal(2, _work.Run("forms", "diff", given, "2021"));

        Assert.Contains(message, _work.Errors, StringComparison.Ordinal);
        Assert.Contains(messageEn, _work.Errors, StringComparison.Ordinal);
        Assert.Equal("", _work.Output);
    }

    [Theory]
    [InlineData("forms")]
    [InlineData("forms", "diff", "2019")]
    [InlineData("forms", "diff", "2019", "2021", "--format", "html")]
    public void Wrong_use_is_2(params string[] args) => Assert.Equal(2, _work.Run(args));

    [Fact]
    public void Columns_that_come_go_or_change_are_told()
    {
        var before = Form([new("a", "甲"), new("b", "乙"), new("c", "丙")], [new("r", "行")]);
        var after = Form(
            [new("c", "丙") { Unit = "项" }, new("a", "甲") { Kind = CellKind.Amount }, new("d", "丁"), new("t", "总计") { IsSum = true, Rule = "NB3002" }],
            [new("r", "行")]);

        Assert.Equal(
            [
                "Changed Column t.columns.a 甲 内容 kind: 整数 count → 金额 amount",
                "Removed Column t.columns.b 乙 件，整数 count",
                "Changed Column t.columns.c 丙 单位 unit: 件 → 项",
                "Added Column t.columns.d 丁 件，整数 count",
                "Added Column t.columns.t 总计 件，整数 count，合计 sum",
                "Changed Column t.columns  顺序 order: 甲、丙 → 丙、甲",
                "Added Rule NB3002 “总计”应等于各项之和 “总计”",
            ],
            Lines(before, after));
    }

    [Fact]
    public void Rows_that_come_go_or_change_are_told_by_their_paths()
    {
        var before = Form([new(null, "数")], [new("g", "组") { Below = [new("a", "甲"), new("b", "乙")] }, new("x", "旧名")]);
        var after = Form([new(null, "数")], [new("g", "组") { Below = [new("a", "甲") { Below = [new("n", "新")] }] }, new("x", "新名")]);

        Assert.Equal(
            [
                "Changed Row t.rows.g.a 甲 有数 figures: 是 yes → 否 no",
                "Added Row t.rows.g.a.n 新 ",
                "Removed Row t.rows.g.b 乙 ",
                "Changed Row t.rows.x 新名 名称 label: 旧名 → 新名",
            ],
            Lines(before, after));
    }

    [Fact]
    public void A_sum_that_has_got_another_part_is_told_at_its_rule()
    {
        SampleNode total = new("t", "合计") { IsSum = true, Rule = "NB3003" };
        SampleNode[] columns = [new("x", "天"), new("y", "地")];
        var before = Form(columns, [new("a", "甲"), new("b", "乙"), total]);
        var after = Form(columns, [new("a", "甲"), new("c", "丙"), total]);

        Assert.Equal(
            [
                "Removed Row t.rows.b 乙 ",
                "Added Row t.rows.c 丙 ",
                "Changed Rule NB3003 “合计”应等于各项之和 核对 check: t.t.x：去掉 without +t.b.x、加上 with +t.c.x，共 2 处 in all 2 places",
            ],
            Lines(before, after));
    }

    [Fact]
    public void Sections_tables_and_titles_are_compared_as_well()
    {
        var before = Form([new(null, "数")], [new("r", "行")]);
        var after = Form([new(null, "数")], [new("r", "行")], "新标题", new SectionDefinition("more", "二、其他", 1, SectionText.Optional, null));

        Assert.Equal(
            ["Changed Form x 新标题 名称 label: 标题 → 新标题", "Added Section sections.more 二、其他 可选 optional"], Lines(before, after));
    }

    [Fact]
    public void Markdown_is_a_table_and_keeps_its_bars()
    {
        var before = Form([new(null, "数")], [new("r", "行")]);
        var after = Form([new(null, "数")], [new("r", "行|列")]);
        var page = new StringWriter();

        DifferenceMarkdown.Write(page, before, after, FormComparison.Of(before, after));

        Assert.Contains("| 改 changed | 行 row | t.rows.r | 行\\|列 | 名称 label: 行 → 行\\|列 |", page.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("（一）", 6)]
    [InlineData("𠀀", 2)]
    [InlineData("“引”", 4)]
    public void Wide_characters_take_two_columns(string text, int width) => Assert.Equal(width, DisplayWidth.Of(text));

    private static string[] Lines(FormDefinition before, FormDefinition after) =>
        [.. FormComparison.Of(before, after).Select(d => $"{d.Kind} {d.Part} {d.Path} {d.Label} {d.Detail}")];

    private static FormDefinition Form(
        SampleNode[] columns, SampleNode[] rows, string title = "标题", params SectionDefinition[] more)
    {
        var builder = new TableBuilder();
        var table = TableBuilder.Table("t", "表", builder.Block("t", null, columns, rows));
        return new FormDefinition
        {
            Id = "x",
            Title = title,
            Basis = new FormBasis("一号", default),
            Years = [2021],
            Sections = [new("t", "一、表", 0, SectionText.None, table), .. more],
            Tables = [table],
            Rules = [.. builder.Relations.Select(relation => relation.Rule)],
            Relations = [.. builder.Relations],
            CellCount = builder.CellCount,
            Sums = [.. builder.Sums],
        };
    }
}
