using Nianbao.Generator.CSharp;
using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Severities;
using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Units;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Emit;

/// <summary>Writes the list of everything generated, and the entry point of a project that renders reports.</summary>
internal static class CatalogEmitter
{
    public static string Emit(
        IReadOnlyList<FormModel> forms,
        IEnumerable<CompiledTemplate> templates,
        IReadOnlyList<SeverityModel> severities,
        bool entryPoint)
    {
        var writer = new SourceWriter();
        writer
            .FileHead("The forms and templates of this project.", GeneratedNames.Namespace)
            .Summary("The forms and templates of this project.")
            .Line(GeneratedNames.GeneratedCode)
            .Open($"public static class {GeneratedNames.Catalog}")
            .Line("/// <summary>All of them.</summary>")
            .Line($"public static {RuntimeNames.ReportCatalog} All {{ get; }} = new(").Indent()
            .Line($"Types: [{string.Join(", ", forms.Select(form => form.ClassName + ".ReportType"))}],")
            .Line("Templates:").Line("[").Indent();
        var all = TemplateOutput.Gather(templates);
        EmitTemplates(writer, all.Where(output => output.First.IsOfOneReport));
        var collections = all.Where(output => output.First.IsCollection).ToArray();
        var pages = all.Where(output => output.First.IsPage).OrderBy(output => output.Name, StringComparer.Ordinal).ToArray();
        var hasMore = severities.Count > 0 || collections.Length > 0 || pages.Length > 0;
        writer.Outdent().Line(hasMore ? "])" : "]);").Outdent();
        if (hasMore)
        {
            writer.Line("{").Indent();
            if (collections.Length > 0)
            {
                writer.Line("Collections =").Line("[").Indent();
                EmitTemplates(writer, collections);
                writer.Outdent().Line("],");
            }

            if (pages.Length > 0) EmitPages(writer, pages);
            if (severities.Count > 0) EmitSeverities(writer, severities);
            writer.Outdent().Line("};");
        }

        writer.Close();
        if (entryPoint)
        {
            writer
                .Line()
                .Summary("Runs the report program.")
                .Line(GeneratedNames.GeneratedCode)
                .Open("internal static class EntryPoint")
                .Line($"private static int Main(string[] args) => {RuntimeNames.ReportProgram}.Run(args, {GeneratedNames.Catalog}.All);")
                .Close();
        }

        return writer.ToString();
    }

    private static void EmitTemplates(SourceWriter writer, IEnumerable<TemplateOutput> outputs)
    {
        foreach (var output in outputs)
        {
            var head = $"new({CSharpLiteral.Of(output.Name)}, {CSharpLiteral.Of(output.First.Suffix)}, ";
            EmitRender(writer, head, output, $", Forms: {CSharpLiteral.Of(output.Forms)}){OriginOf(output)},");
        }
    }

    private static void EmitPages(SourceWriter writer, IEnumerable<TemplateOutput> pages)
    {
        writer.Line("Pages =").Line("[").Indent();
        foreach (var page in pages)
        {
            EmitRender(writer, $"new {RuntimeNames.PageDefinition}<{ViewOf(page)}>({CSharpLiteral.Of(page.Name)}, ", page, $"){OriginOf(page)},");
        }

        writer.Outdent().Line("],");
    }

    // the method that writes an output, between what comes before and after it
    private static void EmitRender(SourceWriter writer, string before, TemplateOutput output, string after)
    {
        if (!output.IsArchive)
        {
            writer.Line($"{before}{output.First.ClassName}.Render{after}");
            return;
        }

        writer.Line($"{before}new {RuntimeNames.TemplateArchive}<{ViewOf(output)}>(").Line("[").Indent();
        foreach (var part in output.Templates) writer.Line($"new({CSharpLiteral.Of(part.Part)}, {part.ClassName}.Render),");
        writer.Outdent().Line($"]).Render{after}");
    }

    // what the output is rendered from, by its full name
    private static string ViewOf(TemplateOutput output) => TemplateRoot.Of(output.Name) switch
    {
        { IsOneReport: true } => RuntimeNames.Report,
        { IsCollection: true } => RuntimeNames.CollectedReports,
        var root => root.CSharp,
    };

    private static string OriginOf(TemplateOutput output) => output.IsPackage ? " { IsFromPackage = true }" : "";

    private static void EmitSeverities(SourceWriter writer, IReadOnlyList<SeverityModel> severities)
    {
        writer.Line("Severities =").Line("[").Indent();
        foreach (var severity in severities)
        {
            var word = severity.Severity == "none" ? "null" : $"{RuntimeNames.Severity}." + Identifiers.Pascal(severity.Severity);
            writer.Line($"new({CSharpLiteral.Of(severity.Rule)}, {word}),");
        }

        writer.Outdent().Line("],");
    }
}
