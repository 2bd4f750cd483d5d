using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Nianbao.Generator.Inputs;

/// <summary>Takes Nianbao's files out of the AdditionalFiles by the metadata that its MSBuild targets put on them.</summary>
internal static class InputFiles
{
    /// <summary>Null for a file of somebody else.</summary>
    public static InputFile? Read(AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancel)
    {
        var options = provider.GetOptions(file);
        var kind = Metadata(options, "NianbaoKind");
        if (kind.Length == 0 || file.GetText(cancel) is not { } text) return null;
        var name = Metadata(options, "NianbaoName").Replace('\\', '/');
        return new InputFile(
            kind, Metadata(options, "NianbaoOrigin"), file.Path, name.Length > 0 ? name : Path.GetFileName(file.Path), text.ToString())
        {
            PathFromGenerated = GeneratedFolder.PathTo(file.Path, provider.GlobalOptions),
        };
    }

    /// <summary>
    /// The files of a project: of two with the same key the project's own replaces the package's. Ordered by key, so
    /// that the order of items in a project file changes nothing.
    /// </summary>
    public static IEnumerable<T> ProjectOverPackage<T>(ImmutableArray<T> items, Func<T, string> key, Func<T, bool> isPackage)
    {
        var own = new HashSet<string>(items.Where(item => !isPackage(item)).Select(key), StringComparer.Ordinal);
        return items
            .Where(item => !isPackage(item) || !own.Contains(key(item)))
            .OrderBy(key, StringComparer.Ordinal);
    }

    private static string Metadata(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_metadata.AdditionalFiles." + name, out var value) ? value : "";
}
