using System.Reflection;
using System.Runtime.CompilerServices;
using Nianbao.Catalog;
using Nianbao.Documents.Importing;
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
            "Nianbao.Generator.Severities", "Nianbao.Generator.Templates.Units", "Nianbao.Generator.Templates.Types",
            "Nianbao.Text", "Nianbao.Rules", "Nianbao.DataFiles", "Nianbao.DataFiles.Writing", "Nianbao.Narratives", "Nianbao.Similarity",
            "Nianbao.ErrorLocalization", "Nianbao.RollUp", "Nianbao.Validation", "Nianbao.Templates", "Nianbao.Pages",
            "Nianbao.Catalog", "Nianbao.FormFiles", "Nianbao.RelatedReports", "Nianbao.Loading",
        ]),
        (typeof(SarifWriter).Assembly,
        [
            "Nianbao.Reporting.Wording", "Nianbao.Reporting.CheckReports", "Nianbao.Reporting.Sarif",
            "Nianbao.Reporting.Comparisons.Forms", "Nianbao.Reporting.Comparisons.Years", "Nianbao.Reporting.RuleReference",
            "Nianbao.Reporting.TemplateCatalog", "Nianbao.Reporting.JsonSchema", "Nianbao.Reporting.Scaffolding",
            "Nianbao.Reporting.RollUpLists",
        ]),
        (typeof(ReportImporter).Assembly,
        [
            "Nianbao.Documents.Programs",
            "Nianbao.Documents.Sources", "Nianbao.Documents.Sources.Html", "Nianbao.Documents.Sources.Text", "Nianbao.Documents.Sources.Word",
            "Nianbao.Documents.Sources.Workbooks", "Nianbao.Documents.Sources.Pdf", "Nianbao.Documents.Sources.Archives",
            "Nianbao.Documents.Sources.Office", "Nianbao.Documents.Sources.Detection", "Nianbao.Documents.Workbooks.Packages",
            "Nianbao.Documents.Workbooks", "Nianbao.Documents.Reading", "Nianbao.Documents.Recognition", "Nianbao.Documents.Texts",
            "Nianbao.Documents.Importing", "Nianbao.Documents.Mapping", "Nianbao.Documents.Verification", "Nianbao.Documents.Printing",
            "Nianbao.Documents.Styling",
        ]),
        (typeof(ReportProgram).Assembly,
        [
            // what the task of a build and the program exchange: compiled into both
            "Nianbao.Build.Exchange",
            "Nianbao.Cli.Terminal", "Nianbao.Cli.Outputs", "Nianbao.Cli.Files", "Nianbao.Cli.Work", "Nianbao.Cli.SmokeTests", "Nianbao.Cli.Imports",
            "Nianbao.Cli.Commands", "Nianbao.Cli",
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

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void The_picture_in_the_documentation_shows_the_same_rooms_in_the_same_order(string name)
    {
        var rooms = House.Single(floor => floor.Assembly.GetName().Name == name).Rooms;
        var picture = File.ReadAllText(Path.Combine(Root(), "docs", "architecture.md")).Split("```\n")[1].Split('\n');
        var below = picture.SkipWhile(line => !line.Contains($" {name} ", StringComparison.Ordinal)).Skip(1);

        Assert.Equal(string.Join(", ", rooms.Select(room => InPicture(name, room))), string.Join(' ', below.TakeWhile(line => line.StartsWith(' ')).Select(line => line.Trim())));
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
    [InlineData("Nianbao.Runtime", "Scriban.Signed", "YamlDotNet")]
    [InlineData("Nianbao.Reporting")]
    [InlineData("Nianbao.Documents", "AngleSharp", "DiffPlex", "ExcelDataReader", "Markdig", "UglyToad.PdfPig", "UglyToad.PdfPig.Core", "UglyToad.PdfPig.Tokens")]
    [InlineData("Nianbao.Cli", "AngleSharp", "Spectre.Console", "System.CommandLine")]
    public void A_floor_brings_no_other_packages_along(string name, params string[] packages)
    {
        var assembly = House.Single(floor => floor.Assembly.GetName().Name == name).Assembly;
        var others = assembly.GetReferencedAssemblies().Select(other => other.Name!)
            .Where(other => !other.StartsWith("Nianbao.", StringComparison.Ordinal) && !IsOfTheFramework(other));

        Assert.Equal(packages, others.Order(StringComparer.Ordinal));
    }

    /// <summary>A room as a folder; the program above all rooms as its file.</summary>
    private static string InPicture(string assembly, string room)
    {
        if (room == assembly) return nameof(ReportProgram) + ".cs";
        var folder = room.StartsWith(assembly + ".", StringComparison.Ordinal) ? room[(assembly.Length + 1)..] : room["Nianbao.".Length..];
        return folder.Replace("Generator.", "generator/", StringComparison.Ordinal).Replace("Build.", "msbuild/Task/", StringComparison.Ordinal).Replace('.', '/');
    }

    private static string ProjectOf(string assembly) =>
        Assert.Single(Directory.GetFiles(Path.Combine(Root(), "runtime"), assembly + ".csproj", SearchOption.AllDirectories));

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../.."));

    private static bool IsOfTheFramework(string name) =>
        File.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, name + ".dll"));
}
