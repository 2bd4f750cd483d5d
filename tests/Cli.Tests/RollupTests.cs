using Nianbao.Fixtures;
using Nianbao.Catalog;
using Nianbao.Findings;
using Nianbao.Loading;
using Nianbao.Reports;
using Nianbao.RollUp;
using Nianbao.Cli.Tests.Fixture;

namespace Nianbao.Cli.Tests;

/// <summary>The command <c>rollup</c>: what it adds, what it keeps, what it leaves out and says so.</summary>
public sealed class RollupTests : IDisposable
{
    private const string Covers = "covers:  # 本县全部\n  own: 本级\n  units: [甲局, 乙局]\n  complete: true\n";
    private const string Whole = "data/2021/县.yaml";

    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void A_whole_is_written_over_with_the_sums_and_keeps_what_it_says_beside_its_tables()
    {
        AddUnits();
        AddWhole(Covers);

        Assert.Equal(0, Rollup(_work.PathOf(Whole), "--out", _work.PathOf(Whole)));

        var text = _work.Read(Whole);
        Assert.Contains(Covers, text, StringComparison.Ordinal);
        Assert.Contains("一、总体情况: 收到{{ requests.received.total }}件。\n", text, StringComparison.Ordinal);
        Assert.Matches("  行政许可: +13632\n", text);
        Assert.Matches("  行政事业性收费: +12\\.12\n", text);
        var (report, findings) = Load(Whole);
        Assert.Empty(findings);
        Assert.Equal("收到60件。", report!.Text(report.Form.Sections[0]).Paragraphs[0]);
        Assert.Equal("", _work.Errors);
    }

    [Fact]
    public void The_list_beside_it_says_who_is_counted() =>
        Snapshots.Snapshot.Verify(CoverageOfAPartialWhole(), "md");

    [Fact]
    public void What_is_partial_is_written_and_its_exit_code_is_that_of_errors()
    {
        CoverageOfAPartialWhole();

        Assert.Contains("warning NB5255: ", _work.Errors, StringComparison.Ordinal);
        Assert.Contains("warning NB5261: ", _work.Errors, StringComparison.Ordinal);
        Assert.Contains("乙局.yaml(7,13,7,15): error NB5311: ", _work.Errors, StringComparison.Ordinal);
        Assert.Equal(3 * 2272, Load("data/汇总/县.yaml").Report!.Values[SampleForm.Cell("proactive.licences")]);
    }

    [Fact]
    public void Elsewhere_the_units_are_still_found()
    {
        AddUnits();
        AddWhole(Covers.Replace("units: [甲局, 乙局]", "units: [甲局, ../2021/乙局.yaml]", StringComparison.Ordinal));

        Assert.Equal(0, Rollup(_work.PathOf(Whole), "--out", _work.PathOf("汇总/县.yaml")));

        Assert.Contains("  own: '../data/2021/本级.yaml'\n", _work.Read("汇总/县.yaml"), StringComparison.Ordinal);
        Assert.Empty(Load("汇总/县.yaml").Findings);
    }

    [Fact]
    public void Units_without_a_whole_make_a_new_file_whose_texts_are_to_be_written()
    {
        AddUnits();

        Assert.Equal(0, Rollup("--units", _work.PathOf("data/2021"), "--organ", "某县", "--year", "2021", "--out", _work.PathOf("data/2021/某县.yaml")));

        var text = _work.Read("data/2021/某县.yaml");
        Assert.Contains("  units:\n    - 乙局\n    - 本级\n    - 甲局\n  complete: true\n", text, StringComparison.Ordinal);
        Assert.Contains("# 待填写 / to be written\n一、总体情况: |\n", text, StringComparison.Ordinal);
        Assert.Equal(["NB5210", "NB5210"], Load("data/2021/某县.yaml").Findings.Select(finding => finding.Rule));
    }

