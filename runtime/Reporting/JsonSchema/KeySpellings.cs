using Nianbao.DataFiles;
using Nianbao.DataFiles.Writing;
using Nianbao.Text;

namespace Nianbao.Reporting.JsonSchema;

/// <summary>
/// The spellings of a key that an editor knows: the one that is written, the ids, the official label and its aliases, each label also
/// without its number and without its closing remark. The reader takes more (half-width brackets, other quotes), which cannot be listed.
/// </summary>
internal static class KeySpellings
{
    /// <summary>The spellings under which the reader finds an item, in a fixed order.</summary>
    /// <param name="keys">The item and its siblings: a spelling that fits two of them is left out.</param>
    /// <param name="item">What the key stands for.</param>
    /// <param name="canonical">The spelling that is offered; see <see cref="CanonicalKey"/>.</param>
    /// <param name="ids">The ids.</param>
    /// <param name="labels">The official label, then its aliases.</param>
    public static IEnumerable<KeySpelling> Of<T>(KeyTable<T> keys, T item, string canonical, IEnumerable<string?> ids, params IEnumerable<string> labels)
        where T : class
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in ids.OfType<string>().Concat(labels.SelectMany(Variants)).Prepend(canonical))
        {
            if (text.Length == 0 || !found.Add(text)) continue;
            if (keys.TryFind(text, out var fitting, out _) && fitting == item) yield return new KeySpelling(text, IsOffered: text == canonical);
        }
    }

    private static IEnumerable<string> Variants(string label)
    {
        var normal = LabelText.Normalize(label);
        LabelText.SplitNumber(normal, out var rest);

        // a number in front has no character that normalising drops, so it is as long in the label itself
        var bare = label[(normal.Length - rest.Length)..];
        return normal.EndsWith(rest, StringComparison.Ordinal) && LabelText.Normalize(bare) == rest
            ? [label, bare, LabelText.WithoutClosingRemark(label), LabelText.WithoutClosingRemark(bare)]
            : [label, LabelText.WithoutClosingRemark(label)];
    }
}

/// <summary>One spelling of a key.</summary>
/// <param name="Text">The key.</param>
/// <param name="IsOffered">Whether completion offers it; the others are only not underlined.</param>
internal readonly record struct KeySpelling(string Text, bool IsOffered);
