using Nianbao.Forms;
using Nianbao.Reporting.Comparisons.Forms;

namespace Nianbao.Cli.Terminal;

/// <summary>Writes what differs between two forms as lines of text for a terminal.</summary>
internal static class DifferenceText
{
    /// <summary>Writes the forms compared and a table of the differences.</summary>
    public static void Write(TextWriter output, FormDefinition before, FormDefinition after, IReadOnlyList<Difference> differences)
    {
        output.WriteLine(DifferenceWords.Title(before, after));
        output.WriteLine();
        if (differences.Count == 0) output.WriteLine(DifferenceWords.None);
        else TextTable.Write(output, [DifferenceWords.Head, .. differences.Select(DifferenceWords.CellsOf)]);
    }
}
