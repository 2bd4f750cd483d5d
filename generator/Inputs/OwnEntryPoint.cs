using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Inputs;

/// <summary>
/// A place in the project's own code where a program begins: where the generator writes <c>Main</c>, the compiler would take
/// this one with a mere warning, and the build would run it in place of the report program.
/// </summary>
/// <param name="Path">The source file.</param>
/// <param name="Range">The statement, or the method's name.</param>
internal sealed record OwnEntryPoint(string Path, SourceRange Range)
{
    /// <summary>Whether a node may be one.</summary>
    public static bool IsCandidate(SyntaxNode node) => node switch
    {
        GlobalStatementSyntax statement => IsFirst(statement),
        MethodDeclarationSyntax { Identifier.ValueText: "Main" } method =>
            method.Modifiers.Any(SyntaxKind.StaticKeyword) && method.ParameterList.Parameters.Count <= 1 && method.TypeParameterList is null,
        _ => false,
    };

    /// <summary>The entry point at a candidate; null where the project says itself which one counts.</summary>
    public static OwnEntryPoint? Read(GeneratorSyntaxContext context)
    {
        if (context.SemanticModel.Compilation.Options.MainTypeName is not null) return null;
        var location = context.Node is MethodDeclarationSyntax method ? method.Identifier.GetLocation() : context.Node.GetLocation();
        return new OwnEntryPoint(context.Node.SyntaxTree.FilePath, SourceRange.Of(location));
    }

    private static bool IsFirst(GlobalStatementSyntax statement) =>
        statement.Parent is CompilationUnitSyntax unit && unit.Members.OfType<GlobalStatementSyntax>().First() == statement;
}
