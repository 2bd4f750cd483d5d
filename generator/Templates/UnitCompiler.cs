using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Templates.Analysis;
using Nianbao.Generator.Templates.Binding;
using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Emit;
using Nianbao.Generator.Templates.Types;

namespace Nianbao.Generator.Templates;

/// <summary>A template with its parts, for one form or for all: bound, analysed and written, one pass after the other.</summary>
internal sealed class UnitCompiler
{
    private readonly UnitBinder _binder;
    private readonly CallGraph _graph;

    private UnitCompiler(UnitBinder binder, IReadOnlyList<DiagnosticInfo> errors)
    {
        _binder = binder;
        if (binder.IsTooLarge)
        {
            var main = binder.Main;
            errors = [DiagnosticInfo.Create(TemplateDiagnostics.TooLarge, main.Source.Path, main.Whole, main.Source.Name)];
        }

        _graph = new CallGraph(binder.Render);
        Variants = new PageFlow(_graph).Follow(binder.Render);
        var found = (binder.IsTooLarge ? [] : _graph.Methods.SelectMany(method => method.Errors)).Concat(errors).Concat(Variants.SelectMany(variant => variant.Errors));

        // a method that is followed from several places may be wrong in all of them
        var first = found.GroupBy(error => (error.Descriptor.Id, error.Path, error.Range)).Select(group => group.First());
        Diagnostics = [.. first.OrderBy(error => error.Path != binder.Main.Source.Path).ThenBy(error => error.Path, StringComparer.Ordinal).ThenBy(error => error.Range.Start)];
    }

    /// <summary>The form whose names the template may use; null for none.</summary>
    public FormModel? Form => _binder.Form;

    public TemplateRoot Root => _binder.Root;

    public IReadOnlyList<DiagnosticInfo> Diagnostics { get; }

    /// <summary>The methods to write.</summary>
    public IReadOnlyList<MethodVariant> Variants { get; }

    public static UnitCompiler Compile(TemplateFile main, IReadOnlyDictionary<string, TemplateFile> files, FormModel? form, NameRules rules)
    {
        var names = new UnitNames(files);
        var binder = new UnitBinder(main, files, names, form, rules, names.Assigned.AreDecidedAtRunTime);
        var assignments = Bind(binder);
        if (assignments.NeedsOwnScopes)
        {
            binder = new UnitBinder(main, files, names, form, rules, hasOwnScopes: true);
            assignments = Bind(binder);
        }

        return new UnitCompiler(binder, assignments.Errors);
    }

    /// <summary>The members of the template's class, and the files that they name.</summary>
    public (string Members, IEnumerable<TemplateFile> Files) Write()
    {
        var unit = new EmittedUnit(Root, _graph, Variants, _binder.HasGlobalObject);
        return (UnitWriter.Write(unit), unit.Files);
    }

    // what may be read before it is assigned has a wider type, for which its users are bound again
    private static AssignmentAnalysis Bind(UnitBinder binder)
    {
        while (true)
        {
            do binder.Bind();
            while (binder.Settle());
            var assignments = new AssignmentAnalysis(binder);
            if (binder.IsTooLarge) return assignments;
            assignments.Run();
            if (!binder.HasWork) return assignments;
        }
    }
}
