using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Nianbao.Generator.CSharp;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Severities;
using Nianbao.Generator.Templates.Units;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Emit;

/// <summary>Which files the generator adds to the compilation.</summary>
internal static class Outputs
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>A form's report class, definition and validator.</summary>
    public static void AddForm(SourceProductionContext output, FormModel form)
    {
        Add(output, form.ClassName, () => ReportEmitter.Emit(form));
        Add(output, GeneratedNames.FormClass(form), () => FormEmitter.Emit(form));
        Add(output, GeneratedNames.CheckClass(form), () => CheckEmitter.Emit(form));
        if (form.Narrative is { } narrative) Add(output, GeneratedNames.NarrativeClass(form), () => NarrativeEmitter.Emit(form, narrative));
    }

    /// <summary>A template's class; nothing for a template with mistakes.</summary>
    public static void AddTemplate(SourceProductionContext output, CompiledTemplate template)
    {
        if (template.Source is { } source) Add(output, template.HintName, () => source);
    }

    /// <summary>The list of all forms, templates and severities, and the program's entry point where the project wants it.</summary>
    public static void AddCatalog(
        SourceProductionContext output,
        EquatableArray<FormModel> forms,
        ImmutableArray<CompiledTemplate> templates,
        EquatableArray<SeverityModel> severities,
        bool entryPoint)
    {
        if (forms.Count == 0 && templates.IsEmpty) return;
        var usable = templates.Where(template => template.Source is not null);
        Add(output, GeneratedNames.Catalog, () => CatalogEmitter.Emit(forms, usable, severities, entryPoint));
    }

    /// <summary>The property NianbaoEntryPoint: true where the generator writes <c>Main</c>.</summary>
    public static bool WantsEntryPoint(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue("build_property.NianbaoEntryPoint", out var value)
        && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    // An exception that left the generator would be a mere warning, and the build would go on without the file.
    private static void Add(SourceProductionContext output, string name, Func<string> emit)
    {
        try
        {
            output.AddSource(name + ".g.cs", SourceText.From(emit(), Utf8));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            output.ReportDiagnostic(Diagnostic.Create(SchemaDiagnostics.Internal, Location.None, e.ToString().Replace("\n", " ")));
        }
    }
}
