using Nianbao.Generator.Tests.Pipeline;

namespace Nianbao.Generator.Tests.Rules;

/// <summary>What rules may say, and what they become.</summary>
public class RuleLanguageTests
{
    // cells: received 0 1, closed.granted 2 3, closed.refused 4 5, open 6 7 (person, total); fee 8 (amount)
    private const string Form =
        """
        form: 2030
        title: 年度报告
        basis: { number: 测试〔2030〕1号, issued: 2030-01-02 }
        years: [2030]
        sections:
          overview: { heading: 一、总体情况, text: required }
          cases: { heading: 二、办件, table: cases }
          charges: { heading: 三、收费, table: charges }
        tables:
          cases:
            unit: 件
            columns:
              person: 自然人
              total: { label: 总计, sum: siblings, rule: NB3002 }
            rows:
              received: 收到
              closed:
                label: 办结
                rows:
                  granted: 公开
                  refused: 不公开
              open: 未结
          charges:
            column: 金额
            rows:
              fee: { label: 收费, unit: 元, kind: amount }
        rules:
          - id: NB3001
            message: 试验
            message_en: a test
            source: 表头
        """;

    [Theory]
    [InlineData("check: cases.received.total == cases.open.total", "if (v[1] != v[7])")]
    [InlineData("check: sum(cases.closed.total) <= cases.received.total", "if (v[3] + v[5] > v[1])")]
    [InlineData("check: 2 * cases.received.total - 3 * cases.open.total + 4 >= 0", "if (2 * v[1] - 3 * v[7] + 4 < 0)")]
    [InlineData("check: cases.received.total == previous.cases.open.total", "if (v[1] != last[7])")]
    [InlineData("check: sum(previous.cases.closed.total) > 0", "if (last[3] + last[5] <= 0)")]
    [InlineData("check: cases.received.total >= parts.cases.received.total", "if (v[1] < parts[1])")]
    [InlineData("check: charges.fee < 10", "if (v[8] >= 10000000)")]
    [InlineData("when: cases.open.total > 0\n    check: cases.received.total > 0", "if (v[7] > 0 && v[1] <= 0)")]
    [InlineData("when: cases.open.total > 0 and (charges.fee == 0 or cases.open.person == 1)\n    check: cases.received.total > 0", "if ((v[7] > 0 && (v[8] == 0 || v[6] == 1)) && v[1] <= 0)")]
    [InlineData("when: kind == township or level != county\n    check: cases.received.total > 0", "if (v[1] <= 0)")]
    public void A_check_becomes_a_comparison_of_vectors(string rule, string code)
    {
        var run = Run(rule);

        Assert.Equal("", run.Diagnostics());
        Assert.Contains(code, run.Source("Check2030.g.cs"));
        run.AssertCompiles();
    }

    [Theory]
    [InlineData("when: kind == township\n    check: cases.open.total > 0", "When = new KindCondition(OrganKind.Township)")]
    [InlineData("when: level != county\n    check: cases.open.total > 0", "When = new LevelCondition(OrganLevel.County, IsNegated: true)")]
    [InlineData("tolerance: 0.5\n    check: charges.fee > 1", "Tolerance = 500000")]
    [InlineData("tolerance: rounding\n    check: charges.fee > 1", "AllowsRounding = true")]
    [InlineData("missing: zero\n    check: charges.fee > 1", "Side.Of(8) with { Missing = MissingFigure.Zero }")]
    [InlineData("missing: { right: skip }\n    check: charges.fee > 1", "new Side([], Constant: 1000000) { Missing = MissingFigure.Skip }")]
    [InlineData("unless_broken: [NB3002]\n    check: charges.fee > 1", "UnlessBroken = [\"NB3002\"]")]
    [InlineData("good: { charges.fee: 2.5, level: county }\n    check: charges.fee > 1", "Good = new([new(8, TermSource.Report, 2500000)]) { Level = OrganLevel.County }")]
    [InlineData("published: { by: 01-31 }\n    when: kind == department", "Published = new(Month: 1, Day: 31, IsLatest: true) { When = new KindCondition(OrganKind.Department) }")]
    [InlineData("published: { from: 01-01 }\n    good: { published_on: 01-20 }", "Good = new([]) { Published = \"01-20\" }")]
    [InlineData("repeats: { rows: cases.closed.total, at_least: 10, times: 3 }", "Repeats = new(Rows: [3, 5], Columns: [0], AtLeast: 10, Times: 3)")]
    [InlineData("bad: { charges.fee: \"\" }\n    check: charges.fee > 1", "Bad = new([new(8, TermSource.Report, null)])")]
    public void What_the_runtime_decides_is_data(string rule, string code)
    {
        var run = Run(rule);

        Assert.Equal("", run.Diagnostics());
        Assert.Contains(code, run.Source("Check2030.g.cs"));
        run.AssertCompiles();
    }

    [Fact]
    public void Conditions_stand_in_brackets_to_a_depth()
    {
        Assert.Equal("", Run($"when: {new string('(', 20)}cases.open.total > 0{new string(')', 20)}\n    check: cases.received.total > 0").Diagnostics());
        var run = Run($"when: {new string('(', 100_000)}cases.open.total > 0{new string(')', 100_000)}\n    check: cases.received.total > 0");

        Assert.Matches(@"\(\d+,31\): NB1065", run.Diagnostics());
        Assert.Contains("20", run.Diagnostics());
    }

    [Fact]
    public void Each_cell_is_compared_with_the_units()
    {
        var source = Run("each: cell\n    except: [charges.fee]\n    check: cell == parts.cell").Source("Check2030.g.cs");

        Assert.Contains("if (v[7] != parts[7]) check.AddBroken(RelationsNB3001[7]); // cases.open.total", source);
        Assert.DoesNotContain("parts[8]", source);
    }

