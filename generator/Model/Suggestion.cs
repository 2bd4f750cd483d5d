namespace Nianbao.Generator.Model;

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
            var distance = Distance(name, candidate);
            if (distance < best)
            {
                (nearest, best) = (candidate, distance);
            }
        }

        return nearest;
    }

    private static string List(IReadOnlyCollection<string> candidates, string separator) =>
        string.Join(separator, candidates.Take(Listed)) + (candidates.Count > Listed ? "…" : "");

    // Edits are insertion, deletion, substitution and the swap of two neighbours.
    private static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) table[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) table[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var edit = Math.Min(Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1), table[i - 1, j - 1] + cost);
                var swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                table[i, j] = swap ? Math.Min(edit, table[i - 2, j - 2] + 1) : edit;
            }
        }

        return table[a.Length, b.Length];
    }
}
