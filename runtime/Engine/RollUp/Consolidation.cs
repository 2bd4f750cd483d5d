using Nianbao.Forms;
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
            if (!sums.Contains(cell) && sum.IsKnown(cell)) report.Set(cell, sum.Values[cell], notation: NotationOf(form, cell));
        }

        foreach (var (cell, parts) in form.Sums)
        {
            if (Array.TrueForAll(parts, part => !report.Cell(part).IsBlank)) report.Set(cell, parts.Sum(part => report.Values[part]), notation: NotationOf(form, cell));
            else if (sum.IsKnown(cell)) report.Set(cell, sum.Values[cell], notation: NotationOf(form, cell));
        }

        return report;
    }

    // where the form prints no unit the data file has to
    private static CellNotation NotationOf(FormDefinition form, int cell) =>
        form.Cells.KindOf(cell) == CellKind.Amount && form.Cells[cell].Unit.Length == 0
            ? new CellNotation(Decimals: 0, AmountUnit.Yuan)
            : default;
}
