namespace Nianbao.Layers;

/// <summary>
/// The namespaces of an assembly as floors of a house: each may use those below it and none above. A namespace within
/// another is a room of its own, and so is the one around it.
/// </summary>
/// <param name="References">Every use of a type of another namespace in the assembly, in order.</param>
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
    /// <param name="sources">The files of source code that it was compiled from.</param>
    /// <param name="floors">Its namespaces, the lowest first.</param>
    public static AssemblyLayers Read(string path, IEnumerable<string> sources, IReadOnlyList<string> floors)
    {
        var (namespaces, compiled) = ReferenceReader.Read(path);
        List<TypeReference> references =
        [
            .. compiled.Union(ConstantReader.Read(path, sources)).OrderBy(use => use.ToString(), StringComparer.Ordinal),
        ];
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

    /// <summary>Who refers to whom, a line for each pair of namespaces with the number of uses.</summary>
    public string Arrows() => string.Join("\n",
        References.GroupBy(use => $"{use.FromNamespace} -> {use.ToNamespace}")
            .OrderBy(arrow => arrow.Key, StringComparer.Ordinal)
            .Select(arrow => $"{arrow.Key} ({arrow.Count()})"));

    /// <summary>What is wrong, a line each; empty for a house in order.</summary>
    public string Complaints() => string.Join("\n",
        Unplaced.Select(name => $"{name} is on no floor")
            .Concat(Vanished.Select(name => $"{name} is a floor without a type"))
            .Concat(Upward.Select(use => use.ToString())));
}
