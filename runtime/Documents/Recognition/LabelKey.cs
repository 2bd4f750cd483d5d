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
internal readonly record struct LabelKey(string Full, string Bare)
{
    /// <summary>The key of a label as printed.</summary>
    public static LabelKey Of(string label)
    {
        var full = LabelText.Normalize(label).TrimEnd(':', '。', '.', ';', '；');
        LabelText.SplitNumber(full, out var unnumbered);
        return new LabelKey(full, LabelText.WithoutRemarks(unnumbered));
    }
}
