namespace Nianbao.Judge;

/// <summary>A template with what it includes.</summary>
/// <param name="Name">The file's name below the folder of templates: <c>101-null.scriban</c>.</param>
/// <param name="Text">Its text.</param>
/// <param name="Parts">The texts of what it may include, by their files' names: <c>parts/word.scriban</c>.</param>
public sealed record JudgedTemplate(string Name, string Text, IReadOnlyDictionary<string, string> Parts)
{
    /// <summary>Whether what is printed is escaped by its place, which Scriban does not do.</summary>
    public bool IsEscaped => Path.GetExtension(Name) is not ".scriban";

    /// <summary>The file that an include names: one of the same extension without it, or any by its full name.</summary>
    public string? Find(string included) =>
        Parts.ContainsKey(included) ? included
        : Parts.ContainsKey(included + Path.GetExtension(Name)) ? included + Path.GetExtension(Name)
        : null;

    /// <summary>All files as one text, for messages.</summary>
    public override string ToString() => string.Concat(
        Parts.Where(part => Text.Contains(Path.GetFileNameWithoutExtension(part.Key), StringComparison.Ordinal))
            .Select(part => $"--- {part.Key}\n{part.Value}\n").Prepend($"--- {Name}\n{Text}\n"));
}
