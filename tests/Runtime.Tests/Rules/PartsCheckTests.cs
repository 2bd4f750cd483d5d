using Nianbao.Findings;
using Nianbao.Fixtures;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.RollUp;
using Nianbao.Rules;
using Nianbao.Sources;

namespace Nianbao.Runtime.Tests.Rules;

/// <summary>A whole beside its parts: amounts that were rounded, blanks, and what is said of long lists.</summary>
public class PartsCheckTests
{
    private const long Scale = Amounts.Scale;

    private static readonly int Fees = SampleForm.Cell("proactive.fees");
    private static readonly int Licences = SampleForm.Cell("proactive.licences");

    private readonly Report _whole = SampleForm.Type.Create();
    private readonly List<CountedUnit> _units = [];
    private readonly List<LeftOutUnit> _leftOut = [];

    /// <summary>The whole gives 2.5, rounded to one decimal; so it stands for anything from 2.45 to 2.55.</summary>
    [Theory]
    [InlineData(2_550_000, null)]
    [InlineData(2_550_001, "NB3202")]
    [InlineData(2_450_000, null)]
    [InlineData(2_449_999, "NB3201")]
    public void An_amount_of_the_whole_may_differ_from_its_only_unit_by_half_of_its_last_decimal(long unit, string? rule)
    {
        GiveWhole(2_500_000, decimals: 1);
        AddUnit("甲局", Fees, unit);

        Assert.Equal(rule == null ? [] : [rule], Rules(isComplete: true));
    }

    [Theory]
    [InlineData(1_275_000, null)]
    [InlineData(1_275_001, "NB3203")]
    public void So_may_it_from_units_that_are_not_all(long unit, string? rule)
    {
        GiveWhole(2_500_000, decimals: 1);
        AddUnit("甲局", Fees, 1_275_000);
        AddUnit("乙局", Fees, unit);

        Assert.Equal(rule == null ? [] : [rule], Rules(isComplete: false));
    }

    [Fact]
    public void Where_no_unit_has_more_decimals_nothing_was_rounded()
    {
        GiveWhole(2_500_000, decimals: 1);
        AddUnit("甲局", Fees, 2_400_000);

        Assert.Equal(["NB3201"], Rules(isComplete: true));
        GiveWhole(3 * Scale, decimals: 0);
        Assert.Equal(["NB3201"], Rules(isComplete: true));
    }

    [Fact]
    public void A_sum_that_was_not_written_was_not_rounded()
    {
        _whole.Set(Fees, 2_500_000);
        var computed = _whole.With(cell => cell == Fees ? 2_500_000 : null);
        AddUnit("甲局", Fees, 2_500_001);

        Assert.Equal(["NB3202"], Check(computed, isComplete: true).Select(finding => finding.Rule));
    }

    [Fact]
    public void Numbers_are_not_rounded()
    {
        _whole.Set(Licences, 10);
        AddUnit("甲局", Licences, 11);

        Assert.Equal(["NB3202"], Rules(isComplete: false));
    }

    [Theory]
    [InlineData(5, null)]
    [InlineData(4, "NB3202")]
    public void A_whole_may_be_as_much_as_its_largest_part(long whole, string? rule)
    {
        _whole.Set(Licences, whole);
        AddUnit("甲局", Licences, 5);
        AddUnit("乙局", Licences, 0);

        Assert.Equal(rule == null ? [] : [rule], Rules(isComplete: false));
    }

    [Theory]
    [InlineData(10, null)]
    [InlineData(11, null)]
    [InlineData(9, "NB3203")]
    public void A_whole_may_be_as_much_as_its_parts_together(long whole, string? rule)
    {
        _whole.Set(Licences, whole);
        AddUnit("甲局", Licences, 5);
        AddUnit("乙局", Licences, 5);

        Assert.Equal(rule == null ? [] : [rule], Rules(isComplete: false));
    }

    [Fact]
    public void A_blank_of_the_whole_or_of_all_units_is_compared_with_nothing()
    {
        AddUnit("甲局", Licences, 5);
        Assert.Empty(Rules(isComplete: true));

        _whole.Set(Fees, Scale);
        Assert.Equal([("NB3201", true)], Check(_whole, isComplete: true).Select(finding => (finding.Rule, finding.IsNotAssessable)));
        Assert.Empty(Rules(isComplete: false));
    }

