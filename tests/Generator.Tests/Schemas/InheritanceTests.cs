using Nianbao.Generator.CSharp;
using Nianbao.Generator.Tests.Pipeline;

namespace Nianbao.Generator.Tests.Schemas;

/// <summary>A form that extends another states only what differs.</summary>
public class InheritanceTests
{
    private const string Head =
        """
        form: 2031
        extends: 2030
        basis: { number: 测试〔2031〕1号, issued: 2031-01-02 }
        years: [2031]

        """;

    private static readonly Input Parent = Input.Schema(SchemaTexts.Small, "schemas/2030.yaml");

    [Fact]
    public void A_form_without_changes_is_its_parent_under_a_new_name()
    {
        var run = Run("");

        Assert.Equal("", run.Diagnostics());
        Assert.Equal(
            run.Source("Check2030.g.cs").Replace("2030", "2031", StringComparison.Ordinal), run.Source("Check2031.g.cs"));
        run.AssertCompiles();
    }

    [Theory]
    [InlineData("- { relabel: cases.rows.open, label: 尚未办结 }", "new(\"open\", \"尚未办结\"")]
    [InlineData("- { relabel: cases.columns.person, label: 公民 }", "new(\"person\", \"公民\"")]
    [InlineData("- { relabel: sections.overview, label: 一、概述 }", "new(\"overview\", \"一、概述\"")]
    [InlineData("- { after: cases.rows.received, insert: { returned: 退回 } }", "new(\"returned\", \"退回\", Aliases: [], FirstCell: 2,")]
    [InlineData("- { before: cases.columns.total, insert: { company: 企业 } }", "new(\"company\", \"企业\", Aliases: [], Offset: 1, Width: 1,")]
    [InlineData("- { before: sections.cases, insert: { plan: { heading: 计划, text: optional } } }", "new(\"plan\", \"计划\", Index: 1, " + RuntimeNames.SectionText + ".Optional")]
    [InlineData("- { replace: cases.rows.open, with: { open: { label: 未结, aliases: [在办] } } }", "new(\"open\", \"未结\", Aliases: [\"在办\"]")]
    public void A_change_shows_in_the_form(string change, string expected)
    {
        var run = Run("changes:\n  " + change);

        Assert.Equal("", run.Diagnostics());
        Assert.Contains(expected, run.Source("Form2031.g.cs"));
        Assert.DoesNotContain(expected, run.Source("Form2030.g.cs"));
        run.AssertCompiles();
    }

    [Fact]
    public void Removed_parts_and_dropped_rules_are_gone()
    {
        var run = Run("changes:\n  - { drop_rule: NB3001 }\n  - { remove: cases.rows.open }");

        Assert.Equal("", run.Diagnostics());
        Assert.DoesNotContain("NB3001", run.Source("Check2031.g.cs"));
        Assert.DoesNotContain("未结", run.Source("Form2031.g.cs"));
        run.AssertCompiles();
    }

    [Fact]
    public void A_removed_table_takes_its_section_along()
    {
        var run = Run("changes:\n  - { remove: cases }");

        Assert.Equal("", run.Diagnostics());
        Assert.DoesNotContain("办件", run.Source("Form2031.g.cs"));
        run.AssertCompiles();
    }

    [Fact]
    public void A_new_table_with_its_section_and_a_new_rule_are_added()
    {
        var run = Run(
            """
            changes:
              - after: sections.cases
                insert: { fees: { heading: 三、收费, table: fees } }
              - in: cases
                add_rule:
                  { id: NB3009, each: column, check: open <= received, message: 未结不多于收到, message_en: open, source: 表头 }
            tables:
              fees: { column: { label: 金额, kind: amount, unit: 元 }, rows: { paid: 已缴 } }
            """);

        Assert.Equal("", run.Diagnostics());
        Assert.Contains($"public {RuntimeNames.AmountCell} Paid", run.Source("Report2031.g.cs"));
        Assert.Contains("RuleNB3009", run.Source("Check2031.g.cs"));
        run.AssertCompiles();
    }

    [Fact]
    public void A_form_may_extend_one_that_extends()
    {
        var grandchild = Input.Schema(
            "form: 2032\nextends: 2031\nyears: [2032]\nchanges:\n  - { relabel: cases.rows.received, label: 新收 }", "schemas/2032.yaml");
        var run = GeneratorRun.Of(
            grandchild, Input.Schema(Head + "changes:\n  - { relabel: cases.rows.open, label: 在办 }", "schemas/2031.yaml"), Parent);

        Assert.Equal("", run.Diagnostics());
        Assert.Contains("在办", run.Source("Form2032.g.cs"));
        Assert.Contains("新收", run.Source("Form2032.g.cs"));
    }

