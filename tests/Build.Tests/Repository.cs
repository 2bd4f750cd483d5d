using System.Reflection;

namespace Nianbao.Build.Tests;

/// <summary>Where the working copy is and how it was built.</summary>
internal static class Repository
{
    /// <summary>In C#, the generated list of all forms and templates.</summary>
    public const string Catalog = "Nianbao.Generated.ProjectCatalog.All";

    /// <summary>The folder of Toolkit.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Debug or Release: the scratch projects use what the tests' own build made.</summary>
    public static string Configuration { get; } = Metadata("Configuration");

    /// <summary>The SDK's folder of the C# compiler.</summary>
    public static string CompilerFolder { get; } = Metadata("CompilerFolder");

    /// <summary>Where packages are unpacked.</summary>
    public static string PackageRoot { get; } = Metadata("NuGetPackageRoot");

    /// <summary>The kind of machine that programs are published for: linux-x64.</summary>
    public static string RuntimeIdentifier { get; } = Metadata("RuntimeIdentifier");

    /// <summary>The version of the runtime that the SDK publishes.</summary>
    public static string RuntimePackVersion { get; } = Metadata("RuntimePackVersion");

    /// <summary>The project that a report project in the working copy refers to.</summary>
    public static string RuntimeProject { get; } = PathOf("runtime/Cli/Nianbao.Cli.csproj");

    /// <summary>The project whose packing makes all packages.</summary>
    public static string PackageProject { get; } = PathOf("packaging/Nianbao.csproj");

    /// <summary>The project of the source generator.</summary>
    public static string GeneratorProject { get; } = PathOf("generator/Nianbao.Generator.csproj");

    /// <summary>The packages that are a library each.</summary>
    public static IReadOnlyList<string> Libraries { get; } = ["Nianbao.Cli", "Nianbao.Documents", "Nianbao.Model", "Nianbao.Reporting", "Nianbao.Runtime"];

    /// <summary>In C#, the call with which an own Main hands its arguments to the report program.</summary>
    public static string RunReportProgram { get; } = $"Nianbao.Cli.ReportProgram.Run(args, {Catalog})";

    /// <summary>A file of the working copy.</summary>
    public static string PathOf(string path) => Path.Combine(Root, path);

    /// <summary>The text of a file of the working copy.</summary>
    public static string Read(string path) => File.ReadAllText(PathOf(path));

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder != null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Toolkit.sln"))) return folder;
        }

        throw new InvalidOperationException("Toolkit.sln is in no folder above " + AppContext.BaseDirectory);
    }

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