    [Fact]
    public void A_blank_of_one_unit_leaves_the_sum_undecided_and_is_told_by_its_cell()
    {
        _whole.Set(Licences, 7);
        AddUnit("甲局", Licences, 5);
        AddUnit("乙局", Fees, Scale);

        var finding = Assert.Single(Check(_whole, isComplete: true));
        Assert.Equal(("NB3201", Severity.Note, true), (finding.Rule, finding.Severity, finding.IsNotAssessable));
        Assert.Contains("有单位没有填或没有这些数（1 格，如 行政许可", finding.Message, StringComparison.Ordinal);
        Assert.Contains("units left 1 cells blank or have none such (as proactive.licences)", finding.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_units_that_do_not_count_eight_are_named_at_the_place_of_the_list()
    {
        _whole.Set(Licences, 7);
        _whole.Covers = new Coverage([], IsComplete: true, new SourceSpan(4, 2, 9));
        AddUnit("甲局", Licences, 5);
        for (var i = 1; i <= 9; i++) _leftOut.Add(new LeftOutUnit(new CoveredUnit($"局{i}", false, default), null, LeftOutReason.Missing));

        var finding = Assert.Single(Check(_whole, isComplete: true));
        Assert.Equal((4, 2, 9), (finding.Line, finding.Column, finding.EndColumn));
        Assert.Contains("9 个单位没有计入（局1、局2、局3、局4、局5、局6、局7、局8）", finding.Message, StringComparison.Ordinal);
        Assert.Contains("9 units do not count (局1, 局2, 局3, 局4, 局5, 局6, 局7, 局8)", finding.MessageEn, StringComparison.Ordinal);
        Assert.Empty(Rules(isComplete: false));
    }

    [Theory]
    [InlineData(8, "各单位：局8 8、局7 7、局6 6、局5 5、局4 4、局3 3、局2 2、局1 1", "Units: 局8 8, 局7 7, 局6 6, 局5 5, 局4 4, 局3 3, 局2 2, 局1 1")]
    [InlineData(9, "各单位：局9 9、局8 8、局7 7、局6 6、局5 5、局4 4、局3 3、局2 2等 9 个", "Units: 局9 9, 局8 8, 局7 7, 局6 6, 局5 5, 局4 4, 局3 3, 局2 2 and others, 9 in all")]
    public void Units_are_listed_from_the_largest_down_and_no_more_than_eight(int count, string list, string listEn)
    {
        _whole.Set(Licences, 100);
        AddUnit("无数局", Licences, 0);
        for (var i = 1; i <= count; i++) AddUnit($"局{i}", Licences, i);

        var finding = Assert.Single(Check(_whole, isComplete: true));
        Assert.EndsWith("。" + list, finding.Message, StringComparison.Ordinal);
        Assert.EndsWith(". " + listEn, finding.MessageEn, StringComparison.Ordinal);
        Assert.Equal(count + 1, finding.RightParts.Count);
    }

    [Fact]
    public void A_single_unit_is_not_listed_again()
    {
        _whole.Set(Fees, 3 * Scale);
        AddUnit("甲局", Fees, 2 * Scale);

        var finding = Assert.Single(Check(_whole, isComplete: true));
        Assert.DoesNotContain("各单位：", finding.Message, StringComparison.Ordinal);
        Assert.Equal([("甲局", 2m, TermSource.Parts)], finding.RightParts.Select(part => (part.Label, part.Value, part.Source)));
    }

    [Fact]
    public void A_wrong_figure_is_not_said_again_of_the_sum_above_it_but_a_wrong_sum_is()
    {
        var cell = SampleForm.Cell("requests.received.natural_person");
        var total = SampleForm.Cell("requests.received.total");
        _whole.Set(cell, 7);
        _whole.Set(total, 7);
        var unit = AddUnit("甲局", cell, 5);
        unit.Values.Set(total, 5);
        Assert.Equal([cell], Cells());

        _whole.Set(total, 8);
        Assert.Equal([cell, total], Cells());

        _whole.Set(cell, 5);
        Assert.Equal([total], Cells());

        // a total that is off in the unit as well goes along with its figure all the same
        _whole.Set(cell, 7);
        _whole.Set(total, 9);
        unit.Values.Set(total, 7);
        Assert.Equal([cell], Cells());

        int[] Cells() => [.. Check(_whole, isComplete: true).Where(finding => finding.Relation != null).Select(finding => finding.Relation!.Target)];
    }

    private void GiveWhole(long fees, byte decimals) => _whole.Set(Fees, fees, new SourceSpan(8, 9, 13), new CellNotation(decimals));

    private CountedUnit AddUnit(string organ, int cell, long value)
    {
        var report = SampleForm.Type.Create();
        report.Organ = organ;
        var figures = new CellValues(SampleForm.Form, $"“{organ}”的", organ);
        figures.Set(cell, value);
        var unit = new CountedUnit(new CoveredUnit(organ, false, default), report, figures);
        _units.Add(unit);
        return unit;
    }

    private IEnumerable<string> Rules(bool isComplete) => Check(_whole, isComplete).Select(finding => finding.Rule);

    private IReadOnlyList<Finding> Check(Report whole, bool isComplete)
    {
        var findings = new FindingList();
        PartsCheck.Check(new RuleEvaluation(whole, findings), new Units(_units, _leftOut, isComplete));
        return findings.Items;
    }
}
