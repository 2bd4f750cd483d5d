using Nianbao.Forms;

namespace Nianbao.Reporting.Comparisons.Forms;

/// <summary>Writes what differs between two forms as a page of Markdown.</summary>
internal static class DifferenceMarkdown
{
    /// <summary>Writes the page.</summary>
    public static void Write(TextWriter output, FormDefinition before, FormDefinition after, IReadOnlyList<Difference> differences)
    {
        output.WriteLine($"# {before.Id} → {after.Id}");
        output.WriteLine();
        output.WriteLine(DifferenceWords.Title(before, after));
        output.WriteLine();
        if (differences.Count == 0)
        {
            output.WriteLine(DifferenceWords.None);
            return;
        }

        WriteRow(output, DifferenceWords.Head);
        WriteRow(output, Array.ConvertAll(DifferenceWords.Head, _ => "---"));
        foreach (var difference in differences) WriteRow(output, DifferenceWords.CellsOf(difference));
    }

    private static void WriteRow(TextWriter output, string[] cells) =>
        output.WriteLine($"| {string.Join(" | ", cells.Select(Escape))} |");

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}
