namespace Nianbao.Generator.Templates.Units;

/// <summary>What makes one file: a compiled template, or those of the parts of an archive.</summary>
/// <param name="Name">The template, or the folder of the parts: <c>report.docx</c>.</param>
/// <param name="Templates">The template; of an archive its parts, in the order in which they stand in the file.</param>
internal sealed record TemplateOutput(string Name, IReadOnlyList<CompiledTemplate> Templates)
{
    /// <summary>The parts that every archive has: what reads it from its beginning meets first what the others are.</summary>
    public static readonly string[] FirstParts = ["[Content_Types].xml", "_rels/.rels"];

    /// <summary>What says for what the output is made: the same for all of its parts.</summary>
    public CompiledTemplate First => Templates[0];

    /// <summary>Consists of parts.</summary>
    public bool IsArchive => First.Part is not null;

    /// <summary>Comes with Nianbao and is not the project's own: nor is any of its parts.</summary>
    public bool IsPackage => Templates.All(template => template.IsPackage);

    /// <summary>The ids of the forms that all parts serve; empty where that is all forms.</summary>
    public IReadOnlyList<string> Forms { get; } = Templates
        .Select(template => template.Forms)
        .Where(forms => forms.Count > 0)
        .Aggregate((IReadOnlyList<string>?)null, (served, forms) => served?.Intersect(forms, StringComparer.Ordinal).ToArray() ?? [.. forms]) ?? [];

    /// <summary>The outputs of a project, ordered by what their files' names end in.</summary>
    public static IReadOnlyList<TemplateOutput> Gather(IEnumerable<CompiledTemplate> templates) =>
    [
        .. templates.GroupBy(template => template.Output)
            .Select(group => new TemplateOutput(group.Key, [.. group.OrderBy(OrderOf).ThenBy(template => template.Part, StringComparer.Ordinal)]))
            .OrderBy(output => output.First.Suffix, StringComparer.Ordinal),
    ];

    private static int OrderOf(CompiledTemplate template) =>
        Array.IndexOf(FirstParts, template.Part) is var first and >= 0 ? first : FirstParts.Length;
}
