using Microsoft.CodeAnalysis;

namespace Nianbao.Generator.Diagnostics;

/// <summary>
/// <c>NB1xxx</c>: mistakes in a schema. Ids are never reused. A message says what is wrong and what would be right,
/// in Chinese and then in English.
/// </summary>
internal static class SchemaDiagnostics
{
    public static readonly DiagnosticDescriptor Syntax = Error(
        "NB1001", "不是合法的 YAML：{0} / Not valid YAML: {0}");

    private static DiagnosticDescriptor Error(string id, string message) => new(
        id, "Mistake in a form's schema", message, "Nianbao.Schema", DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: "docs/diagnostics.md#" + id);
}
