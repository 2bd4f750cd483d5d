using Microsoft.CodeAnalysis;
using Nianbao.Generator.CSharp;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Emit;
using Nianbao.Generator.Templates.Source;
using Nianbao.Generator.Templates.Types;
using Nianbao.Generator.Templates.Units;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates;

/// <summary>
/// Compiles a template with its parts to a C# class. A template that uses no names of a form is compiled once; one that
/// does is compiled for each form it serves, and <c>Render</c> chooses by the report's form.
/// </summary>
internal static class TemplateCompiler
{
    /// <summary>Whether null is possible is worked out here already; that the C# compiler does so again would take a tenth of its time.</summary>
    public const string NullableContext = "#nullable enable annotations";

    public static (CompiledTemplate Template, EquatableArray<DiagnosticInfo> Diagnostics) Compile(
        TemplateUnit unit, EquatableArray<FormModel> forms, bool hasStrictNames = true)
    {
        try
        {
            var parsed = unit.Parts.Prepend(unit.Main).Select(source => (Source: source, Tree: TemplateParser.Parse(source.Text, source.Path))).ToArray();
            var errors = parsed.SelectMany(file => file.Tree.Errors).ToEquatableArray();
            if (errors.Count > 0) return (Describe(unit.Main, null), errors);
            var tooDeep = parsed.Select(file => (file.Source.Path, file.Tree.Text, Node: ScriptNodes.TooDeep(file.Tree.Page!))).FirstOrDefault(file => file.Node is not null);
            if (tooDeep.Node is { } node)
            {
                var (start, end) = ScriptNodes.Ends(node);
                return (Describe(unit.Main, null), new EquatableArray<DiagnosticInfo>(
                    [DiagnosticInfo.Create(TemplateDiagnostics.TooDeepToCompile, tooDeep.Path, tooDeep.Text.Range(start, end))]));
            }

            var files = parsed.ToDictionary(file => file.Source.Name, file => new TemplateFile(file.Source, file.Tree), StringComparer.Ordinal);
            return CompileParsed(files[unit.Main.Name], files, forms, new NameRules(hasStrictNames, forms));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return (new CompiledTemplate(unit.Main.Name, "", "", "", EquatableArray<string>.Empty, null), Failure(unit.Main.Path, e));
        }
    }

    /// <summary>The error for an exception. Left to itself it would be a mere warning, and the build would go on without the template.</summary>
    public static EquatableArray<DiagnosticInfo> Failure(string path, Exception e) => new EquatableArray<DiagnosticInfo>(
        [DiagnosticInfo.Create(TemplateDiagnostics.Internal, path, default, e.ToString().Replace("\n", " "))]);

    private static (CompiledTemplate, EquatableArray<DiagnosticInfo>) CompileParsed(
        TemplateFile main, IReadOnlyDictionary<string, TemplateFile> files, EquatableArray<FormModel> forms, NameRules names)
    {
        var restriction = TemplateNames.Forms(main.Source.Name);
        if (restriction.FirstOrDefault(id => forms.All(form => form.Id != id)) is { } unknown)
        {
            return Failed(main, [DiagnosticInfo.Create(
                TemplateDiagnostics.UnknownForm, main.Source.Path, default, unknown, string.Join(", ", forms.Select(form => form.Id)))]);
        }

        if (!TemplateRoot.Of(main.Source.Name).IsOneReport)
        {
            // the reports of one form have the names of its tables, each on its own
            var only = restriction.Count == 1 ? forms.First(form => form.Id == restriction[0]) : null;
            var whole = UnitCompiler.Compile(main, files, only, names);
            return whole.Diagnostics.Count > 0
                ? Failed(main, whole.Diagnostics)
                : (Describe(main.Source, Emit(main, [whole])), EquatableArray<DiagnosticInfo>.Empty);
        }

        var general = UnitCompiler.Compile(main, files, null, names);
        if (general.Diagnostics.Count == 0) return (Describe(main.Source, Emit(main, [general])), EquatableArray<DiagnosticInfo>.Empty);
        var all = forms
            .Where(form => restriction.Count == 0 || restriction.Contains(form.Id))
            .OrderBy(form => form.Years.Count == 0 ? 0 : form.Years[0])
            .Select(form => UnitCompiler.Compile(main, files, form, names))
            .ToArray();
        if (all.Length == 0) return Failed(main, general.Diagnostics);
        if (all.All(form => form.Diagnostics.Count == 0)) return (Describe(main.Source, Emit(main, all)), EquatableArray<DiagnosticInfo>.Empty);
        var valid = Array.FindAll(all, form => form.Diagnostics.Count == 0);
        if (valid.Length == 0) return Failed(main, all[all.Length - 1].Diagnostics);
        var served = Array.ConvertAll(valid, form => form.Form!.Id);

        // which forms a template is for can be left to the tables that it uses, unless it says so itself
        bool IsTable(DiagnosticInfo error) =>
            (error.Descriptor == TemplateDiagnostics.UnknownName || error.Descriptor == TemplateDiagnostics.UnknownMember)
            && forms.Any(form => form.Tables.Any(table => table.Id == NameIn(error)));
        return restriction.Count > 0 || !all.SelectMany(form => form.Diagnostics).All(IsTable)
            ? Failed(main, Mismatches(TemplateDiagnostics.OnlyInSomeForms, all, served, TemplateNames.Restricted(main.Source.Name, served)))
            : (Describe(main.Source, Emit(main, valid)) with { Forms = served.ToEquatableArray() },
                TemplateUnits.DistinctByPlace(Mismatches(TemplateDiagnostics.ServesSomeForms, all, served, main.Source.Name)).ToEquatableArray());
    }

