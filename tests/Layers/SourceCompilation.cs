using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Nianbao.Layers;

/// <summary>
/// The source code of an assembly, so far understood that names have a meaning. It need not compile: what source generators
/// add is not there, and it may be written in a later C# than the compiler at hand knows.
/// </summary>
internal static class SourceCompilation
{
    // what the SDK imports where ImplicitUsings is on
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    private static readonly PortableExecutableReference[] Known =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Understands source code.</summary>
    /// <param name="path">The assembly that was compiled from it.</param>
    /// <param name="sources">The files.</param>
    public static CSharpCompilation Of(string path, IEnumerable<string> sources)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return CSharpCompilation.Create(
            name,
            sources.Select(File.ReadAllText).Prepend(ImplicitUsings).Select(text => CSharpSyntaxTree.ParseText(text, Options)),
            Known.Where(other => Path.GetFileNameWithoutExtension(other.FilePath) != name),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
    }
}
