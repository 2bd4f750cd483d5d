namespace Nianbao.Layers;

/// <summary>
/// The namespaces of an assembly as floors of a house: each may use those below it and none above. A namespace within
/// another is a room of its own, and so is the one around it.
/// </summary>
/// <param name="References">Every use of a type of another namespace in the assembly.</param>
/// <param name="Upward">Those that point to a higher floor, in the order of the floors.</param>
/// <param name="Unplaced">Namespaces of the assembly that are on no floor.</param>
/// <param name="Vanished">Floors that the assembly has no namespace for.</param>
public sealed record AssemblyLayers(
    IReadOnlyList<TypeReference> References,
    IReadOnlyList<TypeReference> Upward,
    IReadOnlyList<string> Unplaced,
    IReadOnlyList<string> Vanished)
{
    /// <summary>Reads an assembly.</summary>
    /// <param name="path">The compiled assembly.</param>
    /// <param name="floors">Its namespaces, the lowest first.</param>
    public static AssemblyLayers Read(string path, IReadOnlyList<string> floors)
    {
        var (namespaces, references) = ReferenceReader.Read(path);
        var level = floors.Select((name, i) => (name, i)).ToDictionary(floor => floor.name, floor => floor.i, StringComparer.Ordinal);
        return new AssemblyLayers(
            references,
            [
                .. references
                    .Where(use => level.TryGetValue(use.FromNamespace, out var from) && level.TryGetValue(use.ToNamespace, out var to) && to > from)
                    .OrderBy(use => level[use.FromNamespace]),
            ],
            [.. namespaces.Where(name => !level.ContainsKey(name))],
            [.. floors.Where(name => !namespaces.Contains(name, StringComparer.Ordinal))]);
    }

    /// <summary>What is wrong, a line each; empty for a house in order.</summary>
    public string Complaints() => string.Join("\n",
        Unplaced.Select(name => $"{name} is on no floor")
            .Concat(Vanished.Select(name => $"{name} is a floor without a type"))
            .Concat(Upward.Select(use => use.ToString())));
}
