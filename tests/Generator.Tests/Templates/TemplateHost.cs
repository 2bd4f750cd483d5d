using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Nianbao.Catalog;
using Nianbao.Generator.Inputs;
using Nianbao.Generator.Schemas;
using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Templates;
using Nianbao.Generator.Templates.Units;
using Nianbao.Generator.Tests.Schemas;
using Nianbao.Generator.Text;
using Nianbao.Reports;
using Nianbao.Sources;
using Nianbao.Templates;

namespace Nianbao.Generator.Tests.Templates;

/// <summary>Compiles templates as the generator does, the emitted C# in memory, and renders a report with them.</summary>
internal static class TemplateHost
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path.Length > 0)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private const string GeneratedFolder = "/project/obj/Debug/net10.0/Nianbao.Generator/Nianbao.Generator.NianbaoGenerator/";

    private static readonly FormSet FormSet = Nianbao.Generator.Schemas.FormSet.Resolve(
        [SchemaDocument.Read(new InputFile("schema", "project", "2021.yaml", "2021.yaml", SchemaTexts.Official(2021)))]);

    private static readonly Lazy<ReportCatalog> ReportCatalog = new(LoadForms);

    public static EquatableArray<FormModel> Forms => FormSet.Forms;

    /// <summary>The errors of a template as a build prints them, without the folder; empty for a good one.</summary>
    public static string Errors(TemplateUnit unit, EquatableArray<FormModel>? forms = null, bool hasStrictNames = true) =>
        string.Concat(TemplateCompiler.Compile(unit, forms ?? Forms, hasStrictNames).Diagnostics.Select(error =>
            $"{error.Path}({error.Range.Line + 1},{error.Range.Column + 1}): {error.Descriptor.Id}: "
            + $"{error.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture)}\n"));

    /// <summary>The emitted method, compiled; fails on any complaint of the C# compiler.</summary>
    public static Action<Report, Utf8Writer> Compile(TemplateUnit unit, EquatableArray<FormModel>? forms = null, bool hasStrictNames = true) =>
        Compile<Report>(unit, forms, hasStrictNames);

    /// <summary>The same of a template for many reports.</summary>
    public static Action<CollectedReports, Utf8Writer> CompileCollection(TemplateUnit unit) => Compile<CollectedReports>(unit, Forms, hasStrictNames: true);

    private static Action<T, Utf8Writer> Compile<T>(TemplateUnit unit, EquatableArray<FormModel>? forms, bool hasStrictNames)
    {
        var template = TemplateCompiler.Compile(unit, forms ?? Forms, hasStrictNames).Template;

        // a build leaves the check of nulls to our compiler, which is here held to account for it
        var assembly = Load("Template", template.Source!.Replace(TemplateCompiler.NullableContext, "#nullable enable", StringComparison.Ordinal));
        var type = assembly.GetType(template.ClassName["global::".Length..], throwOnError: true)!;
        return type.GetMethod("Render")!.CreateDelegate<Action<T, Utf8Writer>>();
    }

    /// <summary>What a template writes, or the error at which it stops.</summary>
    public static string Render<T>(Action<T, Utf8Writer> render, T report)
    {
        var output = new Utf8Writer();
        try
        {
            render(report, output);
        }
        catch (TemplateException e)
        {
            return e.Message;
        }

        return System.Text.Encoding.UTF8.GetString(output.Written);
    }

    /// <summary>
    /// A report in which every count is its cell's number, save that the first cell of each table is blank and one
    /// amount was written 12.50. Last year every count was half of that, and the first row of table three blank.
    /// </summary>
    public static Report Sample()
    {
        var type = ReportCatalog.Value.Types.Single(type => type.Form.Id == "2021");
        var form = type.Form;
        var report = type.Create();
        report.Organ = "甲县<人民政府>";
        report.Year = 2024;
        report.Title = "甲县人民政府2024年政府信息公开工作年度报告";
        report.Published = new DateOnly(2025, 1, 9);
        report.Preamble = new Narrative(["前言 & 说明", "第二段"], [1, 2]);
        report.SetText(form.Sections[0], new Narrative(["一段“话”"], [1]));
        for (var cell = 0; cell < form.CellCount; cell++)
        {
            report.Set(cell, cell);
        }

        report.Set(9, 12_500_000, new SourceSpan(1, 1, 6), new CellNotation(2));
        report.LastYear = LastYear(type);
        return report;
    }

    private static Report LastYear(ReportType type)
    {
        var form = type.Form;
        var report = type.Create();
        report.Organ = "甲县人民政府";
        report.Year = 2023;
        for (var cell = 0; cell < form.CellCount; cell++)
        {
            if (cell is < 10 or > 16) report.Set(cell, cell / 2);
        }

        report.Set(9, 12_480_000);
        return report;
    }

    private static ReportCatalog LoadForms()
    {
        var run = Pipeline.GeneratorRun.Of(Pipeline.Input.Schema(SchemaTexts.Official(2021)));
        var assembly = Load("Forms", [.. run.Result.GeneratedSources.Select(source => source.SourceText.ToString())]);
        return (ReportCatalog)assembly.GetType("Nianbao.Generated.ProjectCatalog")!.GetProperty("All")!.GetValue(null)!;
    }

    /// <summary>Compiles and loads an assembly; fails on any complaint of the C# compiler.</summary>
    public static Assembly Load(string name, params string[] sources)
    {
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        Emit(name, OptimizationLevel.Release, sources, image, symbols);
        return Assembly.Load(image.ToArray(), symbols.ToArray());
    }

    /// <summary>Compiles as a project in the folder /project does; fails on any complaint of the C# compiler.</summary>
    public static void Emit(string name, OptimizationLevel level, string[] sources, Stream image, Stream symbols)
    {
        var compilation = CSharpCompilation.Create(
            name,
            sources.Select((source, i) => CSharpSyntaxTree.ParseText(
                source, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12), GeneratedFolder + $"{i}.g.cs", Encoding.UTF8)),
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: level, nullableContextOptions: NullableContextOptions.Enable,
                sourceReferenceResolver: new SourceFileResolver([], "/project")));
        var complaints = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToArray();
        Assert.True(complaints.Length == 0, string.Join("\n", complaints.Select(complaint => complaint.ToString())) + "\n" + string.Join("\n", sources));
        Assert.True(compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb)).Success);
    }
}
