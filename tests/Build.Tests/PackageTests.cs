using System.IO.Compression;

namespace Nianbao.Build.Tests;

/// <summary>The package: what is in it, and that a project with nothing but a reference to it renders.</summary>
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
    public void The_package_holds_the_libraries_the_generator_and_what_the_build_needs_and_nothing_else()
    {
        using var package = ZipFile.OpenRead(feed.PackageFile);
        var schemas = FilesOf("schemas", "*.yaml");
        var templates = FilesOf("templates", "*.scriban*");
        Assert.NotEmpty(schemas);
        Assert.NotEmpty(templates);
        Assert.Equal(
            [
                "README.md",
                "analyzers/dotnet/cs/Nianbao.Generator.dll", "analyzers/dotnet/cs/YamlDotNet.dll",
                "build/Nianbao.Render.targets", "build/Nianbao.props", "build/Nianbao.targets",
                .. Repository.Libraries.SelectMany(library => new[] { $"lib/net10.0/{library}.dll", $"lib/net10.0/{library}.xml" }),
                .. schemas, .. templates,
            ],
            package.Entries.Select(entry => entry.FullName).Where(IsContent).Order(StringComparer.Ordinal));
    }

    private static bool IsContent(string name) =>
        !name.StartsWith("_rels/", StringComparison.Ordinal)
        && !name.StartsWith("package/", StringComparison.Ordinal)
        && name is not ("Nianbao.nuspec" or "[Content_Types].xml");

    private static IEnumerable<string> FilesOf(string folder, string pattern) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}
