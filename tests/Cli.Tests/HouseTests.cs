using System.Reflection;
using System.Runtime.CompilerServices;
using Nianbao.Catalog;
using Nianbao.Layers;
using Nianbao.Reporting.Sarif;
using Nianbao.Reports;
using Xunit.Abstractions;

namespace Nianbao.Cli.Tests;

/// <summary>The assemblies and the folders within each are floors: every one uses those below it and none above.</summary>
public class HouseTests(ITestOutputHelper output)
{
    private static readonly (Assembly Assembly, string[] Rooms)[] House =
    [
        (typeof(Report).Assembly, ["Nianbao.Generator.Text", "Nianbao.Sources", "Nianbao.Organs", "Nianbao.Forms", "Nianbao.Reports", "Nianbao.Findings"]),
        (typeof(ReportCatalog).Assembly,
        [
            // files of the generator that are compiled here, too, so that both mean the same
            "Nianbao.Generator.Severities", "Nianbao.Generator.Templates.Units", "Nianbao.Generator.Templates.Compilation",
            "Nianbao.Text", "Nianbao.Rules", "Nianbao.DataFiles", "Nianbao.Narratives", "Nianbao.Similarity",
            "Nianbao.ErrorLocalization", "Nianbao.RollUp", "Nianbao.Validation", "Nianbao.Templates", "Nianbao.Pages",
            "Nianbao.Catalog", "Nianbao.RelatedReports", "Nianbao.Loading",
        ]),
        (typeof(SarifWriter).Assembly,
        [
            "Nianbao.Reporting.Wording", "Nianbao.Reporting.CheckReports", "Nianbao.Reporting.Sarif",
            "Nianbao.Reporting.Comparisons.Forms", "Nianbao.Reporting.Comparisons.Years", "Nianbao.Reporting.RuleReference",
            "Nianbao.Reporting.TemplateCatalog", "Nianbao.Reporting.JsonSchema", "Nianbao.Reporting.Scaffolding",
            "Nianbao.Reporting.RollUpLists",
        ]),
        (typeof(ReportProgram).Assembly,
        [
            "Nianbao.Cli.Terminal", "Nianbao.Cli.Files", "Nianbao.Cli.Work", "Nianbao.Cli.SmokeTests", "Nianbao.Cli.Commands", "Nianbao.Cli",
        ]),
    ];

    public static TheoryData<string> Assemblies => [.. House.Select(floor => floor.Assembly.GetName().Name!)];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void No_folder_uses_one_above_it(string name)
    {
        var (assembly, rooms) = House.Single(floor => floor.Assembly.GetName().Name == name);
        var layers = AssemblyLayers.Read(assembly.Location, ProjectSources.Of(ProjectOf(name)), rooms);
        output.WriteLine($"{name}, who refers to whom:\n{layers.Arrows()}");

        Assert.True(layers.Complaints().Length == 0, layers.Complaints());
    }

    [Fact]
    public void No_assembly_refers_to_one_above_it()
    {
        var names = House.Select(floor => floor.Assembly.GetName().Name!).ToList();
        for (var floor = 0; floor < House.Length; floor++)
        {
            var above = House[floor].Assembly.GetReferencedAssemblies().Where(other => names.IndexOf(other.Name!) > floor);

            Assert.True(!above.Any(), $"{names[floor]} refers to {string.Join(", ", above.Select(other => other.Name))}");
        }
    }

    [Theory]
    [InlineData("Nianbao.Model")]
    [InlineData("Nianbao.Runtime", "YamlDotNet")]
    [InlineData("Nianbao.Reporting", "YamlDotNet")]
    [InlineData("Nianbao.Cli", "AngleSharp", "Spectre.Console", "System.CommandLine")]
    public void A_floor_brings_no_other_packages_along(string name, params string[] packages)
    {
        var assembly = House.Single(floor => floor.Assembly.GetName().Name == name).Assembly;
        var others = assembly.GetReferencedAssemblies().Select(other => other.Name!)
            .Where(other => !other.StartsWith("Nianbao.", StringComparison.Ordinal) && !IsOfTheFramework(other));

        Assert.Equal(packages, others.Order(StringComparer.Ordinal));
    }

    private static string ProjectOf(string assembly, [CallerFilePath] string file = "") => Assert.Single(
        Directory.GetFiles(Path.Combine(Path.GetDirectoryName(file)!, "../../runtime"), assembly + ".csproj", SearchOption.AllDirectories));

    private static bool IsOfTheFramework(string name) =>
        File.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, name + ".dll"));
}
