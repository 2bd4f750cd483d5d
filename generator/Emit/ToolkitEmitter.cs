using Nianbao.Generator.Model;
using Nianbao.Generator.Schemas;
using Nianbao.Generator.Severities;
using Nianbao.Generator.Templates;

namespace Nianbao.Generator.Emit;

/// <summary>Writes the list of everything generated, and the entry point of a project that renders reports.</summary>
internal static class ToolkitEmitter
{
    public static string Emit(
        IReadOnlyList<FormModel> forms,
        IEnumerable<CompiledTemplate> templates,
        IReadOnlyList<SeverityModel> severities,
        bool entryPoint)
    {
        var writer = new SourceWriter();
        writer
            .FileHead("The forms and templates of this project.")
            .Line()
            .Line("namespace Nianbao.Generated;")
            .Line()
            .Line("using Nianbao.Program;")
            .Line()
            .Summary("The forms and templates of this project.")
            .Line(Names.GeneratedCode)
            .Open("public static class ProjectToolkit")
            .Line("/// <summary>All of them.</summary>")
            .Line("public static Toolkit All { get; } = new(").Indent()
            .Line($"[{string.Join(", ", forms.Select(form => Names.FormClass(form) + ".Definition"))}],")
            .Line("[").Indent();
        foreach (var template in templates.OrderBy(template => template.Suffix, StringComparer.Ordinal))
        {
            var origin = template.IsPackage ? " { IsFromPackage = true }" : "";
            writer.Line(
                $"new({CSharpLiteral.Of(template.Name)}, {CSharpLiteral.Of(template.Suffix)}, {template.ClassName}.Render, {CSharpLiteral.Of(template.Forms)}){origin},");
        }

        writer.Outdent().Line(severities.Count == 0 ? "]);" : "])").Outdent();
        if (severities.Count > 0) EmitSeverities(writer, severities);
        writer.Close();
        if (entryPoint)
        {
            writer
                .Line()
                .Summary("Runs the report program.")
                .Line(Names.GeneratedCode)
                .Open("internal static class EntryPoint")
                .Line("private static int Main(string[] args) => ReportProgram.Run(args, ProjectToolkit.All);")
                .Close();
        }

        return writer.ToString();
    }

    private static void EmitSeverities(SourceWriter writer, IReadOnlyList<SeverityModel> severities)
    {
        writer.Line("{").Indent().Line("Severities =").Line("[").Indent();
        foreach (var severity in severities)
        {
            var word = severity.Severity == "none" ? "null" : "global::Nianbao.Findings.Severity." + Identifiers.Pascal(severity.Severity);
            writer.Line($"new({CSharpLiteral.Of(severity.Rule)}, {word}),");
        }

        writer.Outdent().Line("],").Outdent().Line("};");
    }
}
