using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Pages;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Analysis;

/// <summary>
/// Where in a page each value is printed: the page is followed through text, branches, loops and calls. Where ways meet they
/// must agree. A method is followed once for each place in which it is called.
/// </summary>
internal sealed class PageFlow(CallGraph graph)
{
    private readonly Dictionary<(MethodInstance Method, PageContext? Start), MethodVariant> _variants = [];

    /// <summary>Follows a template from its beginning. The variants that it calls, itself first.</summary>
    public IReadOnlyList<MethodVariant> Follow(MethodInstance main)
    {
        var start = PageContext.Of(main.Markup);
        var first = Variant(main, start);
        if (first.End is { IsComplete: false } end)
        {
            var page = (ScriptPage)main.Function.Node;
            var last = page.Body!.Statements.LastOrDefault(statement => statement is not (ScriptEscapeStatement or ScriptNopStatement));
            var file = main.Function.File;
            first.Errors.Add(DiagnosticInfo.Create(
                TemplateDiagnostics.UnfinishedHtml, file.Source.Path, last is null ? file.Whole : file.Range(last), file.Source.Name, end.Display));
        }

        var reached = new List<MethodVariant> { first };
        for (var i = 0; i < reached.Count; i++)
        {
            reached.AddRange(reached[i].Calls.Values.Where(called => !reached.Contains(called)).Distinct());
        }

        return [.. _variants.Values.Where(reached.Contains)];
    }

    /// <summary>A method where it is called in a place of a page.</summary>
    public MethodVariant Variant(MethodInstance method, PageContext? start)
    {
        // one that writes nothing begins anywhere
        if (!graph.Writes(method)) start = PageContext.Of(method.Markup);
        if (_variants.TryGetValue((method, start), out var known)) return known;
        var variant = new MethodVariant(method, start);
        _variants.Add((method, start), variant);
        variant.IsOpen = true;
        new PageWalk(this, graph, variant).Run();
        variant.IsOpen = false;
        return variant;
    }
}