    [Fact]
    public void No_other_file_is_written_over()
    {
        AddUnits();
        AddWhole(Covers);
        var before = _work.Read("data/2021/甲局.yaml");

        Assert.Equal(2, Rollup(_work.PathOf(Whole), "--out", _work.PathOf("data/2021/甲局.yaml")));
        Assert.Equal(before, _work.Read("data/2021/甲局.yaml"));
        Assert.Equal(2, Rollup("--units", _work.PathOf("data/2021"), "--organ", "县", "--year", "2021", "--out", _work.PathOf(Whole)));
    }

    [Theory]
    [InlineData("--out", "x.yaml")]
    [InlineData("data/2021/甲局.yaml", "--out", "x.yaml")]
    [InlineData("--units", "data", "--out", "x.yaml")]
    [InlineData("data/2021/甲局.yaml")]
    public void Wrong_use_is_refused(params string[] args)
    {
        AddUnits();

        Assert.Equal(2, Rollup(Array.ConvertAll(args, arg => arg.StartsWith('-') ? arg : _work.PathOf(arg))));
        Assert.NotEqual("", _work.Errors);
    }

    [Fact]
    public void A_whole_that_goes_away_while_it_is_read_is_told()
    {
        AddUnits();
        AddWhole(Covers);
        var vanishing = SampleForm.Type with
        {
            Create = () =>
            {
                File.Delete(_work.PathOf(Whole));
                return SampleForm.Type.Create();
            },
        };

        Assert.Equal(2, _work.Run(_work.ReportCatalog with { Types = [vanishing] }, "rollup", _work.PathOf(Whole), "--out", _work.PathOf(Whole)));

        Assert.StartsWith($"读不了 {_work.PathOf(Whole)}：", _work.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_a_unit_left_blank_is_not_added_as_zero()
    {
        var whole = SampleForm.Type.Create();
        var unit = SampleForm.Type.Create();
        unit.Set(SampleForm.Cell("proactive.licences"), 3);
        var other = SampleForm.Type.Create();
        var added = Consolidation.Of(whole, new Units([Count(unit), Count(other)], [], IsComplete: true));

        Assert.True(added.Cell(SampleForm.Cell("proactive.licences")).IsBlank);
        Assert.Equal(3, Consolidation.Of(whole, new Units([Count(unit)], [], IsComplete: true)).Values[SampleForm.Cell("proactive.licences")]);
    }

    private static CountedUnit Count(Report unit) => new(new CoveredUnit("甲", false, default), unit, UnitValues.Of(SampleForm.Form, unit, []));

    private string CoverageOfAPartialWhole()
    {
        AddUnits();
        _work.AddUnit("乙局", 3, "", "licences: 6816", "licences: 很多");
        AddWhole("covers:\n  own: 本级\n  units: [甲局, 乙局, 丙局]\n  without: [{ unit: 甲局, cells: [review.litigation, requests.received.total] }]\n");
        Assert.Equal(1, Rollup(_work.PathOf(Whole), "--out", _work.PathOf("data/汇总/县.yaml")));
        return _work.Read("data/汇总/县.coverage.md");
    }

    private void AddUnits()
    {
        _work.AddUnit("本级", 1);
        _work.AddUnit("甲局", 2);
        _work.AddUnit("乙局", 3);
    }

    /// <summary>A whole as an office begins it: nothing is filled in but the text.</summary>
    private void AddWhole(string covers)
    {
        _work.Run("new", "2021", "县", "--data", _work.PathOf("data"));
        var text = _work.Read(Whole);
        text = text.Replace("year: 2021\n", "year: 2021\n" + covers, StringComparison.Ordinal)
            .Replace("一、总体情况: |\n", "一、总体情况: 收到{{ requests.received.total }}件。\n", StringComparison.Ordinal)
            .Replace("六、其他需要报告的事项: |\n", "六、其他需要报告的事项: |\n  # 号开头的也是正文\n\n  无\n", StringComparison.Ordinal);
        File.WriteAllText(_work.PathOf(Whole), text);
    }

    private int Rollup(params string[] args) => _work.Run(["rollup", .. args]);

    private (Report? Report, IReadOnlyList<Finding> Findings) Load(string name)
    {
        var findings = new FindingList();
        return (new ReportLoader(new ReportCatalog(SampleForm.All, [])).Load(_work.PathOf(name), findings), findings.Items);
    }
}
