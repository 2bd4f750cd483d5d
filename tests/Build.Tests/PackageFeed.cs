namespace Nianbao.Build.Tests;

/// <summary>A folder with the packages as this working copy makes them. Packed once for all tests that need them.</summary>
public sealed class PackageFeed : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nianbao-feed-").FullName;
    // packages of one version are taken for the same package
    private readonly string _version = $"0.0.0-test.{DateTime.UtcNow.Ticks}";

    public PackageFeed()
    {
        var (exitCode, output) = Dotnet.Run(Repository.Root,
        [
            "pack", Repository.PackageProject, "--no-build", "-o", _folder, "-c", Repository.Configuration,
            $"-p:PackageVersion={_version}", "-m:1", "-nodeReuse:false",
        ]);
        Assert.True(exitCode == 0, output);
    }

    /// <summary>A package's file.</summary>
    public string FileOf(string package) => Path.Combine(_folder, $"{package}.{_version}.nupkg");

    /// <summary>A program that has nothing of Nianbao but a reference to a package.</summary>
    /// <param name="name">The project's name.</param>
    /// <param name="properties">Further properties of the project.</param>
    /// <param name="package">The package.</param>
    internal Consumer NewProgram(string name, string properties = "", string package = "Nianbao")
    {
        var project = new Consumer(name, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{package}" Version="{_version}" />
              </ItemGroup>
            </Project>
            """)
        {
            // what the machine has unpacked already is used from there, and nothing is left there
            CommonArguments = ["-p:RestorePackagesPath=../packages", $"-p:RestoreFallbackFolders={Repository.PackageRoot}"],
        };
        project.Write("../NuGet.config", $"""<configuration><packageSources><clear /><add key="scratch" value="{_folder}" /></packageSources></configuration>""");
        return project;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

/// <summary>The tests that use the package.</summary>
[CollectionDefinition(Name)]
public sealed class PackageFeedTests : ICollectionFixture<PackageFeed>
{
    public const string Name = "package";
}
