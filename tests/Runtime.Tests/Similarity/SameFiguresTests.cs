using Nianbao.Findings;
using Nianbao.Fixtures;
using Nianbao.Reports;
using Nianbao.Validation;

namespace Nianbao.Runtime.Tests.Similarity;

/// <summary>When all tables are called a repetition of last year's.</summary>
public class SameFiguresTests
{
    private static readonly int Zero = SampleForm.Cell("requests.outcomes.refused.state_secret.natural_person");

    [Fact]
    public void Tables_with_the_same_figures_are_a_repetition() => Assert.True(IsRepetition(Report(2021), Report(2020)));

    [Fact]
    public void A_blank_is_not_the_zero_of_the_other_year()
    {
        var withBlank = Report(2021).With(cell => cell == Zero ? null : Report(2021).Values[cell]);

        Assert.Equal(0, withBlank.Values[Zero]);
        Assert.False(IsRepetition(withBlank, Report(2020)));
        Assert.False(IsRepetition(Report(2021), withBlank));
        Assert.True(IsRepetition(withBlank, withBlank));
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(7, false)]
    public void Few_figures_may_well_be_the_same_again(int count, bool isRepetition)
    {
        var few = Report(2021).With(cell => cell < count ? 7 : 0);

        Assert.Equal(isRepetition, IsRepetition(few, few));
    }

    [Fact]
    public void Sums_are_no_figures_of_their_own()
    {
        var sums = SampleForm.Form.Sums.Select(sum => sum.Cell).ToArray();
        var onlySums = Report(2021).With(cell => sums.Contains(cell) ? 7 : 0);

        Assert.True(sums.Length > 8);
        Assert.False(IsRepetition(onlySums, onlySums));
    }

    [Fact]
    public void Figures_in_different_forms_are_not_compared()
    {
        var older = SampleForm.OldType.Create().With(cell => Report(2020).Values[cell]);

        Assert.False(IsRepetition(Report(2021), older));
    }

    private static Report Report(int year)
    {
        var report = ReadFile.Of(ReadFile.Good).Report!;
        report.Year = year;
        return report;
    }

    private static bool IsRepetition(Report report, Report lastYear)
    {
        var findings = new FindingList();
        new ReportValidator().Check(report, findings, lastYear);
        return findings.Items.Any(finding => finding.Rule == "NB3121");
    }
}
