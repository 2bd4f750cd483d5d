using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Syntax;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Parsing;

/// <summary>A template's tree and its syntax errors.</summary>
/// <param name="Root">Complete, and worth compiling, only without errors.</param>
/// <param name="Errors">In the order of the source.</param>
internal sealed record ParsedTemplate(TemplateSyntax Root, EquatableArray<DiagnosticInfo> Errors);
