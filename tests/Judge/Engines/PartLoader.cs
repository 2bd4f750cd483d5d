using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Nianbao.Judge.Engines;

/// <summary>Gives the interpreter what a template includes.</summary>
public sealed class PartLoader(JudgedTemplate judged) : ITemplateLoader
{
    /// <inheritdoc/>
    public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) =>
        judged.Find(templateName) ?? throw new ScriptRuntimeException(callerSpan, $"no template {templateName}");

    /// <inheritdoc/>
    public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => judged.Parts[templatePath];

    /// <inheritdoc/>
    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(judged.Parts[templatePath]);
}