    [Fact]
    public void Several_checks_are_several_relations_of_one_rule()
    {
        var source = Run("check: [cases.open.total > 0, cases.open.person > 0]").Source("Check2030.g.cs");

        Assert.Contains("if (v[7] <= 0) check.AddBroken(RelationsNB3001[0])", source);
        Assert.Contains("if (v[6] <= 0) check.AddBroken(RelationsNB3001[1])", source);
    }

    [Fact]
    public void A_rule_that_keeps_silent_beside_another_comes_after_it()
    {
        var source = Run("unless_broken: [NB3002]\n    check: cases.open.total > 0").Source("Check2030.g.cs");

        Assert.True(source.IndexOf("// NB3002 ", StringComparison.Ordinal) < source.IndexOf("// NB3001 ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("NB1008", "check: cases.recieved.total > 0", "cases.recieved.total")]
    [InlineData("NB1008", "check: sum(cases.open.total) > 0", "cases.open.total")]
    [InlineData("NB1008", "check: previous.cases.opn.total > 0", "previous.cases.opn.total")]
    [InlineData("NB1008", "when: charges.fees > 0\n    check: charges.fee > 0", "charges.fees")]
    [InlineData("NB1008", "unless_broken: [NB3999]\n    check: charges.fee > 0", "NB3999")]
    [InlineData("NB1008", "each: cell\n    except: [charges.fees]\n    check: cell > 0", "charges.fees]")]
    [InlineData("NB1008", "good: { charges.fees: 1 }\n    check: charges.fee > 0", "charges.fees")]
    [InlineData("NB1007", "when: kind == village\n    check: charges.fee > 0", "village")]
    [InlineData("NB1007", "tolerance: much\n    check: charges.fee > 0", "much")]
    [InlineData("NB1007", "tolerance: 99999999999999999999999999999\n    check: charges.fee > 0", "99999999999999999999999999999")]
    [InlineData("NB1007", "bad: { charges.fee: much }\n    check: charges.fee > 0", "much")]
    [InlineData("NB1007", "missing: none\n    check: charges.fee > 0", "none")]
    [InlineData("NB1007", "published: { by: 31-01 }", "31-01")]
    [InlineData("NB1007", "published: { by: 02-29 }", "02-29")]
    [InlineData("NB1007", "repeats: { rows: cases.closed.total, at_least: some, times: 3 }", "some")]
    [InlineData("NB1008", "repeats: { rows: cases.opened.total, at_least: 10, times: 3 }", "cases.opened")]
    [InlineData("NB1009", "check: charges.fee >", "")]
    [InlineData("NB1009", "check: 2 * 3 > charges.fee", "3 >")]
    [InlineData("NB1009", "check: sum(cases.closed.total > 0", "> 0")]
    [InlineData("NB1009", "when: kind < township\n    check: charges.fee > 0", "< township")]
    [InlineData("NB1009", "when: (charges.fee > 0\n    check: charges.fee > 0", "")]
    [InlineData("NB1009", "check: charges.fee > 0 and charges.fee < 2", "and")]
    [InlineData("NB1016", "check: charges.fee > cases.open.total", "charges.fee > cases")]
    [InlineData("NB1016", "when: charges.fee > cases.open.total\n    check: charges.fee > 0", "charges.fee > cases")]
    public void A_mistake_is_reported_where_it_stands(string id, string rule, string passage)
    {
        var text = TextOf(rule);
        var lineOfRule = rule.Split('\n').ToList().FindIndex(line => line.Contains(passage, StringComparison.Ordinal));
        var line = text.Split('\n').ToList().FindIndex(candidate => candidate == "    " + rule.Split('\n')[lineOfRule].TrimStart());
        var lineText = text.Split('\n')[line];
        var column = passage.Length == 0 ? lineText.Length : lineText.IndexOf(passage, StringComparison.Ordinal);

        Assert.Contains($"schemas/x.yaml({line + 1},{column + 1}): {id}: ", Run(rule).Diagnostics());
    }

    [Fact]
    public void A_form_that_extends_another_keeps_its_rules_and_may_drop_them()
    {
        const string child =
            """
            form: 2031
            extends: 2030
            basis: { number: 测试〔2031〕1号, issued: 2031-01-02 }
            years: [2031]
            """;
        var parent = Input.Schema(TextOf("check: charges.fee > 1"));

        var kept = GeneratorRun.Of(parent, Input.Schema(child, "schemas/y.yaml"));
        var dropped = GeneratorRun.Of(parent, Input.Schema(child + "\nchanges:\n  - { drop_rule: NB3001 }", "schemas/y.yaml"));

        Assert.Equal("", kept.Diagnostics() + dropped.Diagnostics());
        Assert.Contains("RelationsNB3001", kept.Source("Check2031.g.cs"));
        Assert.DoesNotContain("RelationsNB3001", dropped.Source("Check2031.g.cs"));
    }

    [Theory]
    [InlineData("repeats: { rows: cases.closed.total, at_least: 10, times: 3 }")]
    [InlineData("check: sum(cases.closed.total) > 0")]
    public void What_an_inherited_rule_lacks_is_reported_in_the_form_that_took_it_away(string rule)
    {
        const string child = "form: 2031\nextends: 2030\nyears: [2031]\nchanges:\n  - { remove: cases.rows.closed }";

        var run = GeneratorRun.Of(Input.Schema(TextOf(rule)), Input.Schema(child, "schemas/y.yaml"));

        Assert.Contains("schemas/y.yaml(2,10): NB1008: ", run.Diagnostics());
    }

    private static GeneratorRun Run(string rule) => GeneratorRun.Of(Input.Schema(TextOf(rule)));

    private static string TextOf(string rule) => Form + "\n    " + rule;
}
