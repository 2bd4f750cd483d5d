using Nianbao.ErrorLocalization;
using Nianbao.Findings;
using Nianbao.Fixtures;
using Nianbao.Forms;
using Nianbao.Organs;
using Nianbao.Reports;
using Nianbao.Rules;
using Nianbao.Runtime.Tests.Fixture;

namespace Nianbao.Runtime.Tests.ErrorLocalization;

/// <summary>Which rules let the wrong number be told, and which leave it open.</summary>
public class SlipRuleTests
{
    private static readonly RuleDefinition Rule = new("NB3999", Severity.Error, "应相等", "must be equal", "试验");
    private static readonly int A = SampleForm.Cell("requests.received.natural_person");
    private static readonly int Below = SampleForm.Cell("requests.carried_in.natural_person");
    private static readonly int Far = SampleForm.Cell("review.reconsideration.upheld");

    private readonly Dictionary<int, long> _figures = [];
    private CellValues? _lastYear;
    private CellValues? _parts;

    [Fact]
    public void One_relation_between_two_numbers_leaves_two_ways()
    {
        Give(A, 5, 6);

        Assert.Equal(
            ["if requests.received.natural_person is changed from 5 to 6, or requests.received.organisations.commercial is changed from 6 to 5, it holds"],
            Hints(Equal(A, A + 1)));
    }

    [Fact]
    public void One_relation_between_more_numbers_leaves_too_many()
    {
        Give(A, 5, 6, 0);

        Assert.Equal([null], Hints(new Relation(Rule, Side.Of(A, A + 2), Comparison.Equal, Side.Of(A + 1), A)));
    }

    [Fact]
    public void No_number_below_zero_is_suggested()
    {
        Give(A, 5, 0, 3);

        Assert.Equal(
            ["if requests.received.natural_person is changed from 5 to 3, or requests.received.organisations.research is changed from 3 to 5, it holds"],
            Hints(new Relation(Rule, Side.Of(A, A + 1), Comparison.Equal, Side.Of(A + 2), A)));
    }

    [Fact]
    public void No_number_is_suggested_of_which_a_multiple_would_be_a_fraction()
    {
        Give(A, 3, 7);

        Assert.Equal(
            ["if requests.received.organisations.commercial is changed from 7 to 6, it holds"],
            Hints(new Relation(Rule, new Side([new(A, 2)]), Comparison.Equal, Side.Of(A + 1), A)));
    }

    [Fact]
    public void A_rule_about_one_number_has_said_all_that_there_is_to_say()
    {
        Give(A, 5);

        Assert.Equal([null], Hints(new Relation(Rule, Side.Of(A), Comparison.Equal, new Side([], 7), A)));
    }

    [Fact]
    public void Whatever_leaves_open_the_right_number_has_no_hint()
    {
        Give(A, 5, 9, 1);
        var isOne = new CellCondition(Side.Of(A + 2), Comparison.Equal, new Side([], 1));
        Relation[] open =
        [
            Equal(A, A + 1) with { Tolerance = 1 },
            Equal(A + 1, A) with { Comparison = Comparison.LessOrEqual },
            Equal(A, A + 1) with { When = isOne },
            Equal(A, A + 1) with { When = new JointCondition(NeedsAll: true, [isOne, isOne]) },
            Equal(A, A + 1) with { When = isOne with { Left = new Side([], 1), Right = Side.Of(A + 2) } },
        ];

        Assert.All(open, relation => Assert.Equal([null], Hints(relation)));
        Assert.All(open, relation => Assert.NotNull(Hints(relation with { Tolerance = 0, Comparison = Comparison.Equal, When = null }).Single()));
    }

    [Fact]
    public void A_condition_on_the_kind_of_organ_leaves_nothing_open()
    {
        Give(A, 5, 6);

        Assert.NotNull(Hints([Equal(A, A + 1) with { When = new KindCondition(OrganKind.Township, IsNegated: true) }], OrganKind.Street).Single());
    }

    /// <summary>With two relations the number that both have is named; an inequality beside an equation counts as well.</summary>
    [Fact]
    public void An_inequality_must_hold_after_the_change_too()
    {
        Give(A, 9, 5, 6);
        var atMost = new Relation(Rule, Side.Of(A), Comparison.LessOrEqual, Side.Of(A + 2), A);

        Assert.Equal(
            ["if requests.received.natural_person is changed from 9 to 5, all 2 broken relations hold", "if requests.received.natural_person is changed from 9 to 5, all 2 broken relations hold"],
            Hints(Equal(A, A + 1), atMost));
    }

    [Fact]
    public void A_change_that_would_break_what_holds_is_not_suggested()
    {
        Give(A, 5, 6, 6);

        Assert.Equal(["if requests.received.natural_person is changed from 5 to 6, it holds"], Hints(Equal(A, A + 1), Equal(A + 1, A + 2)));
    }

