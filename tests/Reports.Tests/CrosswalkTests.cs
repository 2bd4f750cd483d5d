using Nianbao.Forms;

namespace Nianbao.Reports.Tests;

/// <summary>What the official forms say of each other's cells.</summary>
public class CrosswalkTests
{
    private static readonly string[] OtherRows = ["not_corrected", "fee_not_paid", "other"];

    [Fact]
    public void The_one_row_of_2019_is_the_sum_of_three_rows_in_each_column()
    {
        var matches = Matches("2019", "2021").Where(match => match.There.Length > 1).ToList();

        Assert.Equal(7, matches.Count);
        Assert.All(matches, match =>
        {
            Assert.Equal(CellRelation.Same, match.Relation);
            var here = Path("2019", Assert.Single(match.Here))["requests.outcomes.other.".Length..];
            Assert.Equal(
                [.. OtherRows.Select(row => $"requests.outcomes.other.{row}.{here}")],
                match.There.Select(cell => Path("2021", cell)));
        });
    }

    [Fact]
    public void All_other_requests_and_reviews_of_2019_are_the_same_cells()
    {
        var matches = Matches("2019", "2021");
        string[] tables = ["requests.", "review."];
        var compared = Enumerable.Range(0, SampleReports.Form("2019").CellCount)
            .Where(cell => tables.Any(table => Path("2019", cell).StartsWith(table, StringComparison.Ordinal)));

        Assert.All(compared, cell => Assert.Equal(CellRelation.Same, Assert.Single(matches, match => match.Here.Contains(cell)).Relation));
        Assert.All(matches.Where(match => match.There.Length == 1 && match.Relation == CellRelation.Same), match =>
            Assert.Equal(Path("2021", match.There[0]), Path("2019", Assert.Single(match.Here))));
    }

    [Fact]
    public void Of_what_was_made_public_only_decisions_have_a_rough_counterpart()
    {
        var matches = Matches("2019", "2021").Where(match => Path("2021", match.There[0]).StartsWith("proactive.", StringComparison.Ordinal));

        Assert.Equal(
            ["proactive.licences", "proactive.penalties", "proactive.coercive_measures"],
            matches.Select(match => match.Relation == CellRelation.Similar ? Path("2021", match.There[0]) : "").ToArray());
    }

    [Theory]
    [InlineData("2019", "created")]
    [InlineData("2021", "issued")]
    public void Nothing_of_2014_is_more_than_roughly_the_same(string to, string issued)
    {
        var matches = Matches("2014", to);

        Assert.All(matches, match => Assert.Equal(CellRelation.Similar, match.Relation));
        Assert.Equal(2, Of("requests.outcomes.granted.total").Here.Length);
        Assert.Equal(
            "statistics.proactive.normative_documents_issued", Path("2014", Of($"proactive.normative_documents.{issued}").Here[0]));

        CellMatch Of(string path) => matches.Single(match => match.There.Length == 1 && Path(to, match.There[0]) == path);
    }

    [Fact]
    public void What_one_form_says_holds_for_the_other_too()
    {
        var matches = FormBridge.Between(SampleReports.Form("2021"), SampleReports.Form("2019"));

        Assert.Equal(Matches("2019", "2021").Select(match => (match.There, match.Here)), matches.Select(match => (match.Here, match.There)));
    }

    [Fact]
    public void No_cell_is_counted_twice() => Assert.All(SampleReports.Forms.SelectMany(form => form.Crosswalks), crosswalk =>
    {
        Assert.Distinct(crosswalk.Matches.SelectMany(match => match.Here));
        Assert.Distinct(crosswalk.Matches.SelectMany(match => match.There));
    });

    private static CellMatch[] Matches(string from, string to) =>
        SampleReports.Form(from).Crosswalks.Single(crosswalk => crosswalk.To == to).Matches;

    private static string Path(string form, int cell) => SampleReports.Form(form).PathOf(cell);
}
