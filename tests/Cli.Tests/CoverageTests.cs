using Nianbao.Rules;
using Nianbao.Forms;
using Nianbao.Fixtures;
using Nianbao.Catalog;
using Nianbao.Findings;
using Nianbao.Cli.Tests.Fixture;
using Nianbao.Loading;

namespace Nianbao.Cli.Tests;

/// <summary>A report that names the units it covers: how the list is read, and what is compared.</summary>
public sealed class CoverageTests : IDisposable
{
    private const string Complete = "covers:\n  own: 本级\n  units: [甲局, 乙局]\n  complete: true\n";

    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void A_whole_that_is_the_sum_of_all_its_units_is_right()
    {
        AddUnits();
        Assert.Empty(Check(6, Complete));
    }

    [Fact]
    public void A_figure_that_is_not_the_sum_is_found_once_with_both_sides_and_the_units()
    {
        AddUnits();

        // the row's total and the sums of the column go along
        var finding = Assert.Single(Check(6, Complete, "granted: [24, 6,", "granted: [26, 6,", "received: [54,", "received: [56,"), finding => finding.Cells[0].Contains("granted", StringComparison.Ordinal));

        Assert.Equal(("NB3201", Severity.Warning), (finding.Rule, finding.Severity));
        Assert.Equal(["requests.outcomes.granted.natural_person"], finding.Cells);
        Assert.Equal((26m, 24m), (finding.Left, finding.Right));
        Assert.Equal([("本级", 4m), ("甲局", 8m), ("乙局", 12m)], finding.RightParts.Select(part => (part.Label, part.Value)));
        Assert.Equal((17, 15), (finding.Line, finding.Column));
        Assert.Contains("所列单位合计的“自然人”24，相差 2", finding.Message, StringComparison.Ordinal);
        Assert.Contains("各单位：乙局 12、甲局 8、本级 4", finding.Message, StringComparison.Ordinal);
        Assert.Contains("in the units added up 24", finding.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_that_is_less_than_a_unit_is_wrong_however_long_the_list()
    {
        AddUnits();

        var finding = Assert.Single(Check(6, "covers:\n  units: [乙局]\n", "licences: 13632", "licences: 6815"));

        Assert.Equal(("NB3202", Severity.Error), (finding.Rule, finding.Severity));
        Assert.Equal((6815m, 6816m), (finding.Left, finding.Right));
        Assert.Contains("“乙局”的", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_does_not_claim_to_be_complete_asks_for_no_sum()
    {
        AddUnits();
        Assert.Empty(Check(9, "covers:\n  units: [甲局, 乙局]\n"));

        var finding = Assert.Single(Check(6, "covers:\n  units: [甲局, 乙局]\n", "licences: 13632", "licences: 11359"));
        Assert.Equal("NB3203", finding.Rule);
    }

    [Fact]
    public void A_unit_without_a_file_leaves_the_sum_undecided_but_not_that_no_part_is_more()
    {
        AddUnits();

        var findings = Check(6, "covers:\n  own: 本级\n  units: [甲局, 乙局, 丙局]\n  complete: true\n", "licences: 13632", "licences: 6000");

        Assert.Equal(["NB5255", "NB3202", "NB3201"], findings.Select(finding => finding.Rule));
        Assert.Equal((Severity.Note, true), (findings[2].Severity, findings[2].IsNotAssessable));
        Assert.Contains("丙局", findings[2].Message, StringComparison.Ordinal);
        Assert.Equal((5, 19), (findings[0].Line, findings[0].Column));
    }

    [Fact]
    public void A_waiver_of_the_sum_is_not_called_needless_while_a_unit_is_missing()
    {
        AddUnits();

        var findings = Check(6, "covers:\n  own: 本级\n  units: [甲局, 乙局, 丙局]\n  complete: true\nwaive:\n  - { rule: NB3201, cell: proactive.licences, because: 口径 }\n");

        Assert.Equal(["NB5255", "NB3201"], findings.Select(finding => finding.Rule));
    }

    [Fact]
    public void A_sum_that_no_cell_can_hold_is_not_known()
    {
        string[] names = [.. Enumerable.Range(1, 10).Select(number => $"局{number}")];
        foreach (var name in names) _work.AddUnit(name, 2, "", "fees: 4.04", "fees: 999999999999");

        var findings = Check(20, $"covers:\n  units: [{string.Join(", ", names)}]\n  complete: true\n", "fees: 40.40", "fees: 999999999999");

        var finding = Assert.Single(findings);
        Assert.Equal(("NB3201", true), (finding.Rule, finding.IsNotAssessable));
    }

    [Fact]
    public void A_unit_with_errors_does_not_count()
    {
        AddUnits();
        _work.AddUnit("甲局", 2, "", "granted: [8,", "granted: [9,");

        Assert.Equal(["NB5261", "NB3201"], Check(6, Complete).Select(finding => finding.Rule));
    }

    [Theory]
    [InlineData("covers:\n  units: [甲局, 乙局, 甲局]\n", "NB5257")]
    [InlineData("covers:\n  units: [甲局, ../2021/甲局.yaml]\n", "NB5257")]
    [InlineData("covers:\n  units: [甲局, 县]\n", "NB5256")]
    [InlineData("covers:\n  units: [甲局, ../2020/旧局.yaml]\n", "NB5260")]
    [InlineData("covers:\n  units: [甲居]\n", "NB5255")]
    [InlineData("covers: 甲局\n", "NB5254")]
    [InlineData("covers:\n  complete: true\n", "NB5254")]
    [InlineData("covers:\n  units: 甲局\n", "NB5254")]
    [InlineData("covers:\n  units: [甲局]\n  complete: 是\n", "NB5254")]
    [InlineData("covers:\n  units: [甲局]\n  unit: 1\n", "NB5101")]
    [InlineData("covers:\n  units: [甲局]\n  units: [乙局]\n", "NB5103")]
    [InlineData("covers:\n  units: [[甲局]]\n", "NB5208")]
    [InlineData("covers:\n  units: [甲局]\n  without: [{ unit: 丙局, cells: [review] }]\n", "NB5262")]
    [InlineData("covers:\n  units: [甲局]\n  without: [{ unit: 甲局, cells: [reviews] }]\n", "NB5263")]
    [InlineData("covers:\n  units: [甲局]\n  without: [{ unit: 甲局 }]\n", "NB5254")]
    public void A_list_that_is_wrong_is_found_at_its_place(string covers, string rule)
    {
        AddUnits();
        _work.AddUnit("旧局", 1, "", "year: 2021", "year: 2020");
        Directory.CreateDirectory(_work.PathOf("data/2020"));
        File.Move(_work.PathOf("data/2021/旧局.yaml"), _work.PathOf("data/2020/旧局.yaml"));

        var findings = Check(9, covers);

        Assert.Contains(findings, finding => finding.Rule == rule && finding.Line is >= 3 and <= 6);
        Assert.All(findings, finding => Assert.True(finding.Rule == rule || finding.Rule == "NB5254"));
    }

    [Fact]
    public void A_unit_that_covers_others_counts_with_its_own_figures()
    {
        AddUnits();
        _work.AddUnit("市", 6, Complete);

        Assert.Empty(Check(6, "covers:\n  units: [市]\n  complete: true\n"));
    }

    [Fact]
    public void Nobody_counts_twice_through_two_wholes()
    {
        AddUnits();
        _work.AddUnit("市", 6, Complete);
        _work.AddUnit("区", 2, "covers:\n  units: [甲局]\n");

        Assert.Equal(["NB5259"], Check(20, "covers:\n  units: [市, 区]\n").Select(finding => finding.Rule));
        Assert.Equal(["NB5259"], Check(20, "covers:\n  units: [市, 乙局]\n").Select(finding => finding.Rule));
    }

    [Fact]
    public void Wholes_that_cover_each_other_are_a_circle()
    {
        AddUnits();
        _work.AddUnit("市", 6, "covers:\n  units: [县]\n");

        Assert.Contains(Check(9, "covers:\n  units: [市]\n"), finding => finding.Rule == "NB5258");
    }

    [Fact]
    public void A_case_that_another_body_counts_is_taken_out_of_the_sums_above_it_too()
    {
        AddUnits();
        var covers = Complete + "  without: [{ unit: 乙局, cells: [review.litigation.after_reconsideration.corrected, requests.outcomes.granted.natural_person] }]\n";

        // 乙局 counts three times the good report's figures: 12 of granted by natural persons
        Assert.DoesNotContain(
            Check(6, covers, "granted: [24,", "granted: [12,", "received: [54,", "received: [42,"),
            finding => finding.Cells[0].Contains("granted", StringComparison.Ordinal));
        Assert.Contains(Check(6, covers), finding => finding.Cells is ["requests.outcomes.granted.natural_person"]);
    }

    [Fact]
    public void Rules_between_whole_and_parts_have_ids_of_their_own() =>
        Assert.Equal(["NB3201", "NB3202", "NB3203"], PartsRules.All.Select(rule => rule.Id));

    private void AddUnits()
    {
        _work.AddUnit("本级", 1);
        _work.AddUnit("甲局", 2);
        _work.AddUnit("乙局", 3);
    }

    private IReadOnlyList<Finding> Check(int factor, string covers, params string[] replacements)
    {
        var findings = new FindingList();
        new ReportLoader(new ReportCatalog(SampleForm.All, [])).Load(_work.AddUnit("县", factor, covers, replacements), findings);
        return findings.Items;
    }
}