    [Fact]
    public void What_is_only_worth_a_look_may_break_and_has_no_hint()
    {
        Give(A, 5, 6, 6, 7);
        var note = Rule with { Id = "NB3998", Severity = Severity.Note };

        // the equation with the third number is a note, so that the second may change; the one with the fourth is broken already
        Assert.Equal(
            [
                "if requests.received.natural_person is changed from 5 to 6, or requests.received.organisations.commercial is changed from 6 to 5, it holds",
                null,
            ],
            Hints(Equal(A, A + 1), Equal(A + 1, A + 2) with { Rule = note }, Equal(A + 2, A + 3) with { Rule = note }));
    }

    [Fact]
    public void Where_no_slip_explains_all_what_is_certainly_wrong_is_explained()
    {
        Give(A, 5, 6, 7);
        var warning = Rule with { Id = "NB3998", Severity = Severity.Warning };

        Assert.Equal(
            [
                "if requests.received.natural_person is changed from 5 to 6, or requests.received.organisations.commercial is changed from 6 to 5, it holds",
                null,
            ],
            Hints(Equal(A, A + 1), Equal(A + 1, A + 2) with { Rule = warning }));
    }

    [Fact]
    public void Relations_that_have_no_row_or_column_in_common_are_explained_apart()
    {
        Give(A, 5, 6);
        Give(Far, 1, 2);

        Assert.All(Hints(Equal(A, A + 1), Equal(Far, Far + 1)), hint => Assert.EndsWith(", it holds", hint, StringComparison.Ordinal));
    }

    /// <summary>In another row and column a number that is as much too high makes up for nothing.</summary>
    [Theory]
    [InlineData(8)]
    [InlineData(13)]
    public void Relations_that_a_third_one_joins_are_explained_together(long other)
    {
        Give(A, 7, 10);
        Give(Far, other, 10);

        var hints = Hints(Equal(A, A + 1), Equal(Far, Far + 1), Equal(A, Far));
        Assert.Equal(3, hints.Count);
        Assert.All(hints, hint => Assert.Equal(
            $"if requests.received.natural_person is changed from 7 to 10 and review.reconsideration.upheld is changed from {other} to 10, all 3 broken relations hold", hint));
    }

    [Theory]
    [InlineData(10, " (the same number as beside it in requests.received.organisations.commercial)")]
    [InlineData(9, "")]
    public void A_small_number_stands_beside_its_like_by_chance(long number, string remark)
    {
        Give(A, number, number);
        Give(Far, 25, 25);

        Assert.All(Hints(Equal(A, Far), Equal(A, Far + 1)), hint =>
            Assert.Equal($"if requests.received.natural_person is changed from {number} to 25{remark}, all 2 broken relations hold", hint));
    }

    /// <summary>The number that fell out at the end of a moved row is told where some rule gives it, or as not known.</summary>
    [Theory]
    [InlineData(true, "[11, 22, 33, 44, 55]")]
    [InlineData(false, "[11, 22, 33, 44, ?]")]
    public void A_row_that_was_moved_is_told_with_the_number_that_fell_out(bool isKnown, string row)
    {
        Give(A, 0, 11, 22, 33, 44);
        Give(Below, 11, 22, 33, 44, 55);
        var columns = Enumerable.Range(0, isKnown ? 5 : 4).Select(i => Equal(A + i, Below + i)).ToArray();

        var hints = Hints(columns);
        Assert.All(hints, hint => Assert.Equal(
            $"if the numbers of requests.received are moved one column to the left, to {row}, all {columns.Length} broken relations hold", hint));
        Assert.Equal(columns.Length, hints.Count);
    }

    [Fact]
    public void Rows_that_may_lack_different_numbers_are_not_told_apart()
    {
        var (x, y, total) = (A, Below, SampleForm.Cell("requests.outcomes.granted.natural_person"));
        Give(x, 0, 0, 0, 0, 0);
        Give(y, 0, 0, 0, 0, 0);
        Give(total, 4, 2, 0, 0, 0);
        Relation Column(int i) => new(Rule, new Side([new(x + i), new(y + i, 2)]), Comparison.Equal, Side.Of(total + i), total + i);

        Assert.Equal(["a row of numbers seems to be missing", "a row of numbers seems to be missing"], Hints(Column(0), Column(1)));
    }

    [Fact]
    public void Figures_of_the_units_are_taken_as_right()
    {
        Give(A, 5);
        _parts = new CellValues(SampleForm.Form, "所列单位合计的", "the units added up");
        _parts.Set(A, 9);
        var relation = Equal(A, A) with { Right = new Side([new Term(A, Source: TermSource.Parts)]) };

        Assert.Equal(["taking the units added up as right, if requests.received.natural_person is changed from 5 to 9, it holds"], Hints(relation));
    }

