using System.Globalization;
using System.Text.RegularExpressions;
using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Synthetic;

/// <summary>Reads in hints, as a user would, which slip they name.</summary>
internal static partial class HintReading
{
    public static Naming Of(Report before, Mutation mutation, IEnumerable<string?> hints)
    {
        var said = hints.OfType<string>().Where(hint => !hint.Contains(" seems to be missing", StringComparison.Ordinal)).Distinct().ToList();
        if (said.Count == 0) return Naming.None;
        if (said.Count > 1) return Naming.Wrong;
        var suspects = said[0].Split(", or ");
        if (!Array.Exists(suspects, suspect => IsSlip(suspect, before, mutation))) return Naming.Wrong;
        return suspects.Length == 1 ? Naming.Right : Naming.OneOfTwo;
    }

    private static bool IsSlip(string suspect, Report before, Mutation mutation)
    {
        var form = before.Form;
        if (Moved().Match(suspect) is { Success: true } moved)
        {
            var numbers = moved.Groups["numbers"].Value.Split(", ");
            var first = FirstOfRow(form, mutation.Cells[0]);
            return !numbers.Where((number, i) => number != "?" && decimal.Parse(number, CultureInfo.InvariantCulture) != ValueOf(before, first + i)).Any();
        }

        if (Swapped().Match(suspect) is { Success: true } swapped)
        {
            return mutation.Cells.Length == 2
                && mutation.Cells.Select(form.PathOf).SequenceEqual([swapped.Groups["one"].Value, swapped.Groups["other"].Value]);
        }

        if (Exchanged().Match(suspect) is { Success: true } exchanged)
        {
            var mutated = mutation.Apply(before);
            return AreSame(mutated, exchanged.Groups["one"].Value, before, exchanged.Groups["other"].Value)
                && AreSame(mutated, exchanged.Groups["other"].Value, before, exchanged.Groups["one"].Value);
        }

        var changes = Changed().Matches(suspect).Select(match => (match.Groups["cell"].Value, decimal.Parse(match.Groups["to"].Value, CultureInfo.InvariantCulture)));
        return changes.SequenceEqual(mutation.Cells.Select(cell => (form.PathOf(cell), ValueOf(before, cell))));
    }

    private static bool AreSame(Report mutated, string row, Report before, string other)
    {
        var (one, two) = (Row(before.Form, row), Row(before.Form, other));
        return mutated.Values.Slice(one.FirstCell, one.Width).SequenceEqual(before.Values.Slice(two.FirstCell, two.Width));
    }

    private static LeafRow Row(FormDefinition form, string path) => form.Tables
        .SelectMany(table => table.Blocks).SelectMany(block => block.LeafRows).Single(row => row.Path == path);

    private static int FirstOfRow(FormDefinition form, int cell) => form.Tables
        .SelectMany(table => table.Blocks).SelectMany(block => block.LeafRows)
        .Single(row => row.FirstCell <= cell && cell < row.FirstCell + row.Width).FirstCell;

    private static decimal ValueOf(Report report, int cell) => CellText.Of(report.Cell(cell)) is { Length: > 0 } text
        ? decimal.Parse(text, CultureInfo.InvariantCulture)
        : 0;

    [GeneratedRegex(@"(?<cell>[a-z0-9_.]+) is changed from \S+ to (?<to>-?[0-9.]+[0-9]|-?[0-9])")]
    private static partial Regex Changed();

    [GeneratedRegex(@"(?<one>[a-z0-9_.]+) \([^)]*\) and (?<other>[a-z0-9_.]+) \([^)]*\) are swapped")]
    private static partial Regex Swapped();

    [GeneratedRegex(@"the rows (?<one>[a-z0-9_.]+) and (?<other>[a-z0-9_.]+) are exchanged")]
    private static partial Regex Exchanged();

    [GeneratedRegex(@"are moved one column to the (left|right), to \[(?<numbers>[^\]]*)\]")]
    private static partial Regex Moved();
}
