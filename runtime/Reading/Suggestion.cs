namespace Nianbao.Reading;

/// <summary>What to write instead of a name that does not exist, as the tail of a message in both languages.</summary>
internal readonly record struct Suggestion(string Message, string MessageEn)
{
    private const int ListedNames = 12;

    /// <summary>The nearest of the valid names, or a list of some where none is near.</summary>
    public static Suggestion For(string given, IReadOnlyList<string> names)
    {
        var nearest = Nearest(given, names);
        if (nearest != null) return new($"是不是“{nearest}”？", $"; did you mean '{nearest}'?");
        var some = names.Take(ListedNames).ToList();
        var isAll = some.Count == names.Count;
        return new(
            $"可以写的有：{string.Join("、", some)}{(isAll ? "" : "……")}",
            $"; valid keys are {string.Join(", ", some)}{(isAll ? "" : " …")}");
    }

    /// <summary>The name with the fewest typing mistakes between it and what was given; null if none is near.</summary>
    public static string? Nearest(string given, IEnumerable<string> names)
    {
        var text = LabelText.Normalize(given);
        LabelText.SplitNumber(text, out var unnumbered);
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var name in names)
        {
            var label = LabelText.Normalize(name);
            LabelText.SplitNumber(label, out var unnumberedLabel);

            // a right label with a wrong number is one mistake
            var distance = Math.Min(Distance(text, label), Distance(unnumbered, unnumberedLabel) + 1);
            if (distance >= least || distance > Allowed(text, label)) continue;
            least = distance;
            nearest = name;
        }

        return nearest;
    }

    // a third of the longer name may differ, but of one or two characters none
    private static int Allowed(string a, string b) => Math.Max(a.Length, b.Length) / 3;

    /// <summary>How many characters to insert, delete, replace or swap with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        const int longest = 200;
        if (a.Length > longest || b.Length > longest) return longest;
        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                if (swapped) row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[b.Length];
    }
}
