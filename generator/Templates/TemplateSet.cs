using System.Collections.Immutable;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Inputs;
using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Templates.Units;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates;

/// <summary>The templates of a project that make an output, each with what it may include.</summary>
internal sealed record TemplateSet(EquatableArray<TemplateUnit> Units, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>Of two templates with the same name the project's own replaces the package's.</summary>
    public static TemplateSet Gather(ImmutableArray<InputFile> files)
    {
        var sources = InputFiles.ProjectOverPackage(files, file => file.Name, file => file.IsPackage)
            .Select(file => SourceOf(file))
            .ToList();
        try
        {
            var (units, diagnostics) = TemplateUnits.Gather(sources);
            return new TemplateSet(units, diagnostics);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new TemplateSet(EquatableArray<TemplateUnit>.Empty, TemplateCompiler.Failure(sources[0].Path, e));
        }
    }

    // what comes with the package lies elsewhere on every machine
    private static TemplateSource SourceOf(InputFile file)
    {
        var source = new TemplateSource(file.Path, file.Name, file.Text) { IsPackage = file.IsPackage };
        return file.IsPackage || file.PathFromGenerated is not { } path ? source : source with { LinePath = path };
    }

    public static TemplateResult Compile(TemplateUnit unit, EquatableArray<FormModel> forms, bool hasStrictNames)
    {
        var (template, diagnostics) = TemplateCompiler.Compile(unit, forms, hasStrictNames);
        return new TemplateResult(template, diagnostics);
    }
}

/// <summary>A compiled template and the mistakes found on the way.</summary>
internal sealed record TemplateResult(CompiledTemplate Template, EquatableArray<DiagnosticInfo> Diagnostics);
