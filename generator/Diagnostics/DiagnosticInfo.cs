using Microsoft.CodeAnalysis;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Diagnostics;

/// <summary>A diagnostic as a value: it can wait in a pipeline step without holding anything of a compilation.</summary>
/// <param name="Descriptor">One of <see cref="SchemaDiagnostics"/> or <see cref="TemplateDiagnostics"/>.</param>
/// <param name="Path">The file, as the compiler names it.</param>
/// <param name="Range">The place in that file.</param>
/// <param name="Arguments">What the descriptor's message takes.</param>
internal sealed record DiagnosticInfo(
    DiagnosticDescriptor Descriptor, string Path, SourceRange Range, EquatableArray<string> Arguments)
{
    public static DiagnosticInfo Create(
        DiagnosticDescriptor descriptor, string path, SourceRange range, params string[] arguments) =>
        new(descriptor, path, range, arguments.ToEquatableArray());

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptor, Range.ToLocation(Path), Arguments.ToArray<object>());
}
