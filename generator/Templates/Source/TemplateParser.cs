using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Text;
using Scriban;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Source;

/// <summary>Has Scriban read a template.</summary>
internal static class TemplateParser
{
    /// <param name="text">The whole file.</param>
    /// <param name="path">How errors name the file.</param>
    public static ParsedTemplate Parse(string text, string path)
    {
        var source = new TemplateText(text);
        var template = Template.Parse(text, path);
        if (template.HasErrors) return new ParsedTemplate(source, null, SyntaxErrors.Of(template.Messages, source, path));

        // an empty text has no body
        var page = template.Page ?? new ScriptPage();
        page.Body ??= new ScriptBlockStatement();
        return new ParsedTemplate(source, page, EquatableArray<DiagnosticInfo>.Empty);
    }
}