    // names that only some of the forms have
    private static IEnumerable<DiagnosticInfo> Mismatches(DiagnosticDescriptor descriptor, UnitCompiler[] all, string[] served, string template) =>
        from form in all
        from error in form.Diagnostics
        select DiagnosticInfo.Create(descriptor, error.Path, error.Range, NameIn(error), string.Join(", ", served), form.Form!.Id, template);

    // the first argument of an unknown name is the name, that of an unknown member the object
    private static string NameIn(DiagnosticInfo error) =>
        error.Arguments[error.Descriptor == TemplateDiagnostics.UnknownMember ? 1 : 0];

    private static (CompiledTemplate, EquatableArray<DiagnosticInfo>) Failed(TemplateFile main, IEnumerable<DiagnosticInfo> errors) =>
        (Describe(main.Source, null), TemplateUnits.DistinctByPlace(errors).ToEquatableArray());

    private static CompiledTemplate Describe(TemplateSource main, string? source)
    {
        var name = ClassOf(main);
        return new CompiledTemplate(
            main.Name,
            "Templates." + name,
            $"global::{GeneratedNames.TemplatesNamespace}.{name}",
            TemplateNames.Suffix(main.Name),
            TemplateNames.Forms(main.Name).ToEquatableArray(),
            source)
        {
            IsPackage = main.IsPackage,
        };
    }

    private static string Emit(TemplateFile main, UnitCompiler[] units)
    {
        var written = units.Select(unit => unit.Write()).ToArray();
        var writer = new SourceWriter();
        writer.FileHead("templates/" + main.Source.Name, GeneratedNames.TemplatesNamespace, RuntimeNames.OfTemplates, NullableContext);
        writer.Line("#pragma warning disable CS0162, CS0219, CS1717, CS1718 // a template may leave a loop at once, set variables that it never reads, and write x = x or x == x").Line();
        writer.Summary($"The compiled template {main.Source.Name}.");
        writer.Line(GeneratedNames.GeneratedCode);
        writer.Open("internal static class " + ClassOf(main.Source));
        foreach (var file in written.SelectMany(unit => unit.Files).Select(file => (file.Constant, file.Source.Name)).Distinct().OrderBy(file => file.Constant, StringComparer.Ordinal))
        {
            writer.Line($"private const string {file.Constant} = {CSharpLiteral.Of(file.Name)};");
        }

        writer.Line();

        writer.Line(LineDirective.Hidden + " // only what a statement of the template does has a place").Line();
        if (units[0].Form is null || !units[0].Root.IsOneReport)
        {
            writer.Line(written[0].Members.TrimEnd('\n'));
        }
        else
        {
            WriteForms(writer, main, units, written.Select(unit => unit.Members).ToArray());
        }

        return writer.Close().ToString();
    }

    private static void WriteForms(SourceWriter writer, TemplateFile main, UnitCompiler[] units, string[] members)
    {
        writer.Summary("Writes a report in one of the forms that the template serves.");
        writer.Open("public static void Render(Report report, Utf8Writer output)").Open("switch (report.Form.Id)");
        foreach (var unit in units)
        {
            writer.Line($"case {CSharpLiteral.Of(unit.Form!.Id)}: {ClassOf(unit)}.Render(report, output); break;");
        }

        writer.Line($"default: throw Limits.OtherForm({CSharpLiteral.Of(main.Source.Name)}, report.Form.Id);").Close().Close();
        for (var i = 0; i < units.Length; i++)
        {
            writer.Line().Open($"private static class {ClassOf(units[i])}").Line(members[i].TrimEnd('\n')).Close();
        }
    }

    private static string ClassOf(TemplateSource main) => TemplateNames.Identifier(main.Name) + "Template";

    private static string ClassOf(UnitCompiler unit) => "Form" + Identifiers.Pascal(unit.Form!.Id);
}
