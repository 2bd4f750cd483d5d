namespace Nianbao.Reporting.Wording;

/// <summary>Writes tables of Markdown, a line at a time, each with a <c>\n</c> on every system.</summary>
internal static class MarkdownTable
{
    private const string Markup = "\\|<*_`[";

    /// <summary>The names of the columns and the line below them.</summary>
    /// <param name="names">The names, as they are.</param>
    /// <param name="labels">How many columns, from the left, are text; the others are figures, set to the right. None means all.</param>
    public static string Head(IReadOnlyList<string> names, int? labels = null) =>
        Row(names) + Row(names.Select((_, i) => i < (labels ?? names.Count) ? "---" : "---:"));

    /// <summary>A row.</summary>
    /// <param name="cells">What it holds, as it is.</param>
    public static string Row(params IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";

    /// <summary>What has no markup in it, such as a path, in one line for a cell: nothing in it ends the cell.</summary>
    public static string Cell(string text) => OneLine(text)
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>Text in one line, in a table or elsewhere: nothing in it is markup.</summary>
    public static string Text(string text) =>
        string.Concat(OneLine(text).Select(c => Markup.Contains(c, StringComparison.Ordinal) ? $"\\{c}" : $"{c}"));

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
