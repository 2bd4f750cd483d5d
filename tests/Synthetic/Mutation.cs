using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Synthetic;

/// <summary>A slip that a clerk may make, done to a report.</summary>
/// <param name="Kind">What kind of slip.</param>
/// <param name="Table">The table it is in.</param>
/// <param name="Cells">The cells whose numbers differ.</param>
/// <param name="Values">Their numbers after the slip; nothing where they were blanked.</param>
public sealed record Mutation(MutationKind Kind, TableDefinition Table, int[] Cells, long[] Values)
{
    /// <summary>True for a slip in one cell that leaves a number in it.</summary>
    public bool IsOneNumber => Kind <= MutationKind.Transposed;

    /// <summary>The report after the slip.</summary>
    public Report Apply(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var mutated = report.Type.Create();
        (mutated.Organ, mutated.Kind, mutated.Level, mutated.Year) = (report.Organ, report.Kind, report.Level, report.Year);
        (mutated.Title, mutated.Published, mutated.FilePath, mutated.Preamble) = (report.Title, report.Published, report.FilePath, report.Preamble);
        foreach (var section in report.Form.Sections) mutated.SetText(section, report.Text(section));
        for (var cell = 0; cell < report.Form.CellCount; cell++)
        {
            var at = Array.IndexOf(Cells, cell);
            if (at >= 0 && Kind == MutationKind.Blanked) continue;
            if (at >= 0) mutated.Set(cell, Values[at], report.Spans[cell], report.Notations[cell]);
            else if (report.States[cell] == CellState.Given) mutated.Set(cell, report.Values[cell], report.Spans[cell], report.Notations[cell]);
        }

        mutated.ComputeSums();
        return mutated;
    }
}

/// <summary>The kinds of slips.</summary>
public enum MutationKind
{
    /// <summary>One more.</summary>
    PlusOne,

    /// <summary>One less.</summary>
    MinusOne,

    /// <summary>A zero typed too many.</summary>
    TimesTen,

    /// <summary>Two digits next to each other in each other's place.</summary>
    Transposed,

    /// <summary>No number at all.</summary>
    Blanked,

    /// <summary>In each other's place with the number on the right.</summary>
    SwappedRight,

    /// <summary>In each other's place with the number below.</summary>
    SwappedBelow,

    /// <summary>A row one column to the left, its first number lost.</summary>
    ShiftedLeft,

    /// <summary>A row one column to the right, its last number lost.</summary>
    ShiftedRight,

    /// <summary>A figure carried over from last year changed so that all sums of this year still hold.</summary>
    CarriedChanged,
}
