namespace Nianbao.Generator.Pipeline;

/// <summary>The names of the pipeline's steps; tests look each of them up to see that it was cached.</summary>
internal static class StepNames
{
    public const string InputFiles = nameof(InputFiles);
    public const string Schemas = nameof(Schemas);
    public const string FormSet = nameof(FormSet);
    public const string Forms = nameof(Forms);
    public const string Form = nameof(Form);
    public const string TemplateSources = nameof(TemplateSources);
    public const string TemplateSet = nameof(TemplateSet);
    public const string StrictNames = nameof(StrictNames);
    public const string TemplateUnit = nameof(TemplateUnit);
    public const string Templates = nameof(Templates);
    public const string Template = nameof(Template);
    public const string RuleIds = nameof(RuleIds);
    public const string SeverityProperty = nameof(SeverityProperty);
    public const string SeveritySet = nameof(SeveritySet);
    public const string Severities = nameof(Severities);
    public const string EntryPoint = nameof(EntryPoint);
    public const string OwnEntryPoints = nameof(OwnEntryPoints);
}
