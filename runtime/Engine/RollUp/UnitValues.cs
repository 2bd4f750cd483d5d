using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.RollUp;

/// <summary>A unit's figures by the cells of the whole's form.</summary>
internal static class UnitValues
{
    /// <summary>
    /// Takes over what means the same in both forms. A blank that the form's rules take for zero is zero here, too. Cells in which the unit does not count are left out, and taken out
    /// of the sums that they are part of.
    /// </summary>
    public static CellValues Of(FormDefinition form, Report unit, IReadOnlyList<int> without)
    {
        var matches = unit.Form == form ? [] : FormBridge.Between(unit.Form, form);
        var figures = CellValues.OfReport(form, unit, matches, $"“{unit.Organ}”的", unit.Organ);
        CountBlanks(form, figures);
        if (without.Count == 0) return figures;

        var taken = new long[form.CellCount];
        foreach (var cell in without) taken[cell] = figures.Values[cell];
        foreach (var sum in form.Sums)
        {
            // a sum that is left out itself has been taken out whole
            if (!without.Contains(sum.Cell)) taken[sum.Cell] = sum.Parts.Sum(part => taken[part]);
        }

        for (var cell = 0; cell < form.CellCount; cell++)
        {
            if (taken[cell] != 0) figures.Set(cell, figures.Values[cell] - taken[cell]);
        }

        return figures;
    }

    // a unit that gives some parts of a sum and leaves others blank means none of the others; a unit that gives no part says nothing
    private static void CountBlanks(FormDefinition form, CellValues figures)
    {
        foreach (var relation in form.Relations)
        {
            CountBlanks(relation.Left, figures);
            CountBlanks(relation.Right, figures);
        }
    }

    private static void CountBlanks(Side side, CellValues figures)
    {
        if (side.Missing is not (MissingFigure.Zero or MissingFigure.ZeroBesideOthers)) return;
        if (side.Missing == MissingFigure.ZeroBesideOthers && !Array.Exists(side.Terms, term => term.Source == TermSource.Report && figures.IsKnown(term.Cell))) return;
        foreach (var term in side.Terms)
        {
            if (term.Source == TermSource.Report && !figures.IsKnown(term.Cell)) figures.Set(term.Cell, 0);
        }
    }
}
