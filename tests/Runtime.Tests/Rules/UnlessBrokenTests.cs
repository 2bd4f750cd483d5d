using Nianbao.ErrorLocalization;
using Nianbao.Findings;
using Nianbao.Fixtures;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Rules;
using Nianbao.Runtime.Tests.Fixture;
using Nianbao.Sources;

namespace Nianbao.Runtime.Tests.Rules;

/// <summary>A rule that is silent where another rule has said it already (<c>unless_broken</c>), and only there.</summary>
public class UnlessBrokenTests
{
    private static readonly int First = SampleForm.Cell("requests.received.natural_person");
    private static readonly RuleDefinition Loud = new("NB3901", Severity.Warning, "应相等", "must be equal", "试验");
    private static readonly RuleDefinition Shy = new("NB3902", Severity.Warning, "也应相等", "must be equal, too", "试验") { UnlessBroken = ["NB3901"] };

    private readonly FindingList _findings = new();

    [Fact]
    public void It_is_silent_on_a_cell_of_which_the_other_rule_has_said_it() =>
        Assert.Equal(["NB3901"], Broken(Equal(Loud, First, First + 1), Equal(Shy, First + 2, First + 1)));

    [Fact]
    public void It_speaks_where_the_other_rule_is_broken_on_other_cells() =>
        Assert.Equal(["NB3901", "NB3902"], Broken(Equal(Loud, First, First + 1), Equal(Shy, First + 2, First + 3)));

    [Fact]
    public void It_speaks_where_only_a_rule_that_it_does_not_name_is_broken() =>
        Assert.Equal(["NB3903", "NB3902"], Broken(Equal(Loud with { Id = "NB3903" }, First, First + 1), Equal(Shy, First + 2, First + 1)));

    [Fact]
    public void It_speaks_where_the_cell_has_a_finding_that_is_no_broken_relation()
    {
        _findings.Add(new Finding("NB3901", Severity.Warning, "x.yaml", new SourceSpan(1, 1, 1), "", "") { Cells = [SampleForm.Form.PathOf(First)] });

        Assert.Equal(["NB3901", "NB3902"], Broken(Equal(Shy, First, First + 1)));
    }

    [Fact]
    public void A_rule_that_names_no_other_speaks_of_a_cell_that_another_has_named() =>
        Assert.Equal(["NB3901", "NB3903"], Broken(Equal(Loud, First, First + 1), Equal(Loud with { Id = "NB3903" }, First, First + 1)));

    [Fact]
    public void The_search_for_a_culprit_is_given_also_what_is_not_said()
    {
        Relation[] relations = [Equal(Loud, First, First + 1), Equal(Shy, First, First + 1)];

        Assert.Equal(relations, BrokenIn(relations));
    }

    [Fact]
    public void The_search_for_a_culprit_is_not_given_what_a_tolerance_allows()
    {
        Assert.Empty(BrokenIn(Equal(Loud, First, First + 1) with { Tolerance = 1 }));
    }

    private IReadOnlyList<Relation> BrokenIn(params Relation[] relations)
    {
        var type = OwnForm.Of([Loud, Shy], check => Array.ForEach(relations, check.AddBroken));
        var original = Report();
        return new Hypothesis(new RuleEvaluation(type.Create().With(cell => original.Values[cell]), _findings)).BrokenAfter([]);
    }

    private static Relation Equal(RuleDefinition rule, int left, int right) => new(rule, Side.Of(left), Comparison.Equal, Side.Of(right), left);

    /// <summary>A report in which no two of the cells have the same number.</summary>
    private static Report Report()
    {
        var report = SampleForm.Type.Create();
        for (var i = 0; i < 4; i++) report.Set(First + i, i);
        return report;
    }

    private IEnumerable<string> Broken(params Relation[] relations)
    {
        var check = new RuleEvaluation(Report(), _findings);
        foreach (var relation in relations) check.AddBroken(relation);
        return _findings.Items.Select(finding => finding.Rule);
    }
}
