using Nianbao.Catalog;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Generator.Tests.Pipeline;
using Nianbao.Generator.Tests.Schemas;
using Nianbao.Reports;
using Nianbao.Rules;
using Nianbao.Templates;

namespace Nianbao.Generator.Tests.Emit;

/// <summary>A project may call its own types and namespaces whatever it likes.</summary>
public class HostileNamesTests
{
    // every name of the runtime: what generated code uses is among them
    private static readonly string[] Names =
    [
        .. new[] { typeof(RuleEvaluation), typeof(Finding), typeof(FormDefinition), typeof(NarrativeDefinition), typeof(ReportCatalog), typeof(Report), typeof(Utf8Writer) }
            .Select(type => type.Assembly).Distinct()
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => !type.IsNested && !type.IsGenericType)
            .Select(type => type.Name).Distinct().Order(StringComparer.Ordinal),
    ];

    private static readonly Lazy<GeneratorRun> Everything = new(Generate);

    [Theory]
    [InlineData("")]
    [InlineData("namespace Nianbao.Generated")]
    [InlineData("namespace Nianbao.Generated.Nianbao")]
    [InlineData("namespace Nianbao.Generated.System")]
    [InlineData("namespace Nianbao.Rules")]
    [InlineData("namespace Forms")]
    [InlineData("namespace Nianbao.Generated.Forms")]
    [InlineData("namespace Nianbao.Generated.Reports")]
    public void Types_of_the_project_with_the_runtimes_names_are_not_taken_for_them(string place)
    {
        Assert.Contains("Severity", Names);

        Everything.Value.AssertCompiles(place.Length == 0 ? Types(Names) : $"{place} {{ {Types(Names)} }}");
    }

    [Theory]
    [InlineData("class Nianbao;")]
    [InlineData("class System; class Array; class DateTime; class Func;")]
    public void Types_in_the_namespace_of_the_reports_hide_no_namespace(string types) =>
        Everything.Value.AssertCompiles("namespace Nianbao.Generated { " + types + " }");

    [Fact]
    public void Types_within_a_report_class_hide_none_of_the_runtimes()
    {
        // what a report itself has by such a name cannot be declared again
        var members = typeof(Report).GetMembers().Select(member => member.Name).Append(nameof(ReportType));

        Everything.Value.AssertCompiles($"namespace Nianbao.Generated {{ partial class Report2021 {{ {Types(Names.Except(members))} }} }}");
    }

    private static string Types(IEnumerable<string> names) => string.Concat(names.Select(name => $"public class {name}; "));

    private static GeneratorRun Generate()
    {
        var run = GeneratorRun.Of(
                Input.Schema(SchemaTexts.Official(2021), "schemas/2021.yaml"),
                Input.Schema(SchemaTexts.Official(2014), "schemas/2014.yaml"),
                Input.Schema(SchemaTexts.Official(2019), "schemas/2019.yaml"),
                Input.Template("{{ title }}{{ for table in tables }}{{ table.label }}{{ end }}{{ published | date.to_string '%Y' }}"),
                Input.Template("{{ for report in reports }}{{ report.title }}{{ end }}", "templates/collection/list.scriban-html"))
            .SetProperties(("_NianbaoRuleSeverities", "NB3001=warning"));
        Assert.Equal("", run.Diagnostics());
        return run;
    }
}
