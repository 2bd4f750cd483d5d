using System.Diagnostics;

namespace Nianbao.Bench.Compiling;

/// <summary>A project as users have it, in a folder of its own.</summary>
internal sealed class ScratchProject
{
    private static readonly string Output = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);

    private static readonly string[] s_libraries = ["Nianbao.Model.dll", "Nianbao.Runtime.dll", "Nianbao.Reporting.dll", "Nianbao.Cli.dll"];

    private readonly string _file;

    private ScratchProject(string folder, string begin, string items, string end, bool renders = false)
    {
        Directory.CreateDirectory(folder);
        _file = Path.Combine(folder, "Scratch.csproj");
        File.WriteAllText(_file, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              {begin}
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <UseAppHost>false</UseAppHost>
                <NianbaoEnableRender>{(renders ? "true" : "false")}</NianbaoEnableRender>
                <NianbaoReportDir>out</NianbaoReportDir>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{string.Join(';', s_libraries.Select(library => Path.Combine(Output, library)))}" />
                {items}
              </ItemGroup>
              {end}
            </Project>
            """);
        Run("restore", _file);
    }

    /// <summary>The folder of the working copy.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Debug or Release: what was built of the working copy.</summary>
    public static string Configuration { get; } = Path.GetFileName(Path.GetDirectoryName(Output)!);

    /// <summary>Gives work with such projects a folder, and deletes that afterwards.</summary>
    public static void InNewFolder(Action<string> work)
    {
        var folder = Path.Combine(Path.GetTempPath(), "nianbao-bench-" + Path.GetRandomFileName());
        try
        {
            work(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The official form and templates, turned into C# by the generator.</summary>
    public static ScratchProject WithGenerator(string folder) => WithGenerator(folder, renders: false);

    /// <summary>The same, and what lies in its folder <c>data</c> is rendered.</summary>
    public static ScratchProject ThatRenders(string folder) => WithGenerator(folder, renders: true);

    private static ScratchProject WithGenerator(string folder, bool renders)
    {
        var generator = Path.Combine(Repository, "generator", "bin", Configuration, "netstandard2.0");
        return new ScratchProject(
            folder,
            Import("Nianbao.props"),
            $"""<Analyzer Include="{generator}/Nianbao.Generator.dll;{generator}/YamlDotNet.dll;{generator}/Scriban.Signed.dll" />""",
            Import("Nianbao.targets"),
            renders);
    }

    /// <summary>What the generator wrote, as plain files.</summary>
    public static ScratchProject WithPlainFiles(string folder, string generated) => new(
        folder, "", $"""<Compile Include="{generated}/**/*.cs" />""", "");

    /// <summary>Builds with a compiler of its own, not one that is running and warm.</summary>
    public BuildTime Build(params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        var cpu = ChildProcesses.CpuSeconds;
        Run(["build", _file, "--no-restore", "-v:q", "-nodeReuse:false", "-p:UseSharedCompilation=false", .. arguments]);
        return new BuildTime(clock.Elapsed.TotalSeconds, ChildProcesses.CpuSeconds - cpu);
    }

    private static string Import(string file) => $"""<Import Project="{Path.Combine(Repository, "msbuild", file)}" />""";

    private static void Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException(output);
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(Output);
        while (!File.Exists(Path.Combine(folder.FullName, "Toolkit.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("to be run from within the repository");
        }

        return folder.FullName;
    }
}
