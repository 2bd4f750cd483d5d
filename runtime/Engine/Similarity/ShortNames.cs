using System.Buffers;

namespace Nianbao.Similarity;

/// <summary>The names by which a report speaks of its own body.</summary>
internal static class ShortNames
{
    private const string Government = "人民政府";
    private static readonly SearchValues<char> Places = SearchValues.Create("省市县区州旗盟乡镇");

    /// <summary>
    /// The full name and its usual short forms, longest first: 施秉县人民政府, 施秉县政府, 施秉县; 施秉县教育局, 县教育局,
    /// 教育局, 施秉县.
    /// </summary>
    public static string[] Of(string organ)
    {
        if (organ.Length == 0) return [];
        var names = new HashSet<string>(StringComparer.Ordinal) { organ };
        var government = organ.IndexOf(Government, StringComparison.Ordinal);
        if (government > 1)
        {
            names.Add(organ[..government]);
            names.Add(organ[..government] + "政府");
        }
        else if (organ.AsSpan(1).IndexOfAny(Places) is var place and >= 0)
        {
            // a place has two characters or more; what follows it must be more than 局
            names.Add(organ[..(place + 2)]);
            if (organ.Length - place - 2 > 1)
            {
                names.Add(organ[(place + 1)..]);
                names.Add(organ[(place + 2)..]);
            }
        }

        return [.. names.OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)];
    }
}
