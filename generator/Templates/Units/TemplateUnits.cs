using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Source;
using Nianbao.Generator.Text;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Units;

/// <summary>
/// Sorts template files into units: every template directly in the templates folder or in <c>collection</c> makes output
/// files, as do the pages in <c>pages</c>, and has with it those that it includes. A folder such as <c>report.docx</c> makes
/// one output, and each of its templates a part of it.
/// </summary>
internal static class TemplateUnits
{
    /// <summary>Marks the name of a template among texts of <c>include_join</c>.</summary>
    public const string IncludePrefix = "tpl:";

    /// <summary>The units, ordered by name, and what is wrong with the names of the files.</summary>
    public static (EquatableArray<TemplateUnit> Units, EquatableArray<DiagnosticInfo> Diagnostics) Gather(
        IEnumerable<TemplateSource> sources)
    {
        var files = sources.OrderBy(source => source.Name, StringComparer.Ordinal).ToArray();
        var includes = files.ToDictionary(file => file.Name, file => Includes(file, files), StringComparer.Ordinal);
        var outputs = files.Where(file => TemplateNames.IsOutput(file.Name)).ToArray();
        var units = outputs.Select(main =>
            new TemplateUnit(main, files.Where(file => file != main && Reaches(main.Name, file.Name, includes)).ToEquatableArray()));
        var firsts = outputs.GroupBy(file => TemplateNames.Output(file.Name)).Select(group => group.First()).ToArray();
        return (units.ToEquatableArray(), SameOutputs(firsts).Concat(IncompleteArchives(outputs)).Concat(UnknownPages(files)).ToEquatableArray());
    }

    /// <summary>
    /// The template that a name in an <c>include</c> means: one with the extension of the including file, or a full name.
    /// In <c>include_join</c> the name of one between the others has a prefix.
    /// </summary>
    public static string? Resolve(string name, string from, IEnumerable<string> known)
    {
        if (name.StartsWith(IncludePrefix, StringComparison.Ordinal)) name = name.Substring(IncludePrefix.Length);
        var completed = name + TemplateNames.Extension(from);
        return known.FirstOrDefault(other => other == completed) ?? known.FirstOrDefault(other => other == name);
    }

    /// <summary>One of several diagnostics for the same place and reason: parts are compiled with each of their users.</summary>
    public static IEnumerable<DiagnosticInfo> DistinctByPlace(IEnumerable<DiagnosticInfo> diagnostics) =>
        diagnostics.GroupBy(diagnostic => (diagnostic.Descriptor.Id, diagnostic.Path, diagnostic.Range, diagnostic.Arguments.Count > 0 ? diagnostic.Arguments[0] : "")).Select(group => group.First());

    // any string that names a template counts: a name in a variable is refused later, with a better message
    private static string[] Includes(TemplateSource file, TemplateSource[] files)
    {
        var names = files.Select(other => other.Name).ToArray();
        if (TemplateParser.Parse(file.Text, file.Path).Page is not { } page) return [];
        return ScriptNodes.Descendants(page)
            .OfType<ScriptLiteral>()
            .Select(literal => literal.Value is string name ? Resolve(name, file.Name, names) : null)
            .OfType<string>()
            .ToArray();
    }

    private static bool Reaches(string from, string to, Dictionary<string, string[]> includes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([from]);
        while (open.Count > 0)
        {
            foreach (var name in includes[open.Pop()].Where(seen.Add))
            {
                open.Push(name);
            }
        }

        return seen.Contains(to);
    }

    private static IEnumerable<DiagnosticInfo> SameOutputs(TemplateSource[] outputs)
    {
        for (var i = 0; i < outputs.Length; i++)
        {
            var clash = outputs.Take(i).FirstOrDefault(other =>
                TemplateNames.Suffix(other.Name) == TemplateNames.Suffix(outputs[i].Name)
                && TemplateNames.IsCollection(other.Name) == TemplateNames.IsCollection(outputs[i].Name) && ServeOneForm(other.Name, outputs[i].Name));
            if (clash is not null)
            {
                yield return DiagnosticInfo.Create(
                    TemplateDiagnostics.SameOutput,
                    outputs[i].Path,
                    default,
                    TemplateNames.Output(outputs[i].Name),
                    TemplateNames.Output(clash.Name),
                    TemplateNames.Suffix(clash.Name));
            }
        }
    }

    private static IEnumerable<DiagnosticInfo> IncompleteArchives(TemplateSource[] outputs) =>
        from output in outputs
        where TemplateNames.IsPart(output.Name)
        group output by TemplateNames.Output(output.Name) into archive
        let missing = TemplateOutput.FirstParts.Except(archive.Select(part => TemplateNames.PartName(part.Name))).ToArray()
        where missing.Length > 0
        select DiagnosticInfo.Create(
            TemplateDiagnostics.IncompleteArchive, archive.First().Path, default, archive.Key, string.Join(", ", missing));

    private static IEnumerable<DiagnosticInfo> UnknownPages(TemplateSource[] files) => files
        .Where(file => TemplateNames.IsUnknownPage(file.Name))
        .Select(file => DiagnosticInfo.Create(
            TemplateDiagnostics.UnknownPage, file.Path, default, file.Name, string.Join(", ", PageNames.All)));

    private static bool ServeOneForm(string a, string b)
    {
        var (forms, others) = (TemplateNames.Forms(a), TemplateNames.Forms(b));
        return forms.Count == 0 || others.Count == 0 || forms.Intersect(others, StringComparer.Ordinal).Any();
    }
}
