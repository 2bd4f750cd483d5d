using Nianbao.DataFiles;
using Nianbao.Generator.Tests.Pipeline;
using Nianbao.Generator.Tests.Schemas;
using Nianbao.Reporting.Wording;
using Nianbao.Snapshots;

namespace Nianbao.Generator.Tests.Emit;

/// <summary>The C# that is generated, as accepted: people read it.</summary>
public class GeneratedCodeTests
{
    [Theory]
    [InlineData("Report2021")]
    [InlineData("Form2021")]
    [InlineData("Check2021")]
    [InlineData("ProjectCatalog")]
    public void Official_form(string file)
    {
        var run = GeneratorRun.Of(Input.Schema(SchemaTexts.Official(2021)));

        Assert.Equal("", run.Diagnostics());
        run.AssertCompiles();
        Snapshot.Verify(run.Source(file + ".g.cs"), "cs", file);
    }

    [Fact]
    public void The_same_schemas_in_another_order_give_the_same_code()
    {
        var first = Input.Schema(SchemaTexts.Small, "schemas/a.yaml");
        var second = Input.Schema(SchemaTexts.Official(2021), "schemas/b.yaml");

        static string Sources(GeneratorRun run) => string.Join("\n", run.Result.GeneratedSources
            .OrderBy(source => source.HintName, StringComparer.Ordinal).Select(source => source.SourceText));

        Assert.Equal(Sources(GeneratorRun.Of(first, second)), Sources(GeneratorRun.Of(second, first)));
    }
}
