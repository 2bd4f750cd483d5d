using Nianbao.Sources;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Organs;
using Nianbao.Rules;
using Nianbao.Runtime.Tests.Fixture;

namespace Nianbao.Runtime.Tests.Rules;

/// <summary>The day on which a report was published against the days that a form sets.</summary>
public class PublicationTests
{
    private static readonly Deadline Latest = new(1, 31, IsLatest: true);
    private static readonly Deadline Earliest = new(1, 1, IsLatest: false);

    [Theory]
    [InlineData(2022, 1, 31, true)]
    [InlineData(2022, 2, 1, false)]
    [InlineData(2021, 12, 31, true)]
    [InlineData(2023, 1, 1, false)]
    public void The_last_day_is_one_of_the_year_after(int year, int month, int day, bool isKept) =>
        Assert.Equal(isKept, Check(new DateOnly(year, month, day), Latest).Count == 0);

    [Theory]
    [InlineData(2022, 1, 1, true)]
    [InlineData(2021, 12, 31, false)]
    [InlineData(2022, 6, 1, true)]
    public void The_first_day_too(int year, int month, int day, bool isKept) =>
        Assert.Equal(isKept, Check(new DateOnly(year, month, day), Earliest).Count == 0);

    [Fact]
    public void What_is_late_is_told_at_the_day_with_the_limit()
    {
        var finding = Assert.Single(Check(new DateOnly(2022, 2, 1), Latest));

        Assert.Equal(("NB3110", Severity.Warning, 3, 12, 22), (finding.Rule, finding.Severity, finding.Line, finding.Column, finding.EndColumn));
        Assert.Equal(("某某县人民政府", 2021, "x.yaml"), (finding.Organ, finding.Year, finding.File));
        Assert.Equal("应按期公布。现在是 2022-02-01，期限是 2022-01-31 以前。依据：条例第五十条", finding.Message);
        Assert.Equal("must be published in time: 2022-02-01, but the limit is 2022-01-31. Source: 条例第五十条", finding.MessageEn);
    }

    [Fact]
    public void What_is_early_is_told_as_before_its_first_day() =>
        Assert.Contains("期限是 2022-01-01 以后", Assert.Single(Check(new DateOnly(2021, 12, 1), Earliest)).Message, StringComparison.Ordinal);

    [Fact]
    public void Without_a_day_of_publication_nothing_is_said() => Assert.Empty(Check(null, Latest));

    [Theory]
    [InlineData(0)]
    [InlineData(9999)]
    public void A_year_without_a_year_after_it_has_no_limit(int year) => Assert.Empty(Check(new DateOnly(9999, 12, 31), Latest, year: year));

    [Fact]
    public void The_last_year_but_one_has_one() => Assert.Single(Check(new DateOnly(9999, 12, 31), Latest, year: 9998));

    [Theory]
    [InlineData(OrganKind.Government, true)]
    [InlineData(OrganKind.Department, false)]
    [InlineData(OrganKind.Unknown, false)]
    internal void A_limit_for_some_organs_says_nothing_of_others_nor_of_one_of_which_it_is_not_known(OrganKind kind, bool isTold) =>
        Assert.Equal(isTold, Check(new DateOnly(2022, 3, 1), Latest with { When = new KindCondition(OrganKind.Government) }, kind).Count == 1);

    private static IReadOnlyList<Finding> Check(DateOnly? day, Deadline deadline, OrganKind kind = OrganKind.Unknown, int year = 2021)
    {
        var rule = new RuleDefinition("NB3110", Severity.Warning, "应按期公布", "must be published in time", "条例第五十条") { Published = deadline };
        var report = OwnForm.Of([rule]).Create();
        (report.Organ, report.Year, report.Kind, report.FilePath) = ("某某县人民政府", year, kind, "x.yaml");
        (report.Published, report.PublishedAt) = (day, new SourceSpan(3, 12, 22));
        var findings = new FindingList();
        new RuleEvaluation(report, findings).Run();
        return findings.Items;
    }
}
