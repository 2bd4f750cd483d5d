using Microsoft.CodeAnalysis;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Emit;
using Nianbao.Generator.Inputs;
using Nianbao.Generator.Pipeline;
using Nianbao.Generator.Schemas;
using Nianbao.Generator.Severities;
using Nianbao.Generator.Templates;
using Nianbao.Generator.Templates.Units;

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
            .Step(StepNames.InputFiles, static (pair, cancel) => InputFiles.Read(pair.Left, pair.Right, cancel))
            .Where(static file => file is not null)
            .Select(static (file, _) => file!);

        // Schemas -> forms
        var schemas = files
            .Where(static file => file.Kind == "schema")
            .Step(StepNames.Schemas, static (file, _) => SchemaDocument.Read(file));
        var formSet = schemas.Collect()
            .Step(StepNames.FormSet, static (all, _) => FormSet.Resolve(all));
        var forms = formSet
            .Step(StepNames.Forms, static (set, _) => set.Forms);
        var form = forms
            .SelectMany(static (all, _) => all)
            .WithTrackingName(StepNames.Form);
        context.RegisterOutput(form, static (output, model) => Outputs.AddForm(output, model));
        context.RegisterOutput(formSet, static (output, set) => Report(output, set.Diagnostics));

        // Templates, with the forms whose names they use -> methods
        var templateSet = files
            .Where(static file => file.Kind == "template")
            .WithTrackingName(StepNames.TemplateSources)
            .Collect()
            .Step(StepNames.TemplateSet, static (all, _) => TemplateSet.Gather(all));
        var strictNames = context.AnalyzerConfigOptionsProvider
            .Step(StepNames.StrictNames, static (options, _) => StrictNames.Read(options));
        var compiled = templateSet
            .SelectMany(static (set, _) => set.Units)
            .WithTrackingName(StepNames.TemplateUnit)
            .Combine(forms)
            .Combine(strictNames)
            .Step(StepNames.Templates, static (all, _) => TemplateSet.Compile(all.Left.Left, all.Left.Right, all.Right));
        var template = compiled
            .Step(StepNames.Template, static (result, _) => result.Template);
        context.RegisterOutput(template, static (output, result) => Outputs.AddTemplate(output, result));
        context.RegisterOutput(compiled.Select(static (result, _) => result.Diagnostics).Collect(), static (output, all) =>
            Report(output, TemplateUnits.DistinctByPlace(all.SelectMany(diagnostics => diagnostics))));
        context.RegisterOutput(templateSet, static (output, set) => Report(output, set.Diagnostics));

        // The project's own severities of rules
        var severitySet = context.AnalyzerConfigOptionsProvider
            .Step(StepNames.SeverityProperty, static (options, _) => SeverityProperty.Read(options))
            .Combine(formSet.Step(StepNames.RuleIds, static (set, _) => RuleIds.Of(set)))
            .Step(StepNames.SeveritySet, static (pair, _) => SeveritySet.Parse(pair.Left, pair.Right));
        var severities = severitySet
            .Step(StepNames.Severities, static (set, _) => set.Severities);
        context.RegisterOutput(severitySet, static (output, set) => Report(output, set.Diagnostics));

        // Where the generator writes Main, no other program must begin in the project
        var entryPoint = context.AnalyzerConfigOptionsProvider
            .Step(StepNames.EntryPoint, static (options, _) => Outputs.WantsEntryPoint(options));
        var ownEntryPoints = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => OwnEntryPoint.IsCandidate(node), static (found, _) => OwnEntryPoint.Read(found))
            .Collect()
            .Combine(entryPoint)
            .Step(StepNames.OwnEntryPoints, static (pair, _) => ProjectDiagnostics.Of(pair.Left, writesMain: pair.Right));
        context.RegisterOutput(ownEntryPoints, static (output, diagnostics) => Report(output, diagnostics));

        // Everything generated, in one list, and the program around it
        context.RegisterOutput(
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