    [Fact]
    public void Figures_of_other_reports_are_not_named_where_the_rule_does_not_compare_with_them()
    {
        Give(A, 5, 6);
        _parts = new CellValues(SampleForm.Form, "", "the units");
        _lastYear = new CellValues(SampleForm.Form, "", "last year");

        Assert.StartsWith("if ", Hints(Equal(A, A + 1)).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_was_left_blank_may_be_the_one_that_is_missing()
    {
        var form = ListForm.WithBlanks.Form;
        var (whole, inPerson, online, courses) = (ListCell("received"), ListCell("received.in_person"), ListCell("received.online"), ListCell("training.courses"));
        (_figures[whole], _figures[inPerson], _figures[courses]) = (3, 1, 2);
        var sum = new Relation(Rule, Side.Of(whole), Comparison.Equal, Side.Of(inPerson, online) with { Missing = MissingFigure.Zero }, whole);
        var same = new Relation(Rule, Side.Of(online) with { Missing = MissingFigure.Zero }, Comparison.Equal, Side.Of(courses), online);

        Assert.All(Check([sum, same], like: form), finding => Assert.Contains("一格由 空白 改为 2", finding.Hint, StringComparison.Ordinal));
        Assert.All(Hints([sum, same], like: form), hint => Assert.Equal("if list.received.online is changed from blank to 2, all 2 broken relations hold", hint));
        Assert.All(Hints([sum, same], like: ListForm.Full.Form), hint => Assert.DoesNotContain("list.received.online", hint ?? "", StringComparison.Ordinal));
    }

    /// <summary>In a table of one column a number may stand in the row above or below, so such relations belong together.</summary>
    [Fact]
    public void In_a_table_of_one_column_relations_of_neighbouring_rows_are_explained_together()
    {
        var form = ListForm.WithBlanks.Form;
        var (whole, inPerson, online, courses) = (ListCell("received"), ListCell("received.in_person"), ListCell("received.online"), ListCell("training.courses"));
        (_figures[whole], _figures[inPerson], _figures[online], _figures[courses]) = (40, 21, 35, 17);

        // apart there would be two ways for each, together there are too many
        Assert.Equal([null, null], Hints([Equal(whole, inPerson), Equal(online, courses)], like: form));
    }

    [Fact]
    public void In_Chinese_it_is_said_as_well()
    {
        Give(A, 0, 0, 0, 0, 0);
        Give(Below, 0, 0, 0, 0, 0);
        Give(A + 10, 4, 2, 0, 0, 0);
        Relation Column(int i) => new(Rule, new Side([new(A + i), new(Below + i, 2)]), Comparison.Equal, Side.Of(A + 10 + i), A + 10 + i);
        Assert.All(Check([Column(0), Column(1)]), finding => Assert.Equal("像是漏填了一行", finding.Hint));

        _figures.Clear();
        Give(A, 50, 40, 54);
        Assert.Equal(
            "改法不止一种，只有一种像是误打：若表三“一、本年新收政府信息公开申请数量”·“商业企业”一格由 40 改为 4（多了一个 0），此处即相符",
            Check([new Relation(Rule, Side.Of(A, A + 1), Comparison.Equal, Side.Of(A + 2), A)]).Single().Hint);
    }

    private static int ListCell(string path) => ListForm.WithBlanks.Form.TryFind("list." + path, out var cell) ? cell : throw new ArgumentException(path);

    private static Relation Equal(int left, int right) => new(Rule, Side.Of(left), Comparison.Equal, Side.Of(right), left);

    private void Give(int first, params long[] figures)
    {
        for (var i = 0; i < figures.Length; i++) _figures[first + i] = figures[i];
    }

    private List<string?> Hints(params Relation[] relations) => Hints(relations, OrganKind.Unknown);

    /// <summary>The hints of what is broken, in the order of the relations.</summary>
    private List<string?> Hints(Relation[] relations, OrganKind kind = OrganKind.Unknown, FormDefinition? like = null) =>
        Check(relations, kind, like).ConvertAll(finding => finding.HintEn);

    private List<Finding> Check(Relation[] relations, OrganKind kind = OrganKind.Unknown, FormDefinition? like = null)
    {
        var rules = relations.Select(relation => relation.Rule).Distinct().ToArray();
        var report = OwnForm.Of(rules, check => Array.ForEach(relations, check.AddBroken), relations, like: like).Create();
        report.Kind = kind;
        foreach (var (cell, value) in _figures) report.Set(cell, value);
        var findings = new FindingList();
        var check = new RuleEvaluation(report, findings) { LastYear = _lastYear, Parts = _parts };
        check.Run();
        ErrorLocator.Run(check);
        return [.. findings.Items.Where(finding => !finding.IsNotAssessable)];
    }
}
