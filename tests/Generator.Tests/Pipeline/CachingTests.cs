using Microsoft.CodeAnalysis;
using Nianbao.Generator.Pipeline;
using Nianbao.Generator.Tests.Schemas;

namespace Nianbao.Generator.Tests.Pipeline;

/// <summary>What an edit re-runs. That an unchanged compilation re-runs nothing is asserted by every run.</summary>
public class CachingTests
{
    private static readonly Input Schema = Input.Schema(SchemaTexts.Small);
    private static readonly Input Template = Input.Template("<h1>{{ title }}</h1>");

    [Fact]
    public void Every_step_is_tracked()
    {
        var tracked = GeneratorRun.Of(Schema, Template).Result.TrackedSteps.Keys;

        Assert.All(GeneratorRun.StepNames(), name => Assert.Contains(name, tracked));
    }

    [Fact]
    public void An_edit_of_other_code_runs_no_step()
    {
        var run = GeneratorRun.Of(Schema, Template).EditCode("class Unrelated;");

        Assert.All(run.Steps(), step => Assert.All(step.Reasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason)));
    }

    [Fact]
    public void A_comment_in_a_schema_emits_nothing_again()
    {
        var run = GeneratorRun.Of(Schema, Template)
            .Replace(Schema, Schema with { Text = "# a comment that moves every line\n" + Schema.Text });

        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(run, StepNames.Schemas));
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(run, StepNames.Forms));
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(run, StepNames.Templates));
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(run, StepNames.RuleIds));
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(run, StepNames.SeveritySet));
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(run, StepNames.Severities));
        Assert.All(
            [.. Reasons(run, StepNames.Form), .. Reasons(run, StepNames.Template)],
            reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_edit_of_one_schema_emits_that_form_only()
    {
        var other = Input.Schema(
            SchemaTexts.Small.Replace("form: 2030", "form: 2031").Replace("[2030]", "[2031]"), "schemas/y.yaml");
        var run = GeneratorRun.Of(Schema, other).Replace(Schema, Schema with { Text = Schema.Text.Replace("办结", "已办结") });

        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged], Reasons(run, StepNames.Form));
    }

    [Fact]
    public void An_edit_of_one_template_compiles_that_one_only()
    {
        var other = Input.Template("{{ organ }}", "templates/other.scriban");
        var run = GeneratorRun.Of(Schema, Template, other).Replace(other, other with { Text = "{{ organ }}!" });

        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached],
            Reasons(run, StepNames.Templates).Order());
    }

    [Fact]
    public void An_edit_of_a_part_compiles_those_that_include_it()
    {
        var part = Input.Template("<b>{{ $1 }}</b>", "templates/parts/bold.scriban");
        var inner = Input.Template("{{ include 'parts/bold' $1 }}", "templates/parts/inner.scriban");
        var direct = Input.Template("{{ include 'parts/bold' organ }}", "templates/direct.scriban");
        var through = Input.Template("{{ include 'parts/inner' title }}", "templates/through.scriban");
        var run = GeneratorRun.Of(Schema, Template, part, inner, direct, through).Replace(part, part with { Text = "<i>{{ $1 }}</i>" });

        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached],
            Reasons(run, StepNames.Templates).Order());
    }

    private static IncrementalStepRunReason[] Reasons(GeneratorRun run, string step) =>
        run.Steps().Single(entry => entry.Name == step).Reasons;
}
