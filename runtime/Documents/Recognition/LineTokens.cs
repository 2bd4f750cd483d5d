using Nianbao.Documents.Sources;

namespace Nianbao.Documents.Recognition;

/// <summary>A field of a line: what stands between two tabs or bars, or the line.</summary>
/// <param name="Cell">What it says.</param>
/// <param name="Block">The number of the paragraph among the blocks of the document.</param>
/// <param name="IsFirst">True for the first field of its line.</param>
/// <param name="IsOfFields">True for a field of a line that has several.</param>
internal sealed record LineToken(PrintedCell Cell, int Block, bool IsFirst, bool IsOfFields)
{
    // longer fields are sentences
    private const int LongestLabel = 80;

    /// <summary>True for a field that says nothing.</summary>
    public bool IsEmpty => Cell.Number.Kind == PrintedKind.Blank;

    /// <summary>True for a field with a number in it, or a sign that there is none.</summary>
    public bool IsNumber => Cell.Number.Kind is PrintedKind.Number or PrintedKind.None;

    /// <summary>True for text of the report.</summary>
    public bool IsSentence => Cell.Text.Length > LongestLabel || Cell.Text.EndsWith('。');
}

/// <summary>Takes the lines of documents without grids apart.</summary>
internal static class LineTokens
{
    /// <summary>The fields of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="block">Its number among the blocks of the document.</param>
    /// <param name="labels">The labels of the form that is tried, for the units that it prints.</param>
    public static IEnumerable<LineToken> Of(SourceParagraph line, int block, FormLabels labels)
    {
        if (IsRule(line.Text)) yield break;
        var fields = FieldsOf(line.Text, labels);
        for (var i = 0; i < fields.Count; i++)
        {
            yield return new LineToken(new PrintedCell(fields[i].Trim(), -1, 1, line.At), block, i == 0, fields.Count > 1);
        }
    }

    // |---|---| of a table in Markdown; fewer dashes may be a cell without a number
    private static bool IsRule(string text) =>
        text.Contains("---", StringComparison.Ordinal) && text.Contains('|', StringComparison.Ordinal) && !text.AsSpan().ContainsAnyExcept("|-: \t");

    private static List<string> FieldsOf(string text, FormLabels labels)
    {
        if (text.Contains('\t', StringComparison.Ordinal)) return [.. text.Split('\t')];
        if (!text.Contains('|', StringComparison.Ordinal)) return WithNumbersApart(text, labels);
        var bars = text.Trim();
        if (bars.StartsWith('|')) bars = bars[1..];
        if (bars.EndsWith('|')) bars = bars[..^1];
        return [.. bars.Split('|')];
    }

    // 规章 0 0 0: two numbers or more at the end of a line, or one that the label does not end in
    private static List<string> WithNumbersApart(string text, FormLabels labels)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 1 && Array.TrueForAll(words, word => labels.IsColumn(word) || labels.IsOther(word))) return [.. words];
        var first = words.Length;
        while (first > 0 && PrintedNumber.Read(words[first - 1]).Kind is PrintedKind.Number or PrintedKind.None) first--;
        if (first > 1 && labels.IsUnit(words[first - 1])) first--;
        if (first == words.Length || words.Length == 1) return [text];
        List<string> fields = first == 0 ? [] : [string.Join(' ', words[..first])];
        fields.AddRange(words[first..]);
        return fields;
    }
}
