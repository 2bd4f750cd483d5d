using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nianbao.Layers;

/// <summary>
/// Reads from the source code of an assembly who uses constants of others and whom <c>nameof</c> names: the compiler puts
/// the value in their place, so that the assembly does not tell.
/// </summary>
internal sealed class ConstantReader
{
    private readonly Compilation _compilation;
    private readonly HashSet<TypeReference> _found = [];

    private ConstantReader(Compilation compilation) => _compilation = compilation;

    /// <summary>The uses between namespaces of the assembly's own.</summary>
    /// <param name="path">The compiled assembly; what it refers to is what the running program is made of.</param>
    /// <param name="sources">Its files of source code.</param>
    public static IReadOnlyCollection<TypeReference> Read(string path, IEnumerable<string> sources)
    {
        var compilation = SourceCompilation.Of(path, sources);
        var reader = new ConstantReader(compilation);
        foreach (var tree in compilation.SyntaxTrees) reader.Visit(tree);
        return reader._found;
    }

    private void Visit(SyntaxTree tree)
    {
        var model = _compilation.GetSemanticModel(tree);
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            var isInNameOf = name.Ancestors().OfType<InvocationExpressionSyntax>().Any(IsNameOf);
            var info = model.GetSymbolInfo(name);

            // what nameof names may be a group of methods
            foreach (var symbol in info.Symbol is { } only ? [only] : info.CandidateSymbols)
            {
                if (isInNameOf || symbol is IFieldSymbol { HasConstantValue: true }) Add(name, symbol, model);
            }
        }
    }

    private void Add(SimpleNameSyntax name, ISymbol symbol, SemanticModel model)
    {
        var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        var user = name.Ancestors().OfType<BaseTypeDeclarationSyntax>().LastOrDefault();
        if (type == null || user == null || model.GetDeclaredSymbol(user) is not { } from) return;
        while (type.ContainingType is { } around) type = around;
        var (space, fromSpace) = (type.ContainingNamespace.ToDisplayString(), from.ContainingNamespace.ToDisplayString());
        var isOwn = SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _compilation.Assembly);
        if (isOwn && space != fromSpace) _found.Add(new TypeReference(fromSpace, from.MetadataName, space, type.MetadataName));
    }

    private static bool IsNameOf(InvocationExpressionSyntax call) => call.Expression is IdentifierNameSyntax { Identifier.Text: "nameof" };
}
