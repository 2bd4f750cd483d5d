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
        var all = templates.OrderBy(template => template.Suffix, StringComparer.Ordinal).ToArray();
        EmitTemplates(writer, all.Where(template => template.IsOfOneReport));
        var collections = all.Where(template => template.IsCollection).ToArray();
        var pages = all.Where(template => template.IsPage).OrderBy(template => template.Name, StringComparer.Ordinal).ToArray();
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

    private static void EmitTemplates(SourceWriter writer, IEnumerable<CompiledTemplate> templates)
    {
        foreach (var template in templates)
        {
            writer.Line(
                $"new({CSharpLiteral.Of(template.Name)}, {CSharpLiteral.Of(template.Suffix)}, {template.ClassName}.Render, Forms: {CSharpLiteral.Of(template.Forms)}){OriginOf(template)},");
        }
    }

    private static void EmitPages(SourceWriter writer, IEnumerable<CompiledTemplate> pages)
    {
        writer.Line("Pages =").Line("[").Indent();
        foreach (var page in pages)
        {
            var view = TemplateRoot.Of(page.Name).CSharp;
            writer.Line($"new {RuntimeNames.PageDefinition}<{view}>({CSharpLiteral.Of(page.Name)}, {page.ClassName}.Render){OriginOf(page)},");
        }

        writer.Outdent().Line("],");
    }

    private static string OriginOf(CompiledTemplate template) => template.IsPackage ? " { IsFromPackage = true }" : "";

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
