using Nianbao.Generator.Text;

namespace Nianbao.Text;

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
            var distance = Math.Min(EditDistance.Between(text, label), EditDistance.Between(unnumbered, unnumberedLabel) + 1);
            if (distance >= least || distance > Allowed(text, label)) continue;
            least = distance;
            nearest = name;
        }

        return nearest;
    }

    // a third of the longer name may differ, but of one or two characters none
    private static int Allowed(string a, string b) => Math.Max(a.Length, b.Length) / 3;
}
