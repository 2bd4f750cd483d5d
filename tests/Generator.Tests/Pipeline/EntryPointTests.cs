using Microsoft.CodeAnalysis;
using Nianbao.Generator.Pipeline;
using Nianbao.Generator.Tests.Schemas;

namespace Nianbao.Generator.Tests.Pipeline;

/// <summary>A program of the project's own would be run in place of the generated one: the compiler only warns of it.</summary>
public class EntryPointTests
{
    private static readonly Input Schema = Input.Schema(SchemaTexts.Small);

    [Theory]
    [InlineData("using System;\nConsole.WriteLine(1);\nConsole.WriteLine(2);", 2, 1)]
    [InlineData("internal static class Program\n{\n    private static void Main() { }\n}", 3, 25)]
    [InlineData("class Program\n{\n    static async System.Threading.Tasks.Task<int> Main(string[] args) => 0;\n}", 3, 51)]
    public void A_leftover_program_is_an_error_at_its_place(string code, int line, int column)
    {
        var run = GeneratorRun.Of(Schema).SetProperties(("NianbaoEntryPoint", "true")).EditCode(code);

        Assert.StartsWith($"({line},{column}): NB1070: 项目里已有自己的程序入口", run.Diagnostics(), StringComparison.Ordinal);
        Assert.Single(run.Diagnostics().Split('\n'));
    }

    [Theory]
    [InlineData("class Tool { void Main() { } static void Main(int a, int b) { } static void Main<T>() { } static int Mainly() => 1; }")]
    [InlineData("namespace X { class Main { } }")]
    public void What_is_no_entry_point_is_none(string code) =>
        Assert.Equal("", GeneratorRun.Of(Schema).SetProperties(("NianbaoEntryPoint", "true")).EditCode(code).Diagnostics());

    [Fact]
    public void Where_the_project_writes_Main_itself_it_may()
    {
        var run = GeneratorRun.Of(Schema).SetProperties(("NianbaoEntryPoint", "false")).EditCode("System.Console.WriteLine();");

        Assert.Equal("", run.Diagnostics());
    }

    [Fact]
    public void An_edit_that_moves_nothing_of_it_says_the_same_again()
    {
        var run = GeneratorRun.Of(Schema).SetProperties(("NianbaoEntryPoint", "true"));

        Assert.Equal([IncrementalStepRunReason.Cached], run.EditCode("class Unrelated;").Steps().Single(step => step.Name == StepNames.OwnEntryPoints).Reasons);
    }
}
