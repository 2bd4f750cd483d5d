namespace Nianbao.Generator.Templates.Compilation;

/// <summary>The valid name nearest to a misspelt one.</summary>
internal static class Suggestion
{
    /// <summary>What to put behind a message in Chinese and in English; empty if nothing is near.</summary>
    public static (string Chinese, string English) For(string name, IEnumerable<string> known)
    {
        var names = known.Distinct(StringComparer.Ordinal).OrderBy(candidate => candidate, StringComparer.Ordinal).ToArray();
        var nearest = names.OrderBy(candidate => Distance(name, candidate)).FirstOrDefault();
        if (nearest is not null && Distance(name, nearest) <= Math.Max(1, name.Length / 3))
        {
            return ($"；是否指“{nearest}”？", $"; did you mean '{nearest}'?");
        }

        return names.Length is 0 or > 20
            ? ("", "")
            : ($"；可用：{string.Join("、", names)}", $"; there are: {string.Join(", ", names)}");
    }

    // insertions, deletions, replacements and swaps of neighbours
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + cost);
                var isSwap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                rows[i, j] = isSwap ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
            }
        }

        return rows[a.Length, b.Length];
    }
}
