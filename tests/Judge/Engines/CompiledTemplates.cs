using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Nianbao.Catalog;
using Nianbao.Generator;
using Nianbao.Reports;
using Nianbao.Templates;

namespace Nianbao.Judge.Engines;

/// <summary>
/// Our compiler: the generator runs over many templates as in a build, all that it writes is compiled at once and loaded.
/// </summary>
public sealed class CompiledTemplates
{
    private const int StackSize = 1 << 24;

    // far more than any template here takes
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path.Length > 0)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly Dictionary<string, Func<Report, Outcome>> _renderers = new(StringComparer.Ordinal);

    private CompiledTemplates(ReportCatalog catalog) => Catalog = catalog;

    /// <summary>The forms and templates; none where some of the C# was no C#.</summary>
    public ReportCatalog Catalog { get; }

    /// <summary>Compiles templates, whose names and whose parts' names are all different.</summary>
    /// <param name="templates">The templates.</param>
    /// <param name="schemas">The texts of the forms they are for.</param>
    /// <param name="hasStrictNames">Whether a name that is assigned nowhere is an error.</param>
    public static CompiledTemplates Compile(IReadOnlyList<JudgedTemplate> templates, IReadOnlyList<string> schemas, bool hasStrictNames)
    {
        ArgumentNullException.ThrowIfNull(templates);
        ArgumentNullException.ThrowIfNull(schemas);
        var run = Generate(templates, schemas, hasStrictNames);
        using var image = new MemoryStream();
        var emitted = Compilation(run.GeneratedSources.Select(source => source.SyntaxTree)).Emit(image);
        if (emitted.Success) return Load(image.ToArray(), templates, run.Diagnostics);

        // C# that does not compile is a bug of the generator, of which the other templates know nothing
        if (templates.Count > 1) return Apart(templates, schemas, hasStrictNames);
        var broken = new CompiledTemplates(new ReportCatalog([], []));
        var error = emitted.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        foreach (var template in templates) broken.Add(template, new Outcome(OutcomeKind.Failed, "C#: " + error));
        return broken;
    }

    /// <summary>What a template writes of a report, or where it stops, or why it was refused.</summary>
    public Outcome Render(JudgedTemplate template, Report report)
    {
        ArgumentNullException.ThrowIfNull(template);
        return _renderers[template.Name](report);
    }

    private static GeneratorRunResult Generate(IReadOnlyList<JudgedTemplate> templates, IReadOnlyList<string> schemas, bool hasStrictNames)
    {
        var files = templates.SelectMany(template => template.Parts.Append(new(template.Name, template.Text)))
            .DistinctBy(file => file.Key)
            .Select(file => new ProjectFile("template", file.Key, file.Value))
            .Concat(schemas.Select((text, i) => new ProjectFile("schema", $"{i}.yaml", text)));
        var run = CSharpGeneratorDriver.Create(
                [new NianbaoGenerator().AsSourceGenerator()], files,
                CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12), new ProjectOptions(hasStrictNames))
            .RunGenerators(Compilation([])).GetRunResult().Results.Single();
        return run.Exception is { } failure ? throw new InvalidOperationException("The generator failed.", failure) : run;
    }

    private static CompiledTemplates Load(byte[] image, IReadOnlyList<JudgedTemplate> templates, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var catalog = (ReportCatalog)Assembly.Load(image).GetType("Nianbao.Generated.ProjectCatalog")!.GetProperty("All")!.GetValue(null)!;
        var loaded = new CompiledTemplates(catalog);
        var definitions = catalog.Templates.ToDictionary(definition => definition.Name, StringComparer.Ordinal);
        foreach (var template in templates)
        {
            if (definitions.TryGetValue(template.Name, out var definition))
            {
                loaded._renderers[template.Name] = report => Watched(() => Render(definition, report));
            }
            else
            {
                loaded.Add(template, RefusalOf(template, diagnostics));
            }
        }

        return loaded;
    }

    private static CompiledTemplates Apart(IReadOnlyList<JudgedTemplate> templates, IReadOnlyList<string> schemas, bool hasStrictNames)
    {
        var both = new CompiledTemplates(new ReportCatalog([], []));
        var half = templates.Count / 2;
        foreach (var part in (JudgedTemplate[][])[[.. templates.Take(half)], [.. templates.Skip(half)]])
        {
            foreach (var (name, render) in Compile(part, schemas, hasStrictNames)._renderers) both._renderers[name] = render;
        }

        return both;
    }

    private static Outcome RefusalOf(JudgedTemplate template, IEnumerable<Diagnostic> diagnostics)
    {
        var (first, span) = diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => (Diagnostic: diagnostic, Span: diagnostic.Location.GetLineSpan()))
            .Where(error => error.Span.Path == template.Name || template.Parts.ContainsKey(error.Span.Path))
            .OrderBy(error => error.Span.Path == template.Name ? 0 : 1).ThenBy(error => error.Span.StartLinePosition)
            .FirstOrDefault();
        return first is null
            ? new Outcome(OutcomeKind.Failed, "neither refused nor compiled")
            : new Outcome(OutcomeKind.Refused, first.GetMessage(null), span.Path, span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1) { Id = first.Id };
    }

    private void Add(JudgedTemplate template, Outcome outcome) => _renderers[template.Name] = _ => outcome;

    private static Outcome Render(TemplateDefinition template, Report report)
    {
        var output = new Utf8Writer();
        try
        {
            template.Render(report, output);
            return new Outcome(OutcomeKind.Written, Encoding.UTF8.GetString(output.Written));
        }
        catch (TemplateException e)
        {
            return new Outcome(OutcomeKind.Stopped, e.ProblemEn, e.Template, e.Line, e.Column);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new Outcome(OutcomeKind.Failed, e.ToString());
        }
    }

    // on a thread of its own, so that what does not end fails
    private static Outcome Watched(Func<Outcome> run)
    {
        var outcome = new Outcome(OutcomeKind.Failed, "does not end");
        var thread = new Thread(() => outcome = run(), StackSize) { IsBackground = true };
        thread.Start();
        thread.Join(Patience);
        return outcome;
    }

    private static CSharpCompilation Compilation(IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create(
        "Judged", trees, References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
}
