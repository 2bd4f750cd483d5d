using Nianbao.Forms;
using Nianbao.Reporting.Wording;

namespace Nianbao.Reporting.Comparisons.Forms;

/// <summary>Writes what differs between two forms as a page of Markdown.</summary>
internal static class DifferenceMarkdown
{
    /// <summary>Writes the page.</summary>
    public static void Write(TextWriter output, FormDefinition before, FormDefinition after, IReadOnlyList<Difference> differences)
    {
        output.Write($"# {before.Id} → {after.Id}\n\n{DifferenceWords.Title(before, after)}\n\n");
        if (differences.Count == 0)
        {
            output.Write($"{DifferenceWords.None}\n");
            return;
        }

        output.Write(MarkdownTable.Head(DifferenceWords.Head));
        foreach (var difference in differences) output.Write(MarkdownTable.Row(DifferenceWords.CellsOf(difference).Select(MarkdownTable.Cell)));
    }
}
