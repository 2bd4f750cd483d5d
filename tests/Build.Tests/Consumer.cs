using System.Text;
using Nianbao.Faults;

namespace Nianbao.Build.Tests;

/// <summary>A scratch project in a folder of its own, as a user would have it.</summary>
internal sealed class Consumer : IDisposable
{
    /// <summary>A published report that is right: 施秉县人民政府 2021.</summary>
    public const string SampleReport = "reports/data/2021/施秉县人民政府.yaml";

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly string _workspace = Path.Combine(Path.GetTempPath(), "nianbao-" + Path.GetRandomFileName());
    private bool _isRestored;

    /// <param name="name">The project's name.</param>
    /// <param name="project">The project file.</param>
    public Consumer(string name, string project)
    {
        Name = name;
        // whatever lies in the folders above must not reach in here
        foreach (var stopper in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            Write("../" + stopper, "<Project />");
        }

        Write(name + ".csproj", project);
    }

    /// <summary>The project's name.</summary>
    public string Name { get; }

    /// <summary>The project's folder; a blank, brackets and Chinese in it must do no harm.</summary>
    public string Folder => Path.Combine(_workspace, "年报 (a)");

    /// <summary>What every command is given beside its own arguments.</summary>
    public IReadOnlyList<string> CommonArguments { get; init; } = [];

    /// <summary>For a project that refers to the working copy: the tests' own build made what it refers to.</summary>
    public static IReadOnlyList<string> WithoutReferences { get; } = ["--property:BuildProjectReferences=false"];

    /// <summary>A project file that refers to this working copy as a project in it would.</summary>
    public static string ProjectFile(string properties, string targetFramework = "<TargetFramework>net10.0</TargetFramework>") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <Import Project="{Repository.PathOf("msbuild/Nianbao.props")}" />
          <PropertyGroup>
            {targetFramework}
            <LangVersion>latest</LangVersion>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <!-- twice the time of a compilation, and the tests of the package have them -->
            <RunAnalyzers>false</RunAnalyzers>
            {properties}
          </PropertyGroup>
          <ItemGroup Condition="'$(TargetFramework)' == 'net10.0'">
            <ProjectReference Include="{Repository.RuntimeProject}" />
            <ProjectReference Include="{Repository.GeneratorProject}" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
          </ItemGroup>
          <Import Project="{Repository.PathOf("msbuild/Nianbao.targets")}" />
        </Project>
        """;

    /// <summary>Runs <c>dotnet build</c>.</summary>
    public BuildResult Build(params string[] arguments)
    {
        var result = Run(["build", .. arguments, .. _isRestored ? ["--no-restore"] : Array.Empty<string>()]);
        _isRestored = true;
        return result;
    }

    /// <summary>Keeps the project, with all that was built, as it is now.</summary>
    public void Keep() => Folders.Copy(Folder, Kept);

    /// <summary>Puts the project back to what it was when it was kept, to the second: nothing needs to be built again.</summary>
    public void PutBack()
    {
        Directory.Delete(Folder, recursive: true);
        Folders.Copy(Kept, Folder);
    }

    /// <summary>Runs a command that builds.</summary>
    public BuildResult Run(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var log = Path.Combine(_workspace, "build.log");
        var (exitCode, output) = Dotnet.Run(
            Folder,
            [
                .. arguments.Take(1), .. Options(), .. arguments.Skip(1),
                "-v:m", "-tl:off", "-nodeReuse:false", $"-flp:logfile={log};verbosity=normal;encoding=utf-8",
            ],
            environment);
        return new BuildResult(exitCode, output, File.ReadAllText(log));
    }

    /// <summary>The options that every command takes.</summary>
    public IEnumerable<string> Options() =>
        // a second process for one project's references takes longer to start than they take
        ["-m:1", $"--property:Configuration={Repository.Configuration}", .. CompilerServer.Options, .. CommonArguments];

    /// <summary>The program that a build made.</summary>
    public string Program => PathOf($"bin/{Repository.Configuration}/net10.0/{Name}.dll");

    /// <summary>Runs the program that a build made.</summary>
    public (int ExitCode, string Output) RunProgram(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null) =>
        Dotnet.Run(Folder, ["exec", Program, .. arguments], environment);

    public string PathOf(string path) => Path.GetFullPath(Path.Combine(Folder, path));

    public bool Exists(string path) => File.Exists(PathOf(path));

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text, s_utf8);
    }

    /// <summary>Replaces a text that must stand in the file.</summary>
    /// <returns>The line of its first place, counted from 1.</returns>
    public int Replace(string path, string old, string text)
    {
        var content = Read(path);
        var at = content.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{old}' is not in {path}");
        Write(path, content[..at] + text + content[(at + old.Length)..]);
        return content.AsSpan(0, at).Count('\n') + 1;
    }

    /// <summary>Takes a file of the working copy into the project.</summary>
    public void Copy(string source, string path) => Write(path, Repository.Read(source));

    public void Delete(string path)
    {
        if (Directory.Exists(PathOf(path))) Directory.Delete(PathOf(path), recursive: true);
        else File.Delete(PathOf(path));
    }

    public void Touch(string path) => File.SetLastWriteTimeUtc(PathOf(path), DateTime.UtcNow);

    public DateTime TimeOf(string path) => File.GetLastWriteTimeUtc(PathOf(path));

    /// <summary>The files below a folder, in order, with /; empty if there is no such folder.</summary>
    public IReadOnlyList<string> FilesIn(string folder) =>
        !Directory.Exists(PathOf(folder))
            ? []
            : [.. Directory.EnumerateFiles(PathOf(folder), "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(PathOf(folder), file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)];

    public bool FolderExists(string path) => Directory.Exists(PathOf(path));

    public void Dispose() => Directory.Delete(_workspace, recursive: true);

    private string Kept => Path.Combine(_workspace, "kept");
}
