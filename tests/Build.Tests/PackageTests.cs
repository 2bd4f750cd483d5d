using System.IO.Compression;
using System.Text.Json;

namespace Nianbao.Build.Tests;

/// <summary>The packages: what is in them, and what a project with nothing but a reference to one can do.</summary>
[Collection(PackageFeedTests.Name)]
public sealed class PackageTests(PackageFeed feed)
{
    [Fact]
    public void A_project_with_a_reference_to_the_package_renders_and_one_downstream_of_it_does_not()
    {
        using var project = feed.NewProgram("Packaged");
        project.Copy(Consumer.SampleReport, Office.Report);

        var first = project.Build().Succeeded();

        Assert.Empty(first.Warnings);
        Assert.DoesNotContain("TieredPGO", project.Read($"bin/{Repository.Configuration}/net10.0/Packaged.runtimeconfig.json"), StringComparison.Ordinal);
        Assert.Equal(1, first.Rendered);
        var reports = $"bin/{Repository.Configuration}/net10.0/reports";
        Assert.Equal(Office.PagesOf("2021/施秉县人民政府"), project.FilesIn(reports));
        Assert.DoesNotContain("Nianbao.Generator.dll", project.FilesIn($"bin/{Repository.Configuration}/net10.0"));

        project.Write("../downstream/Downstream.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="{project.PathOf("Packaged.csproj")}" />
              </ItemGroup>
            </Project>
            """);
        project.Write("../downstream/Program.cs", $"return {Repository.Catalog}.Forms.Length;");
        project.Write("../downstream/data/x.yaml", "nothing of Nianbao's");
        project.Touch(Office.Report);

        var downstream = project.Run(["build", "../downstream", "-m", "-graph"]).Succeeded();

        Assert.Equal(1, downstream.RendererRuns);
        Assert.Equal(1, downstream.Rendered);
        Assert.False(project.FolderExists($"../downstream/{reports}"));

        var wrong = project.Replace(Office.Report, "[9, 0, 0, 0, 0, 0, 9]", "[9, 0, 0, 0, 0, 0, 12]");

        var broken = project.Build().Failed();

        Assert.Contains(broken.Errors, error => error.StartsWith($"{project.PathOf(Office.Report)}({wrong},", StringComparison.Ordinal)
            && error.Contains("error NB3001: ", StringComparison.Ordinal));

        project.Run(["clean"]).Succeeded();

        Assert.Empty(project.FilesIn(reports));
    }

    [Fact]
    public void The_runtime_alone_gives_classes_reading_and_checking_and_brings_no_command_line_along()
    {
        using var project = feed.NewProgram("Vendor", "<ImplicitUsings>enable</ImplicitUsings>", "Nianbao.Runtime");
        project.Copy(Consumer.SampleReport, Office.Report);
        project.Write("Program.cs", ReadmeExample());

        var build = project.Build().Succeeded();

        Assert.Empty(build.Warnings);
        Assert.False(build.RanRenderer);
        var output = $"bin/{Repository.Configuration}/net10.0";
        Assert.Equal(["Nianbao.Model.dll", "Nianbao.Runtime.dll", "Scriban.Signed.dll", "Vendor.dll", "YamlDotNet.dll"], project.FilesIn(output).Where(file => file.EndsWith(".dll", StringComparison.Ordinal)));
        Assert.Equal((0, "9"), Dotnet.Run(project.Folder, ["exec", project.PathOf($"{output}/Vendor.dll")]));
        Assert.Contains("<h1><span>施秉县人民政府2021年</span><span>政府信息公开工作年度报告</span></h1>", project.Read("report.html"), StringComparison.Ordinal);
    }

    /// <summary>What the README shows to C# developers, as it stands there.</summary>
    private static string ReadmeExample() =>
        File.ReadAllText(Repository.PathOf("README.md")).Split("```csharp\n")[1].Split("```")[0];

    [Fact]
    public void Every_library_that_comes_along_has_its_notice()
    {
        var assets = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("runtime/Cli/obj/project.assets.json"))).RootElement;
        var libraries = assets.GetProperty("targets").GetProperty("net10.0").EnumerateObject()
            .Where(library => library.Value.GetProperty("type").GetString() == "package" && library.Value.TryGetProperty("runtime", out _))
            .Select(library => library.Name.Replace("/", " ", StringComparison.Ordinal));
        var noticed = File.ReadLines(Repository.PathOf("NOTICE.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Where(cells => cells.Length > 3 && cells[1].StartsWith('['))
            .Select(cells => $"{cells[1][1..cells[1].IndexOf(']', StringComparison.Ordinal)]} {cells[2]}");

        Assert.Equal(libraries.Order(StringComparer.Ordinal), noticed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_package_holds_what_it_is_for_and_nothing_else()
    {
        var schemas = FilesOf("schemas", "*.yaml");
        var pages = FilesOf("templates/pages", "*.scriban*");
        var templates = FilesOf("templates", "*.scriban*").Except(pages);
        Assert.NotEmpty(schemas);
        Assert.NotEmpty(templates);
        Assert.NotEmpty(pages);
        Assert.Equal(["build/Nianbao.LinkAttributes.xml", "build/Nianbao.Render.targets", "build/Nianbao.props", "build/Nianbao.targets", "form/form.html", "tasks/Nianbao.Build.dll", .. pages], ContentOf("Nianbao"));
        foreach (var library in Repository.Libraries.Where(library => library != "Nianbao.Runtime"))
        {
            Assert.Equal([$"lib/net10.0/{library}.dll", $"lib/net10.0/{library}.xml"], ContentOf(library));
        }

        Assert.Equal(
            [
                "analyzers/dotnet/cs/Nianbao.Generator.dll", "analyzers/dotnet/cs/Scriban.Signed.dll", "analyzers/dotnet/cs/YamlDotNet.dll",
                "build/Nianbao.Runtime.props", "build/Nianbao.Runtime.targets",
                "lib/net10.0/Nianbao.Runtime.dll", "lib/net10.0/Nianbao.Runtime.xml",
                .. schemas, .. templates,
            ],
            ContentOf("Nianbao.Runtime"));
    }

    /// <summary>The files of a package beside those that every package has.</summary>
    private IEnumerable<string> ContentOf(string package)
    {
        using var file = ZipFile.OpenRead(feed.FileOf(package));
        var names = file.Entries.Select(entry => entry.FullName).ToList();
        Assert.Contains("README.md", names);
        Assert.Contains("NOTICE.md", names);
        Assert.Contains("LICENSE", names);
        return [.. names.Where(IsContent).Select(Uri.UnescapeDataString).Order(StringComparer.Ordinal)];
    }

    private static bool IsContent(string name) =>
        !name.StartsWith("_rels/", StringComparison.Ordinal)
        && !name.StartsWith("package/", StringComparison.Ordinal)
        && !name.EndsWith(".nuspec", StringComparison.Ordinal)
        && name is not ("README.md" or "NOTICE.md" or "LICENSE" or "[Content_Types].xml");

    private static IEnumerable<string> FilesOf(string folder, string pattern) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}
