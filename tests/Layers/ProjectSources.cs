using System.Xml.Linq;

namespace Nianbao.Layers;

/// <summary>Which files of source code a project is compiled from.</summary>
public static class ProjectSources
{
    private static readonly string[] BuildFolders = ["bin", "obj"];

    /// <summary>The C# files below the project and those that it takes from elsewhere, as full paths in order.</summary>
    /// <param name="project">The project file.</param>
    public static IReadOnlyList<string> Of(string project)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(project))!;
        var own = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !BuildFolders.Contains(Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar)[0], StringComparer.Ordinal));
        var linked = XDocument.Load(project).Descendants("Compile")
            .SelectMany(item => Named(Path.GetFullPath(item.Attribute("Include")!.Value, folder)));
        return [.. own.Concat(linked).Order(StringComparer.Ordinal)];
    }

    private static string[] Named(string path) =>
        path.Contains('*', StringComparison.Ordinal) ? Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path)) : [path];
}
