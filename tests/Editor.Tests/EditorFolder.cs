using Nianbao.Cli;
using Nianbao.Generated;

namespace Nianbao.Editor.Tests;

/// <summary>A project folder as an office has it: the sample reports in <c>data</c>, the forms' JSON Schemas in <c>.nianbao</c>.</summary>
public sealed class EditorFolder : IDisposable
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), "nianbao-editor-" + Path.GetRandomFileName());

    public EditorFolder()
    {
        var data = Path.Combine(AppContext.BaseDirectory, "data");
        foreach (var file in Directory.EnumerateFiles(data, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = PathOf("data/" + Path.GetRelativePath(data, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Assert.Equal(0, ReportProgram.Run(["schema", "--out", PathOf(".nianbao")], ProjectCatalog.All));
    }

    /// <summary>The sample reports, as paths below the folder.</summary>
    public static TheoryData<string> Samples => new(
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "data"), "*.yaml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(AppContext.BaseDirectory, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal));

    public string PathOf(string path) => Path.Combine(_root, path);

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
