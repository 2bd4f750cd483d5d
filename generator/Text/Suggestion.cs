namespace Nianbao.Generator.Text;

/// <summary>The way out of a misspelt name: the nearest valid one, or the list of valid ones when none is near.</summary>
internal static class Suggestion
{
    private const int Listed = 12;

    /// <summary>A Chinese clause that follows the statement of the mistake.</summary>
    public static string Zh(string name, IReadOnlyCollection<string> candidates) =>
        Nearest(name, candidates) is { } near ? $"是不是“{near}”？" : $"可用：{List(candidates, "、")}。";

    /// <summary>The same in English.</summary>
    public static string En(string name, IReadOnlyCollection<string> candidates) =>
        Nearest(name, candidates) is { } near ? $"did you mean '{near}'?" : $"valid here: {List(candidates, ", ")}.";

    /// <summary>The candidate with the smallest edit distance, if that is small enough to be a slip of the hand.</summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var best = Math.Max(1, name.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            var distance = EditDistance.Between(name, candidate);
            if (distance < best)
            {
                (nearest, best) = (candidate, distance);
            }
        }

        return nearest;
    }

    private static string List(IReadOnlyCollection<string> candidates, string separator) =>
        string.Join(separator, candidates.Take(Listed)) + (candidates.Count > Listed ? "…" : "");
}
