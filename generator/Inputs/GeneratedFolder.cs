using Microsoft.CodeAnalysis.Diagnostics;

namespace Nianbao.Generator.Inputs;

/// <summary>
/// Where the compiler takes the generated files to be: below the intermediate folder, or the folder they are written to.
/// A relative path in a <c>#line</c> starts there, which keeps the generated C# the same wherever a project lies.
/// </summary>
internal static class GeneratedFolder
{
    // the assembly and the class of the generator, which lies above this room
    private const string OfGenerator = "Nianbao.Generator/Nianbao.Generator.NianbaoGenerator";

    /// <summary>The path from that folder to a file, with /; null where the project does not tell or there is none.</summary>
    public static string? PathTo(string file, AnalyzerConfigOptions options)
    {
        var isWritten = string.Equals(Property(options, "build_property.EmitCompilerGeneratedFiles"), "true", StringComparison.OrdinalIgnoreCase);
        var folder = Property(options, isWritten ? "build_property.CompilerGeneratedFilesOutputPath" : "build_property.IntermediateOutputPath");
        var project = Property(options, "build_property.MSBuildProjectFullPath");
        if (folder.Length == 0 || project.Length == 0 || !Path.IsPathRooted(file)) return null;
        var from = Segments(Path.Combine(Path.GetDirectoryName(project)!, folder, OfGenerator));
        var to = Segments(file);
        var common = from.Zip(to, (a, b) => a == b).TakeWhile(isSame => isSame).Count();
        var path = string.Join("/", Enumerable.Repeat("..", from.Length - common).Concat(to.Skip(common)));
        return common == 0 || path.Contains('"') ? null : path;
    }

    private static string[] Segments(string path) =>
        Path.GetFullPath(path).Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);

    private static string Property(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var value) ? value : "";
}
