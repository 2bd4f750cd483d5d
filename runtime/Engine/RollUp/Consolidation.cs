using Nianbao.Reports;

namespace Nianbao.RollUp;

/// <summary>Makes one report of the units that a whole covers.</summary>
internal static class Consolidation
{
    /// <summary>
    /// The figures of all units that count, added up. A cell that a unit left blank or has not in its form stays blank:
    /// what is missing is not zero. A sum is computed from its parts, and where these are not known, added up like any figure.
    /// </summary>
    public static Report Of(Report whole, Units units)
    {
        var form = whole.Form;
        var sum = units.Sum(form);
        var report = whole.Type.Create();
        report.Organ = whole.Organ;
        report.Year = whole.Year;
        var sums = form.Sums.Select(cells => cells.Cell).ToHashSet();
        for (var cell = 0; cell < form.CellCount; cell++)
        {
            if (!sums.Contains(cell) && sum.IsKnown(cell)) Set(cell, sum.Values[cell]);
        }

        foreach (var (cell, parts) in form.Sums)
        {
            if (Array.TrueForAll(parts, part => !report.Cell(part).IsBlank)) Set(cell, parts.Sum(part => report.Values[part]));
            else if (sum.IsKnown(cell)) Set(cell, sum.Values[cell]);
        }

        return report;

        void Set(int cell, long value) => report.Set(cell, value, notation: CellNotation.Of(report.Cell(cell), decimals: 0));
    }
}
