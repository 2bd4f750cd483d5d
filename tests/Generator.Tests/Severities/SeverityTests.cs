using Microsoft.CodeAnalysis;
using Nianbao.Generator.Pipeline;
using Nianbao.Generator.Tests.Pipeline;
using Nianbao.Generator.Tests.Schemas;

namespace Nianbao.Generator.Tests.Severities;

/// <summary>The severities that a project sets for rules.</summary>
public class SeverityTests
{
    private static readonly Input Schema = Input.Schema(SchemaTexts.Official(2021));

    [Fact]
    public void They_are_handed_to_the_program()
    {
        var run = Set("NB3005=note,NB3001 = error ,,NB3002=none,");

        Assert.Equal("", run.Diagnostics());
        run.AssertCompiles();
        Assert.Contains(
            """
                ])
                {
                    Severities =
                    [
                        new("NB3005", global::Nianbao.Forms.Severity.Note),
                        new("NB3001", global::Nianbao.Forms.Severity.Error),
                        new("NB3002", null),
                    ],
                };
            """,
            run.Source("ProjectCatalog.g.cs"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NB3005", "NB1060: NianbaoRuleSeverity 里的“NB3005”应写成")]
    [InlineData("NB3005=note=none", "NB1060: NianbaoRuleSeverity 里的“NB3005=note=none”")]
    [InlineData("NB3050=note", "NB1061: NianbaoRuleSeverity 里的“NB3050”不是任何格式的规则；是不是“NB30")]
    [InlineData("NB3005=info", "NB1062: NianbaoRuleSeverity 里“NB3005”的级别“info”不对；可用：error、warning、note、none。")]
    [InlineData("NB3005=warn", "NB1062: NianbaoRuleSeverity 里“NB3005”的级别“warn”不对；")]
    [InlineData("NB3005=note,NB3005=none", "NB1063: NianbaoRuleSeverity 里“NB3005”写了两次")]
    [InlineData("NB5311=none", "NB1064: NianbaoRuleSeverity 里的“NB5311”是数据文件本身的错误")]
    public void A_mistake_is_told_at_the_project_file(string text, string message)
    {
        var diagnostics = Set(text).Diagnostics();

        Assert.StartsWith("/a/App.csproj(1,1): " + message, diagnostics, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', diagnostics);
    }

    [Fact]
    public void While_a_schema_has_mistakes_no_rule_is_called_unknown()
    {
        var broken = Schema with { Text = Schema.Text.Replace("form: 2021", "form: 2021\nnonsense: 1", StringComparison.Ordinal) };

        Assert.DoesNotContain("NB1061", Set("NB9999=note", broken).Diagnostics(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_the_property_emits_the_list_only()
    {
        var run = GeneratorRun.Of(Schema).SetProperties(("_NianbaoRuleSeverities", "NB3005=note"));

        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(run, StepNames.Severities));
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(run, StepNames.Forms));
    }

    [Fact]
    public void A_comment_in_a_schema_changes_no_severity()
    {
        var run = Set("NB3005=note").Replace(Schema, Schema with { Text = "# moves every line\n" + Schema.Text });

        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(run, StepNames.RuleIds));
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(run, StepNames.Severities));
    }

    private static GeneratorRun Set(string text) => Set(text, Schema);

    private static GeneratorRun Set(string text, Input schema) => GeneratorRun.Of(schema)
        .SetProperties(("_NianbaoRuleSeverities", text), ("MSBuildProjectFullPath", "/a/App.csproj"));

    private static IncrementalStepRunReason[] Reasons(GeneratorRun run, string step) =>
        run.Steps().Single(entry => entry.Name == step).Reasons;
}
