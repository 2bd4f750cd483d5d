using System.Runtime.InteropServices;

namespace Nianbao.Faults;

/// <summary>
/// A report project of its own, compiled once: every <see cref="Lane"/> begins with a copy of it. Its pages are those of the
/// official templates and one about all reports.
/// </summary>
public sealed class ScratchOffice : IDisposable
{
    internal const string Name = "Office";

    private const string Index =
        "{{ for r in reports ~}}\n{{ r.year }} {{ r.organ }} {{ r.file }}.html {{ r.requests.received.total }}\n{{ end }}{{ for m in missing ~}}\n{{ m.file }} is missing\n{{ end }}";

    private readonly string _root = Directory.CreateTempSubdirectory("nianbao-faults-").FullName;

    /// <param name="repository">The folder of the working copy.</param>
    /// <param name="configuration">Debug or Release: what was built of the working copy.</param>
    /// <exception cref="InvalidOperationException">It does not build.</exception>
    public ScratchOffice(string repository, string configuration)
    {
        Configuration = configuration;
        Sample = File.ReadAllText(Path.Combine(repository, "reports", "data", "2021", "施秉县人民政府.yaml"));
        // whatever lies in the folders above must not reach in here
        foreach (var stopper in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            File.WriteAllText(Path.Combine(_root, stopper), "<Project />");
        }

        Directory.CreateDirectory(Path.Combine(Folder, "templates", "collection"));
        File.WriteAllText(Path.Combine(Folder, "templates", "collection", "index@2021.scriban-html"), Index);
        File.WriteAllText(Path.Combine(Folder, Name + ".csproj"), ProjectFile(repository));
        using var build = Commands.Start(
            Folder, ["build", "-v:q", "-nodeReuse:false", "-m:1", $"-p:Configuration={configuration}", "-p:BuildProjectReferences=false", "-p:NianbaoEnableRender=false",
                "-p:UseSharedCompilation=false", $"-flp:logfile={Path.Combine(_root, "build.log")};verbosity=minimal"]);
        build.WaitForExit();
        if (build.ExitCode != 0) throw new InvalidOperationException(File.ReadAllText(Path.Combine(_root, "build.log")));
    }

    /// <summary>Why nothing of the kind can be done here; null if it can: processes are killed and watched as Linux has it.</summary>
    public static string? WhyNot => RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? null : "needs Linux";

    /// <summary>Debug or Release.</summary>
    internal string Configuration { get; }

    /// <summary>A report that is right.</summary>
    internal string Sample { get; }

    /// <summary>Where it lies.</summary>
    internal string Folder => Path.Combine(_root, Name);

    /// <summary>A copy of it in which faults can happen, with its pages up to date.</summary>
    /// <param name="number">Each has a number of its own.</param>
    public Lane MakeLane(int number) => new(this, Path.Combine(_root, "lane" + number));

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static string ProjectFile(string repository) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <Import Project="{repository}/msbuild/Nianbao.props" />
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <UseAppHost>false</UseAppHost>
            <RunAnalyzers>false</RunAnalyzers>
            <NianbaoReportDir>out</NianbaoReportDir>
          </PropertyGroup>
          <ItemGroup>
            <ProjectReference Include="{repository}/runtime/Cli/Nianbao.Cli.csproj" />
            <ProjectReference Include="{repository}/generator/Nianbao.Generator.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
          </ItemGroup>
          <Import Project="{repository}/msbuild/Nianbao.targets" />
        </Project>
        """;
}
