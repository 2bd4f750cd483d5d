using System.Globalization;
using Nianbao.Forms;
using Nianbao.Synthetic;

namespace Nianbao.Bench.Mutations;

/// <summary>Prints what came of slips as Markdown.</summary>
internal sealed class MutationTables(string title, MutationFigures figures, FormDefinition[] forms)
{
    private const int ShownCells = 12;

    private static readonly MutationKind[] OneNumber =
        [MutationKind.PlusOne, MutationKind.MinusOne, MutationKind.TimesTen, MutationKind.Transposed];

    private static readonly MutationKind[] Misplaced =
        [MutationKind.SwappedRight, MutationKind.SwappedBelow, MutationKind.ShiftedLeft, MutationKind.ShiftedRight];

    public void Print()
    {
        Console.WriteLine($"\n# {title}");
        PrintFound();
        PrintNamed("Culprit named, changes of one number", table => Of(table.Form, table.Table, OneNumber));
        PrintNamed("Culprit named, changes of one number that is part of an equality within the report", table => figures.Summed.GetValueOrDefault(table));
        PrintNamed("Culprit named, misplaced numbers", table => Of(table.Form, table.Table, Misplaced));
        PrintWrong();
        PrintBlindSpots();
    }

    private void PrintWrong()
    {
        if (figures.Wrong.Count == 0) return;
        Console.WriteLine("\n## Wrongly named\n");
        foreach (var wrong in figures.Wrong.Order(StringComparer.Ordinal)) Console.WriteLine("- " + wrong);
    }

    private void PrintFound()
    {
        Console.WriteLine("\n## Found, by kind and table\n");
        Console.WriteLine("| form and table | " + string.Join(" | ", Enum.GetNames<MutationKind>()) + " |");
        Console.WriteLine("| --- |" + string.Concat(Enumerable.Repeat(" ---: |", Enum.GetValues<MutationKind>().Length)));
        foreach (var (form, table) in Tables())
        {
            var cells = Enum.GetValues<MutationKind>().Select(kind => Of(form, table, [kind]));
            Console.WriteLine($"| {form} {table} | " + string.Join(" | ", cells.Select(cell => cell.Made == 0 ? "" : $"{Share(cell.Found, cell.Made)} of {cell.Made}")) + " |");
        }
    }

    private void PrintNamed(string heading, Func<(string Form, string Table), Tally> tallyOf)
    {
        Console.WriteLine($"\n## {heading}\n");
        Console.WriteLine("| form and table | made | found | named rightly, of those found | one of two | not named | wrongly |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        var all = default(Tally);
        foreach (var table in Tables())
        {
            var tally = tallyOf(table);
            all = all.And(tally);
            PrintRow($"{table.Form} {table.Table}", tally);
        }

        PrintRow("all", all);
    }

    private static void PrintRow(string name, Tally tally)
    {
        if (tally.Made == 0) return;
        var silent = tally.Found - tally.Right - tally.OneOfTwo - tally.Wrong;
        Console.WriteLine($"| {name} | {tally.Made} | {Share(tally.Found, tally.Made)} | {Share(tally.Right, tally.Found)} | {Share(tally.OneOfTwo, tally.Found)} | {Share(silent, tally.Found)} | {tally.Wrong} |");
    }

    private void PrintBlindSpots()
    {
        Console.WriteLine("\n## Not found by any rule, and why\n");
        foreach (var (key, cells) in figures.BlindSpots.OrderBy(spot => spot.Key))
        {
            var shown = string.Join(", ", cells.OrderByDescending(cell => cell.Value).Take(ShownCells).Select(cell => $"{cell.Key} ({cell.Value})"));
            var more = cells.Count > ShownCells ? $", and {cells.Count - ShownCells} more places" : "";
            Console.WriteLine($"- {key.Form}, {key.Kind}: {key.Why}: {cells.Values.Sum()} times: {shown}{more}");
        }
    }

    private IEnumerable<(string Form, string Table)> Tables() =>
        forms.SelectMany(form => form.Tables.Select(table => (form.Id, table.Id)));

    private Tally Of(string form, string table, MutationKind[] kinds) => kinds
        .Aggregate(default(Tally), (sum, kind) => sum.And(figures.Tallies.GetValueOrDefault((form, table, kind))));

    private static string Share(int part, int whole) =>
        whole == 0 ? "—" : (100.0 * part / whole).ToString("0.00", CultureInfo.InvariantCulture) + " %";
}
