using FsCheck;
using FsCheck.Fluent;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.RollUp;
using Nianbao.Rules;
using Nianbao.Sources;
using Nianbao.Validation;

namespace Nianbao.Reports.Tests;

/// <summary>Laws of adding up the reports of units, for every official form.</summary>
public class RollupTests
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue / 2).ToArbitrary();

    public static TheoryData<string> Forms => [.. SampleReports.Forms.Select(form => form.Id)];

    [Theory]
    [MemberData(nameof(Forms))]
    public void What_holds_for_every_unit_holds_for_the_whole(string form) => Prop.ForAll(Seeds, seed =>
    {
        var units = Units(SampleReports.Type(form), seed);
        var whole = AddUp(units);

        Assert.Subset(units.SelectMany(unit => Broken(unit, null)).ToHashSet(), Broken(whole, Listed(whole, units)));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_order_of_the_units_does_not_matter(string form) => Prop.ForAll(Seeds, seed =>
    {
        var units = Units(SampleReports.Type(form), seed);
        Report[] shuffled = [.. units];
        new Random(seed).Shuffle(shuffled);

        AssertSame(AddUp(units), AddUp(shuffled));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Forms))]
    public void Wholes_of_wholes_add_up_to_the_whole_of_all(string form) => Prop.ForAll(Seeds, seed =>
    {
        var units = Units(SampleReports.Type(form), seed);
        var split = 1 + (seed % (units.Length - 1));

        AssertSame(AddUp(units), AddUp([AddUp(units[..split]), AddUp(units[split..])]));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Forms))]
    public void Any_changed_figure_of_a_whole_is_found(string form) => Prop.ForAll(Seeds, seed =>
    {
        var units = Units(SampleReports.Type(form), seed);
        var whole = AddUp(units);
        var random = new Random(seed);
        var cells = Enumerable.Range(0, whole.Form.CellCount).Where(cell => !whole.Cell(cell).IsBlank).ToList();
        if (cells.Count == 0) return;
        var cell = cells[random.Next(cells.Count)];

        // an amount with all its decimals: one with fewer is compared as the rounded figure that it is
        whole.Set(cell, whole.Values[cell] + random.Next(1, 100), new SourceSpan(1, 1, 2), new CellNotation(Amounts.MaxDecimals));
        var findings = new FindingList();

        PartsCheck.Check(new RuleEvaluation(whole, findings), Listed(whole, units));
        Assert.Contains(findings.Items, finding => finding.Rule == "NB3201" && finding.Cells.Contains(whole.Form.PathOf(cell)));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(16464999, true)]
    [InlineData(16464499, false)]
    public void An_amount_of_the_whole_in_ten_thousands_is_compared_as_the_rounded_figure_that_it_is(long yuan, bool isRight)
    {
        var form = SampleReports.Form("2019");
        Assert.True(form.TryFind("proactive.procurement.amount", out var cell));
        var (whole, unit) = (SampleReports.Type("2019").Create(), SampleReports.Type("2019").Create());
        unit.Set(cell, yuan * Amounts.Scale);
        whole.Set(cell, 16_465_000 * Amounts.Scale, new SourceSpan(1, 1, 9), new CellNotation(Decimals: 1, AmountUnit.TenThousandYuan));
        var findings = new FindingList();

        PartsCheck.Check(new RuleEvaluation(whole, findings), Listed(whole, [unit]));
        Assert.Equal(isRight, findings.Items.Count == 0);
    }

    [Theory]
    [InlineData("2019", "proactive.procurement.amount", "502000元")]
    [InlineData("2021", "proactive.fees", "502000")]
    public void An_amount_that_was_added_up_has_its_unit_where_the_form_prints_none(string id, string path, string written)
    {
        var form = SampleReports.Form(id);
        Assert.True(form.TryFind(path, out var cell));
        var unit = SampleReports.Type(id).Create();
        unit.Set(cell, 251_000 * Amounts.Scale);

        Assert.Equal(written, CellText.Of(AddUp([unit, unit]).Cell(cell)));
    }

    private static Report[] Units(ReportType type, int seed) =>
        [.. Enumerable.Range(0, 2 + (seed % 4)).Select(i => RandomReport.Make(type, seed + i))];

    /// <summary>The rules that a report breaks, but for those that ask for a look only.</summary>
    private static HashSet<string> Broken(Report report, Units? units)
    {
        var findings = new FindingList();
        new ReportValidator().Check(report, findings, lastYear: null, units, sibling: null);

        // of units in which two figures differ the sums may happen to be the same
        return [.. findings.Items.Where(finding => finding.Severity != Severity.Note && finding.Relation?.Comparison != Comparison.NotEqual).Select(finding => finding.Rule)];
    }

    private static Report AddUp(Report[] units) => Consolidation.Of(units[0], Listed(units[0], units));

    private static Units Listed(Report whole, Report[] units) => new(
        [.. units.Select(unit => new CountedUnit(new CoveredUnit(unit.Organ, false, default), unit, UnitValues.Of(whole.Form, unit, [])))],
        [],
        IsComplete: true);

    private static void AssertSame(Report one, Report other)
    {
        Assert.Equal(one.Values.ToArray(), other.Values.ToArray());
        Assert.Equal(one.States.ToArray(), other.States.ToArray());
    }
}
