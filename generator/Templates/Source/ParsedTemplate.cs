using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Text;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Source;

/// <summary>
/// A template as Scriban reads it. Its tree can be changed and does not compare by meaning: it stays within the step that
/// parsed the text.
/// </summary>
/// <param name="Text">The text.</param>
/// <param name="Page">The tree; null where there are errors.</param>
/// <param name="Errors">In the order of the text.</param>
internal sealed record ParsedTemplate(TemplateText Text, ScriptPage? Page, EquatableArray<DiagnosticInfo> Errors);
