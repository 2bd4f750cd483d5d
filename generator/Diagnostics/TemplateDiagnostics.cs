using Microsoft.CodeAnalysis;

namespace Nianbao.Generator.Diagnostics;

/// <summary>
/// <c>NB2xxx</c>: mistakes in a template. Ids are never reused. A message says what is wrong and what would be right,
/// in Chinese and then in English.
/// </summary>
internal static class TemplateDiagnostics
{
    public static readonly DiagnosticDescriptor Syntax = Error(
        "NB2001", "模板语法错误：{0} / Template syntax: {0}");

    private static DiagnosticDescriptor Error(string id, string message) => new(
        id, "Mistake in a template", message, "Nianbao.Template", DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: "docs/diagnostics.md#" + id);
}
