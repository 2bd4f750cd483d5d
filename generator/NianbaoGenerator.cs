using Microsoft.CodeAnalysis;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Emit;
using Nianbao.Generator.Model;
using Nianbao.Generator.Schemas;
using Nianbao.Generator.Severities;
using Nianbao.Generator.Templates;

namespace Nianbao.Generator;

/// <summary>
/// Schemas become report classes, definitions and validators; templates become methods that write UTF-8.
/// Every step's value compares by meaning, and places in files travel only to the diagnostics output: an edit that
/// moves lines but changes no meaning re-emits nothing.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class NianbaoGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancel) => InputFiles.Read(pair.Left, pair.Right, cancel))
            .Where(static file => file is not null)
            .Select(static (file, _) => file!)
            .WithTrackingName(StepNames.InputFiles);

        // Schemas -> forms
        var schemas = files
            .Where(static file => file.Kind == "schema")
            .Select(static (file, _) => SchemaDocument.Read(file))
            .WithTrackingName(StepNames.Schemas);
        var formSet = schemas.Collect()
            .Select(static (all, _) => FormSet.Resolve(all))
            .WithTrackingName(StepNames.FormSet);
        var forms = formSet
            .Select(static (set, _) => set.Forms)
            .WithTrackingName(StepNames.Forms);
        var form = forms
            .SelectMany(static (all, _) => all)
            .WithTrackingName(StepNames.Form);
        context.RegisterSourceOutput(form, static (output, model) => Outputs.AddForm(output, model));
        context.RegisterSourceOutput(formSet, static (output, set) => Report(output, set.Diagnostics));

        // Templates, with the forms whose names they use -> methods
        var templateSet = files
            .Where(static file => file.Kind == "template")
            .WithTrackingName(StepNames.TemplateSources)
            .Collect()
            .Select(static (all, _) => TemplateSet.Gather(all))
            .WithTrackingName(StepNames.TemplateSet);
        var strictNames = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => StrictNames.Read(options))
            .WithTrackingName(StepNames.StrictNames);
        var compiled = templateSet
            .SelectMany(static (set, _) => set.Units)
            .WithTrackingName(StepNames.TemplateUnit)
            .Combine(forms)
            .Combine(strictNames)
            .Select(static (all, _) => TemplateSet.Compile(all.Left.Left, all.Left.Right, all.Right))
            .WithTrackingName(StepNames.Templates);
        var template = compiled
            .Select(static (result, _) => result.Template)
            .WithTrackingName(StepNames.Template);
        context.RegisterSourceOutput(template, static (output, result) => Outputs.AddTemplate(output, result));
        context.RegisterSourceOutput(compiled.Select(static (result, _) => result.Diagnostics).Collect(), static (output, all) =>
            Report(output, TemplateUnits.DistinctByPlace(all.SelectMany(diagnostics => diagnostics))));
        context.RegisterSourceOutput(templateSet, static (output, set) => Report(output, set.Diagnostics));

        // The project's own severities of rules
        var severitySet = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => SeverityProperty.Read(options))
            .WithTrackingName(StepNames.SeverityProperty)
            .Combine(formSet.Select(static (set, _) => RuleIds.Of(set)).WithTrackingName(StepNames.RuleIds))
            .Select(static (pair, _) => SeveritySet.Parse(pair.Left, pair.Right))
            .WithTrackingName(StepNames.SeveritySet);
        var severities = severitySet
            .Select(static (set, _) => set.Severities)
            .WithTrackingName(StepNames.Severities);
        context.RegisterSourceOutput(severitySet, static (output, set) => Report(output, set.Diagnostics));

        // Everything generated, in one list, and the program around it
        var entryPoint = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => Outputs.WantsEntryPoint(options))
            .WithTrackingName(StepNames.EntryPoint);
        context.RegisterSourceOutput(
            forms.Combine(template.Collect()).Combine(severities).Combine(entryPoint),
            static (output, all) => Outputs.AddCatalog(output, all.Left.Left.Left, all.Left.Left.Right, all.Left.Right, all.Right));
    }

    private static void Report(SourceProductionContext output, IEnumerable<DiagnosticInfo> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            output.ReportDiagnostic(diagnostic.ToDiagnostic());
        }
    }
}
