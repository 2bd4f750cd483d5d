using FsCheck;
using FsCheck.Fluent;
using Nianbao.Findings;
using Nianbao.Fixtures;
using Nianbao.Forms;
using Nianbao.Rules;

namespace Nianbao.Runtime.Tests.Rules;

/// <summary>Laws of what can be said of a relation, for every relation and every report.</summary>
public class AssessmentPropertyTests
{
    private static readonly int First = SampleForm.Cell("requests.received.natural_person");
    private static readonly RuleDefinition Rule = new("NB3999", Severity.Warning, "", "", "");

    private static readonly Arbitrary<Case> Cases = (
        from left in Sides()
        from right in Sides()
        from comparison in Gen.Elements(Enum.GetValues<Comparison>())
        from tolerance in Gen.Choose(0, 2)
        from values in Gen.Choose(-1, 4).ListOf(6)
        select new Case(new Relation(Rule, left, comparison, right, First) { Tolerance = tolerance }, [.. values])).ToArbitrary();

    [Fact]
    public void The_same_number_added_to_both_sides_changes_nothing() => Prop.ForAll(Cases, example =>
    {
        var relation = example.Relation;
        var shifted = relation with { Left = Plus(relation.Left, 7), Right = Plus(relation.Right, 7) };

        Assert.Equal(example.Assess(relation), example.Assess(shifted));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_side_with_a_part_and_less_that_part_is_the_side_without_it() => Prop.ForAll(Cases, example =>
    {
        var relation = example.Relation;
        Term[] nothing = [new Term(First), new Term(First, -1)];
        var longer = relation with { Left = relation.Left with { Terms = [.. relation.Left.Terms, .. nothing] } };
        if (example.Values[0] >= 0 && example.Assess(relation) is Assessment.Holds or Assessment.Broken) Assert.Equal(example.Assess(relation), example.Assess(longer));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Sides_may_be_exchanged_with_the_comparison() => Prop.ForAll(Cases, example =>
    {
        var relation = example.Relation;
        var mirrored = relation with { Left = relation.Right, Right = relation.Left, Comparison = Mirror(relation.Comparison) };

        Assert.Equal(example.Assess(relation), example.Assess(mirrored));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_tolerance_only_ever_makes_what_is_broken_hold() => Prop.ForAll(Cases, example =>
    {
        var strict = example.Assess(example.Relation with { Tolerance = 0 });
        var lenient = example.Assess(example.Relation);

        if (strict != Assessment.Broken) Assert.Equal(strict, lenient);
        else Assert.Contains(lenient, (Assessment[])[Assessment.Broken, Assessment.Holds]);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Without_tolerance_a_relation_with_all_figures_holds_or_its_opposite_does() => Prop.ForAll(Cases, example =>
    {
        var relation = example.Relation with { Tolerance = 0 };
        var one = example.Assess(relation);
        var other = example.Assess(relation with { Comparison = Opposite(relation.Comparison) });

        if (one is Assessment.Holds or Assessment.Broken) Assert.Equal(one == Assessment.Holds ? Assessment.Broken : Assessment.Holds, other);
        else Assert.Equal(one, other);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_blank_that_is_taken_for_0_is_as_good_as_0() => Prop.ForAll(Cases, example =>
    {
        var relation = example.Relation with
        {
            Left = example.Relation.Left with { Missing = MissingFigure.Zero },
            Right = example.Relation.Right with { Missing = MissingFigure.Zero },
        };

        Assert.Equal((example with { Values = Array.ConvertAll(example.Values, value => Math.Max(value, 0)) }).Assess(relation), example.Assess(relation));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_a_blank_leaves_undecided_is_decided_by_any_figure_in_its_place() => Prop.ForAll(Cases, example =>
    {
        if (example.Assess(example.Relation) != Assessment.NotAssessable) return;
        var filled = example with { Values = Array.ConvertAll(example.Values, value => value < 0 ? 3 : value) };

        Assert.Contains(filled.Assess(example.Relation), (Assessment[])[Assessment.Holds, Assessment.Broken]);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_relation_with_a_condition_must_hold_where_the_condition_is_true_only() => Prop.ForAll(Cases, example =>
    {
        var always = new CellCondition(new Side([], 1), Comparison.Greater, new Side([], 0));
        var never = always with { Comparison = Comparison.Less };
        var plain = example.Assess(example.Relation);

        Assert.Equal(plain, example.Assess(example.Relation with { When = always }));

        // of rows that are all blank nothing is claimed, whatever the condition
        Assert.Equal(plain == Assessment.Skipped ? plain : Assessment.Holds, example.Assess(example.Relation with { When = never }));
    }).QuickCheckThrowOnFailure();

    private static Gen<Side> Sides() =>
        from cells in Gen.Choose(1, 5).NonEmptyListOf()
        from factor in Gen.Elements(1, 2, -1)
        from constant in Gen.Choose(0, 2)
        select new Side([.. cells.Take(3).Select(cell => new Term(First + cell, factor))], constant);

    private static Side Plus(Side side, long number) => side with { Constant = side.Constant + number };

    private static Comparison Mirror(Comparison comparison) => comparison switch
    {
        Comparison.Less => Comparison.Greater,
        Comparison.LessOrEqual => Comparison.GreaterOrEqual,
        Comparison.Greater => Comparison.Less,
        Comparison.GreaterOrEqual => Comparison.LessOrEqual,
        _ => comparison,
    };

    private static Comparison Opposite(Comparison comparison) => comparison switch
    {
        Comparison.Equal => Comparison.NotEqual,
        Comparison.NotEqual => Comparison.Equal,
        Comparison.Less => Comparison.GreaterOrEqual,
        Comparison.LessOrEqual => Comparison.Greater,
        Comparison.Greater => Comparison.LessOrEqual,
        _ => Comparison.Less,
    };

    /// <summary>A relation over six cells of which those below 0 are left blank.</summary>
    private sealed record Case(Relation Relation, int[] Values)
    {
        public Assessment Assess(Relation relation)
        {
            var report = SampleForm.Type.Create();
            for (var i = 0; i < Values.Length; i++)
            {
                if (Values[i] >= 0) report.Set(First + i, Values[i]);
            }

            return new RuleEvaluation(report, new FindingList()).Assess(relation);
        }
    }
}
