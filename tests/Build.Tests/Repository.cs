using System.Reflection;
using Nianbao.Catalog;
using Nianbao.Templates;

namespace Nianbao.Build.Tests;

/// <summary>Where the working copy is and how it was built.</summary>
internal static class Repository
{
    /// <summary>The folder of Toolkit.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Debug or Release: the scratch projects use what the tests' own build made.</summary>
    public static string Configuration { get; } = Metadata("Configuration");

    /// <summary>Where packages are unpacked.</summary>
    public static string PackageRoot { get; } = Metadata("NuGetPackageRoot");

    /// <summary>The kind of machine that programs are published for: linux-x64.</summary>
    public static string RuntimeIdentifier { get; } = Metadata("RuntimeIdentifier");

    /// <summary>The version of the runtime that the SDK publishes.</summary>
    public static string RuntimePackVersion { get; } = Metadata("RuntimePackVersion");

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