    [Theory]
    [InlineData("NB1025", "(6,15)", "- { remove: cases.rows.opn }", "是不是“open”？")]
    [InlineData("NB1025", "(6,15)", "- { remove: case.rows.open }", "是不是“cases”？")]
    [InlineData("NB1025", "(6,18)", "- { drop_rule: NB3003 }", "是不是“NB3001”？")]
    [InlineData("NB1026", "(7,16)", "- { relabel: cases.rows.open, label: a }\n  - { relabel: cases.rows.open, label: b }", "cases.rows.open")]
    [InlineData("NB1027", "(6,5)", "- { relabel: cases.rows.open, remove: cases.rows.open, label: a }", "relabel")]
    [InlineData("NB1028", "(6,15)", "- { remove: cases.lines.open }", "cases.lines.open")]
    [InlineData("NB1005", "(6,45)", "- { after: cases.rows.received, insert: { open: 未结 } }", "open")]
    [InlineData("NB1008", "(2,10)", "- { remove: cases.rows.open }", "open")]
    public void A_wrong_change_is_reported_where_it_stands(string id, string position, string change, string wayOut)
    {
        var diagnostics = Run("changes:\n  " + change).Diagnostics();

        Assert.Contains($"schemas/2031.yaml{position}: {id}: ", diagnostics);
        Assert.Contains(wayOut, diagnostics);
    }

    [Fact]
    public void An_unknown_parent_and_a_circle_are_errors()
    {
        var unknown = GeneratorRun.Of(Input.Schema("form: 2031\nextends: 203\nyears: [2031]"), Parent);
        var circle = GeneratorRun.Of(
            Input.Schema("form: a\nextends: b\nyears: [1]", "schemas/a.yaml"), Input.Schema("form: b\nextends: a\nyears: [2]", "schemas/b.yaml"));

        Assert.Contains("schemas/x.yaml(2,10): NB1023: 没有可以继承的格式“203”；是不是“2030”？", unknown.Diagnostics());
        Assert.Contains("NB1024: ", circle.Diagnostics());
    }

    [Fact]
    public void A_project_replaces_a_form_without_touching_the_official_ones_that_extend_it()
    {
        var official = Input.Schema(SchemaTexts.Small, "package/2030.yaml", "package");
        var later = Input.Schema(Head + "changes:\n  - { relabel: cases.rows.open, label: 在办 }", "package/2031.yaml", "package");
        var copy = GeneratorRun.Of(official, later, Input.Schema(SchemaTexts.Small.Replace("      open: 未结\n", "      left: 未结\n").Replace("closed + open", "closed + left")));
        var local = GeneratorRun.Of(
            official, later, Input.Schema("form: 2030\nextends: 2030\nyears: [2030]\nchanges:\n  - { after: cases.rows.open, insert: { local: 本地项 } }"));

        Assert.Equal("", copy.Diagnostics());
        Assert.Contains("在办", copy.Source("Form2031.g.cs"));
        Assert.DoesNotContain("\"open\"", copy.Source("Form2030.g.cs"));
        Assert.Equal("", local.Diagnostics());
        Assert.Contains("本地项", local.Source("Form2030.g.cs"));
        Assert.DoesNotContain("本地项", local.Source("Form2031.g.cs"));
    }

    [Fact]
    public void The_example_of_the_documentation_is_a_form()
    {
        var example = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "new-form.md"))
            .Split("```yaml\n").Single(block => block.StartsWith("form: 2026", StringComparison.Ordinal)).Split("```")[0];
        var run = GeneratorRun.Of(
            Input.Schema(SchemaTexts.Official(2021), "schemas/2021.yaml", "package"), Input.Schema(example, "schemas/2026.yaml"));

        Assert.Equal("", run.Diagnostics());
        Assert.Contains($"public {RuntimeNames.CountCell} Consultations", run.Source("Report2026.g.cs"));
        run.AssertCompiles();
    }

    private static GeneratorRun Run(string changes) => GeneratorRun.Of(Parent, Input.Schema(Head + changes, "schemas/2031.yaml"));
}
