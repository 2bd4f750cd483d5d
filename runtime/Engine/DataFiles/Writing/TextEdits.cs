using System.Text;

namespace Nianbao.DataFiles.Writing;

/// <summary>Stretches of a text that are to be replaced; everything else stays as it is.</summary>
/// <param name="text">The text.</param>
internal sealed class TextEdits(string text)
{
    private readonly SortedDictionary<int, (int End, string Replacement)> _edits = [];

    /// <summary>Replaces a stretch. Stretches must not overlap.</summary>
    public void Replace(int start, int end, string replacement)
    {
        if (text.AsSpan(start, end - start).SequenceEqual(replacement)) return;
        _edits[start] = (end, replacement);
    }

    /// <summary>The text with all that was replaced.</summary>
    public string Apply()
    {
        var result = new StringBuilder(text.Length);
        var at = 0;
        foreach (var (start, (end, replacement)) in _edits)
        {
            result.Append(text, at, start - at).Append(replacement);
            at = end;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
