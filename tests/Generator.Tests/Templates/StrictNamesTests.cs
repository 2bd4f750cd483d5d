using Microsoft.CodeAnalysis;
using Nianbao.Generator.Pipeline;
using Nianbao.Generator.Tests.Pipeline;
using Nianbao.Generator.Tests.Schemas;

namespace Nianbao.Generator.Tests.Templates;

/// <summary>The project's property NianbaoStrictNames on its way to the template compiler.</summary>
public class StrictNamesTests
{
    private static readonly Input Schema = Input.Schema(SchemaTexts.Small);
    private static readonly Input Template = Input.Template("{{ if note }}{{ note }}{{ else }}{{ title }}{{ end }}", "templates/note.scriban");

    [Fact]
    public void An_unknown_name_is_an_error()
    {
        Assert.Contains("NB2050", GeneratorRun.Of(Schema, Template).Diagnostics(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("false", true)]
    [InlineData("False ", true)]
    [InlineData("true", false)]
    [InlineData("", false)]
    public void The_project_may_have_it_null(string value, bool isNull)
    {
        var run = GeneratorRun.Of(Schema, Template).SetProperties(("NianbaoStrictNames", value));

        Assert.Equal(isNull, run.Diagnostics().Length == 0);
    }

    [Fact]
    public void Another_property_compiles_no_template_again()
    {
        var run = GeneratorRun.Of(Schema, Template).SetProperties(("NianbaoEntryPoint", "true"));

        Assert.All(
            run.Steps().Where(step => step.Name == StepNames.Templates).SelectMany(step => step.Reasons),
            reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Members_of_the_report_and_names_of_forms_stay_checked()
    {
        var misspelt = Input.Template("{{ form.titel }}", "templates/note.scriban");
        var run = GeneratorRun.Of(Schema, misspelt).SetProperties(("NianbaoStrictNames", "false"));

        Assert.Contains("NB2051", run.Diagnostics(), StringComparison.Ordinal);
    }
}
