using Nianbao.ErrorLocalization;
using Nianbao.Findings;
using Nianbao.Fixtures;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Rules;
using Nianbao.Runtime.Tests.Fixture;
using Nianbao.Sources;

namespace Nianbao.Runtime.Tests.ErrorLocalization;

/// <summary>What is broken after a change that is only tried.</summary>
public class HypothesisTests
{
    private static readonly RuleDefinition Rule = new("NB3999", Severity.Error, "应相等", "must be equal", "试验");
    private static readonly int Fees = SampleForm.Cell("proactive.fees");

    /// <summary>Half of the last decimal that the data file gives, not half a whole unit.</summary>
    [Theory]
    [InlineData(2_020_000, false)]
    [InlineData(2_024_000, false)]
    [InlineData(2_300_000, true)]
    public void Rounding_is_allowed_as_in_the_report(long tried, bool isBroken)
    {
        var relation = new Relation(Rule, Side.Of(Fees), Comparison.Equal, new Side([new Term(Fees, Source: TermSource.LastYear)]), Fees) { AllowsRounding = true };
        var report = OwnForm.Of([Rule], check => check.AddBroken(relation), [relation]).Create();
        report.Set(Fees, 9_990_000, new SourceSpan(3, 1, 5), new CellNotation(Decimals: 2));
        var lastYear = new CellValues(SampleForm.Form, "上年", "last year");
        lastYear.Set(Fees, 2_020_000);

        var hypothesis = new Hypothesis(new RuleEvaluation(report, new FindingList()) { LastYear = lastYear });

        Assert.Equal(isBroken ? [relation] : [], hypothesis.BrokenAfter([new CellChange(Fees, tried)]));
        Assert.Equal([relation], hypothesis.BrokenAfter([]));
    }
}
