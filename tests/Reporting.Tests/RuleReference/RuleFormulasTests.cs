using Nianbao.Fixtures;
using Nianbao.Forms;
using Nianbao.Organs;
using Nianbao.Reporting.RuleReference;
using Nianbao.Reporting.Wording;

namespace Nianbao.Reporting.Tests.RuleReference;

/// <summary>How relations read as formulas over official labels and over ids.</summary>
public class RuleFormulasTests
{
    private static readonly string[] OutcomeRows =
    [
        "requests.outcomes.granted", "requests.outcomes.partly_granted", "requests.outcomes.refused.state_secret",
        "requests.outcomes.refused.security_and_stability", "requests.outcomes.other.other",
    ];

    [Fact]
    public void A_column_that_all_cells_share_is_told_once()
    {
        var formula = Assert.Single(Of(RuleScope.Column, [.. Columns.Select(column => Equal(["requests.received." + column, "requests.carried_in." + column], ["requests.outcomes.total." + column, "requests.carried_out." + column]))]));

        Assert.Equal(("每一列", "“一、本年新收政府信息公开申请数量” + “二、上年结转政府信息公开申请数量” = “（七）总计” + “四、结转下年度继续办理”"), (formula.Place, formula.Formula));
        Assert.Equal(["received + carried_in == outcomes.total + carried_out"], formula.Ids);
    }

