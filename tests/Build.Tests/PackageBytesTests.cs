namespace Nianbao.Build.Tests;

/// <summary>The same sources make the same package, wherever they lie and whenever it is made.</summary>
public sealed class PackageBytesTests : IDisposable
{
    private static readonly string[] Sources =
    [
        "Directory.Build.props", "Directory.Packages.props", "runtime/Directory.Build.props", "global.json", ".editorconfig", "NOTICE.md", "LICENSE", "packaging/Libraries.md",
        "generator/Text/EditDistance.cs", "generator/Text/WordPattern.cs",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("nianbao-bytes-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Two_folders_make_one_package() => Assert.Equal(Pack("here"), Pack("somewhere else"));

    private byte[] Pack(string name)
    {
        var copy = Path.Combine(_folder, name);
        foreach (var source in Sources.Concat(FilesOf("runtime/Model")))
        {
            var file = Path.Combine(copy, source);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.Copy(Repository.PathOf(source), file);
        }

        var (exitCode, output) = Dotnet.Run(copy, ["pack", "runtime/Model", "-o", ".", "-c", "Release", "-p:CI=true", "-nodeReuse:false"]);
        Assert.True(exitCode == 0, output);
        return File.ReadAllBytes(Directory.GetFiles(copy, "*.nupkg").Single());
    }

    private static IEnumerable<string> FilesOf(string folder) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith(folder + "/bin/", StringComparison.Ordinal) && !file.StartsWith(folder + "/obj/", StringComparison.Ordinal));
}
