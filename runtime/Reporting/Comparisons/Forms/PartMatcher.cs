namespace Nianbao.Reporting.Comparisons.Forms;

/// <summary>How siblings of one kind are told apart and described.</summary>
/// <param name="Part">What they are.</param>
/// <param name="Above">What their paths begin with.</param>
/// <param name="PathOf">The path of one.</param>
/// <param name="LabelOf">Its official label.</param>
/// <param name="DetailOf">What it holds, for one that came or went.</param>
internal sealed record PartMatcher<T>(
    PartKind Part, string Above, Func<T, string> PathOf, Func<T, string> LabelOf, Func<T, string> DetailOf)
{
    /// <summary>Tells which siblings came and went and whether those that stayed changed places.</summary>
    /// <param name="before">The siblings in the older form.</param>
    /// <param name="after">The siblings in the newer form.</param>
    /// <param name="found">Takes the differences.</param>
    /// <param name="compare">Compares one that is in both.</param>
    public void Compare(T[] before, T[] after, List<Difference> found, Action<T, T> compare)
    {
        var old = before.ToDictionary(PathOf, StringComparer.Ordinal);
        var now = after.ToDictionary(PathOf, StringComparer.Ordinal);
        string[] stayed = [.. before.Select(PathOf).Where(now.ContainsKey)];
        string[] order = [.. after.Select(PathOf).Where(old.ContainsKey)];
        foreach (var part in before)
        {
            if (now.TryGetValue(PathOf(part), out var other)) compare(part, other);
            else found.Add(new Difference(ChangeKind.Removed, Part, PathOf(part), LabelOf(part), DetailOf(part)));
        }

        foreach (var part in after.Where(part => !old.ContainsKey(PathOf(part))))
        {
            found.Add(new Difference(ChangeKind.Added, Part, PathOf(part), LabelOf(part), DetailOf(part)));
        }

        if (stayed.SequenceEqual(order)) return;
        var labels = $"{Labels(stayed, now)} → {Labels(order, now)}";
        found.Add(new Difference(ChangeKind.Changed, Part, Above, "", $"顺序 order: {labels}"));
    }

    private string Labels(string[] paths, Dictionary<string, T> parts) =>
        string.Join('、', paths.Select(path => LabelOf(parts[path])));
}
