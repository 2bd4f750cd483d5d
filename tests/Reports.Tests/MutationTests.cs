using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Validation;

namespace Nianbao.Reports.Tests;

/// <summary>What the rules find of every slip that a clerk may make; the whole measurement is a command of the benchmarks.</summary>
public class MutationTests
{
    private const int Reports = 24;

    private static readonly Lazy<MutationFigures> Figures = new(() => MutationFigures.Measure(
        [.. Enumerable.Range(0, Reports).Select(number => ReportPair.Make(SampleReports.Types, number)), .. SampleReports.Names.Select(name => new ReportPair(SampleReports.Read(name), null))],
        SampleReports.Types));

    [Fact]
    public void Every_changed_number_of_a_sum_is_found()
    {
        Assert.Contains(("2014", "statistics"), Figures.Value.Summed.Keys);
        Assert.All(Figures.Value.Summed.Values, tally => Assert.Equal(tally.Made, tally.Found));
    }

    [Fact]
    public void Every_changed_number_of_table_three_is_named()
    {
        var requests = Figures.Value.Summed.Where(tally => tally.Key.Table == "requests").ToList();

        Assert.Equal(2, requests.Count);
        Assert.All(requests, tally => Assert.Equal(tally.Value.Made, tally.Value.Right));
    }

    [Fact]
    public void Nothing_but_the_slip_that_was_made_is_ever_named() => Assert.Empty(Figures.Value.Wrong);

    [Fact]
    public void Most_changed_numbers_of_tables_three_and_four_are_named()
    {
        var tallies = Figures.Value.Summed.Where(tally => tally.Key.Table is "requests" or "review").Select(tally => tally.Value).ToList();

        Assert.True(tallies.Sum(tally => tally.Right) >= 0.9 * tallies.Sum(tally => tally.Found));
    }

    [Fact]
    public void Every_row_of_table_three_that_was_shifted_is_found() => Assert.All(
        Figures.Value.Tallies.Where(tally => tally.Key is { Table: "requests", Kind: MutationKind.ShiftedLeft or MutationKind.ShiftedRight }),
        tally => Assert.Equal(tally.Value.Made, tally.Value.Found));

    [Fact]
    public void Nothing_is_found_in_consistent_reports()
    {
        for (var number = 0; number < 1000; number++)
        {
            var pair = ReportPair.Make(SampleReports.Types, number);
            var findings = new FindingList();
            new ReportValidator().Check(pair.Report, findings, pair.LastYear);

            Assert.DoesNotContain(findings.Items, finding => finding.Severity != Severity.Note);
        }
    }
}