    [Theory]
    [InlineData(1, "“总计”列", "column “总计”")]
    [InlineData(2, "“商业企业”、“总计”列", "column “商业企业”, “总计”")]
    [InlineData(4, "每一列（“自然人”除外）", "each column except “自然人”")]
    [InlineData(5, "每一列", "each column")]
    public void Some_columns_are_told_or_those_that_are_not_meant(int count, string zh, string en)
    {
        string[] columns = count == 2 ? ["organisations.commercial", "total"] : Columns[^count..];
        Relation[] relations = [.. columns.Select(column => Equal(["requests.received." + column], ["requests.carried_in." + column]))];

        Assert.Equal(zh, Of(RuleScope.Column, relations)[0].Place.Replace("法人或其他组织·", "", StringComparison.Ordinal));
        Assert.Equal(en, Of(RuleScope.Column, relations, Language.English)[0].Place.Replace("法人或其他组织·", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Groups_around_all_cells_are_told_once_and_alike_formulas_too()
    {
        var formula = Assert.Single(Of(
            RuleScope.Cells,
            Equal(["review.reconsideration.upheld", "review.reconsideration.pending"], ["review.reconsideration.total"]),
            Equal(["review.litigation.direct.upheld", "review.litigation.direct.pending"], ["review.litigation.direct.total"])));

        Assert.Equal("“行政复议”、“行政诉讼·未经复议直接起诉”：“结果维持” + “尚未审结” = “总计”", $"{formula.Place}：{formula.Formula}");
        Assert.Equal(2, formula.Ids.Length);
    }

    [Fact]
    public void A_name_has_the_groups_that_it_takes_to_be_clear() => Assert.Equal(
        "“复议后起诉·总计” = “行政复议·总计”",
        FormulaOf(Equal(["review.litigation.after_reconsideration.total"], ["review.reconsideration.total"])));

    [Fact]
    public void Cells_of_several_tables_are_told_with_their_table() => Assert.Equal(
        "表三“一、本年新收政府信息公开申请数量·总计” = 表四“行政复议·总计”",
        FormulaOf(Equal(["requests.received.total"], ["review.reconsideration.total"])));

    [Fact]
    public void Few_parts_are_written_out_and_many_are_a_group_or_a_stretch()
    {
        var few = Equal([.. OutcomeRows.Select(row => row + ".total")], ["requests.outcomes.total.total"]);
        var group = Relation(new Side([.. GroupOf(ManyRows, 8)]), Comparison.Equal, Side.Of(8));
        var stretch = Relation(new Side([.. GroupOf(ManyRows, 8).Take(7)]), Comparison.Equal, Side.Of(8));
        var gap = Relation(new Side([.. GroupOf(ManyRows, 8).Where((_, i) => i != 3)]), Comparison.Equal, Side.Of(8));

        Assert.Equal("“（一）予以公开” + “（二）部分公开” + “1.属于国家秘密” + “3.危及‘三安全一稳定’” + “3.其他” = “（七）总计”", FormulaOf(few));
        Assert.Equal("“组”下 8 行之和 = “外”", FormulaOf(group, ManyRows));
        Assert.Equal("“r0”至“r6”共 7 项之和 = “外”", FormulaOf(stretch, ManyRows));
        Assert.StartsWith("“r0” + “r1” + “r2” + “r4”", FormulaOf(gap, ManyRows), StringComparison.Ordinal);
        Assert.Equal("the sum of the 8 rows below “组” = “外”", FormulaOf(group, ManyRows, Language.English));
        Assert.Equal("sum(g) == x", RuleFormulas.Of(ManyRows, [group], Language.Chinese)[0].Ids[0]);
    }

    [Fact]
    public void Last_years_figures_and_parts_factors_and_constants_are_told()
    {
        var fees = SampleForm.Cell("proactive.fees");
        var relation = Relation(
            new Side([new(fees, 10), new(fees, -2, TermSource.LastYear), new(fees, 1, TermSource.Parts)], -5 * Amounts.Scale),
            Comparison.Less,
            new Side([], 1_500_000));

        Assert.Equal("10 × “行政事业性收费” − 2 × 上年报告的“行政事业性收费” + 所列单位合计的“行政事业性收费” − 5 万元 < 1.5 万元", FormulaOf(relation, RuleScope.Column));
        Assert.Equal("10 * fees - 2 * previous.fees + parts.fees - 5 < 1.5", Of(RuleScope.Column, relation)[0].Ids[0]);
    }

    [Theory]
    [InlineData(RuleScope.Column, "“行政许可” ≤ 1000 件")]
    [InlineData(RuleScope.Row, "“本年处理决定数量” ≤ 1000 件")]
    [InlineData(RuleScope.Cells, "“行政许可·本年处理决定数量” ≤ 1000 件")]
    [InlineData(RuleScope.Cell, "这一格 ≤ 1000 件")]
    public void A_single_cell_is_called_by_what_the_rule_does_not_go_through(RuleScope each, string formula) => Assert.Equal(
        formula,
        FormulaOf(Relation(Side.Of(SampleForm.Cell("proactive.licences")), Comparison.LessOrEqual, new Side([], 1000)), each));

    [Fact]
    public void Conditions_are_told_in_words()
    {
        var cell = SampleForm.Cell("proactive.licences");
        Condition condition = new JointCondition(true,
        [
            new JointCondition(false, [new LevelCondition(OrganLevel.County), new LevelCondition(OrganLevel.Township)]),
            new KindCondition(OrganKind.Street, IsNegated: true),
            new JointCondition(false, [new CellCondition(Side.Of(cell), Comparison.Greater, new Side([])), new KindCondition(OrganKind.Township)]),
        ]);
        var relation = Relation(Side.Of(cell), Comparison.NotEqual, new Side([], 1)) with { When = condition };

        Assert.Equal("机关层级是县级或乡级，并且机关不是街道办事处，并且（“行政许可” > 0，或者机关是乡镇人民政府）", Of(RuleScope.Column, relation)[0].When);
        Assert.Equal(
            "the organ's level is county or township and the organ is not a subdistrict office and (“行政许可” > 0 or the organ is a township government)",
            Of(RuleScope.Column, [relation], Language.English)[0].When);
    }

    [Fact]
    public void What_a_missing_figure_means_is_told_for_each_side_that_can_lack_one()
    {
        var fees = SampleForm.Cell("proactive.fees");
        var last = new Side([new(fees, 1, TermSource.LastYear)]);

        Assert.Equal("", Of(RuleScope.Column, Relation(Side.Of(fees), Comparison.Equal, new Side([])))[0].Missing);
        Assert.Equal("不作判断，只提示无法判断", Of(RuleScope.Column, Relation(last, Comparison.Equal, new Side([])))[0].Missing);
        Assert.Equal(
            "左边：不查；右边：按 0 计",
            Of(RuleScope.Column, Relation(last with { Missing = MissingFigure.Skip }, Comparison.Equal, Side.Of(fees) with { Missing = MissingFigure.Zero }))[0].Missing);
    }

    [Fact]
    public void A_tolerance_is_told_in_the_unit_of_the_cells()
    {
        var relation = Relation(Side.Of(SampleForm.Cell("proactive.fees")), Comparison.Equal, new Side([], 0)) with { Tolerance = 10_000 };

        Assert.Equal("两边相差不超过 0.01 万元，不算错", Of(RuleScope.Column, relation)[0].Tolerance);
        Assert.Contains("四舍五入", Of(RuleScope.Column, relation with { AllowsRounding = true })[0].Tolerance, StringComparison.Ordinal);
    }

    private static string[] Columns =>
        ["natural_person", "organisations.commercial", "organisations.research", "organisations.other", "total"];

    /// <summary>A form with a group of eight rows and one row beside it.</summary>
    private static FormDefinition ManyRows { get; } = MakeManyRows();

    private static FormDefinition MakeManyRows()
    {
        var tables = new TableBuilder();
        SampleNode[] rows = [new("g", "组") { Below = [.. Enumerable.Range(0, 8).Select(i => new SampleNode($"r{i}", $"r{i}"))] }, new("x", "外")];
        var table = TableBuilder.Table("t", "表", tables.Block("t", null, [new(null, "数")], rows));
        return new FormDefinition
        {
            Id = "t",
            Title = "试",
            Basis = new FormBasis("", default),
            Years = [2021],
            Sections = [],
            Tables = [table],
            Rules = [],
            CellCount = tables.CellCount,
            Sums = [],
        };
    }

    private static IEnumerable<Term> GroupOf(FormDefinition form, int count) =>
        Enumerable.Range(0, count).Select(i => new Term(form.TryFind($"t.g.r{i}", out var cell) ? cell : -1));

    private static Relation Equal(string[] left, string[] right) => Relation(
        Side.Of(Array.ConvertAll(left, SampleForm.Cell)), Comparison.Equal, Side.Of(Array.ConvertAll(right, SampleForm.Cell)));

    private static Relation Relation(Side left, Comparison comparison, Side right) =>
        new(new RuleDefinition("NB3999", Severity.Error, "", "", ""), left, comparison, right, left.Terms.Concat(right.Terms).First().Cell);

    private static RuleFormula[] Of(RuleScope each, params Relation[] relations) => Of(each, relations, Language.Chinese);

    private static RuleFormula[] Of(RuleScope each, Relation[] relations, Language language) => RuleFormulas.Of(
        SampleForm.Form, relations.Select(relation => relation with { Rule = relation.Rule with { Each = each } }), language);

    private static string FormulaOf(Relation relation, RuleScope each = RuleScope.Cells) => Of(each, relation)[0].Formula;

    private static string FormulaOf(Relation relation, FormDefinition form, Language language = Language.Chinese) =>
        RuleFormulas.Of(form, [relation], language)[0].Formula;
}
