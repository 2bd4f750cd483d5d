using System.Collections.Concurrent;
using Nianbao.Generator.Text;
using Nianbao.Text;

namespace Nianbao.Documents.Recognition;

/// <summary>How a printed label was recognised, the surest first.</summary>
internal enum MatchKind
{
    /// <summary>The official label; brackets, quotes, blanks and full width make no difference.</summary>
    Label,

    /// <summary>A label under which the form knows that reports print it.</summary>
    Alias,

    /// <summary>The label without its number or without what it has in brackets.</summary>
    Unnumbered,

    /// <summary>A label with few other characters, or cut off, and no other label is near.</summary>
    Near,

    /// <summary>No label: the place between rows that were recognised, where just one was missing for each.</summary>
    Position,
}

/// <summary>A label in the spellings in which labels are compared.</summary>
/// <param name="Full">Normalised: <c>(六)其他处理</c>.</param>
/// <param name="Bare">Without its number and what stands in brackets: <c>其他处理</c>.</param>
/// <param name="Number">Its number; 0 where it has none.</param>
internal readonly record struct LabelKey(string Full, string Bare, int Number)
{
    private const int MostKnown = 8_192;
    private const int LongestKnown = 80;

    // the same labels stand in every document, and each is looked at many times
    private static readonly ConcurrentDictionary<string, LabelKey> s_known = new(StringComparer.Ordinal);

    /// <summary>The key of a label as printed.</summary>
    public static LabelKey Of(string label)
    {
        if (s_known.TryGetValue(label, out var known)) return known;
        var key = Make(label);
        if (label.Length <= LongestKnown && s_known.Count < MostKnown) s_known.TryAdd(label, key);
        return key;
    }

    /// <summary>How many characters differ, and one more where the numbers do: of two labels that are as near the number decides.</summary>
    public int DistanceTo(LabelKey other)
    {
        var isOtherNumber = Number != 0 && other.Number != 0 && Number != other.Number;
        return EditDistance.Between(Bare, other.Bare) + (isOtherNumber ? 1 : 0);
    }

    private static LabelKey Make(string label)
    {
        var full = LabelText.Normalize(label).TrimEnd(':', '。', '.', ';', '；');
        var number = LabelText.SplitNumber(full, out var unnumbered);
        return new LabelKey(full, LabelText.WithoutRemarks(unnumbered), number);
    }
}
