using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.RollUp;

/// <summary>The units that a report covers, as far as they could be read.</summary>
/// <param name="Counted">Units whose figures count, in the order of the list.</param>
/// <param name="LeftOut">Units that do not count.</param>
/// <param name="IsComplete">Whether the list claims to name all units.</param>
internal sealed record Units(IReadOnlyList<CountedUnit> Counted, IReadOnlyList<LeftOutUnit> LeftOut, bool IsComplete)
{
    /// <summary>The units' figures added up; known where every unit that counts says a number.</summary>
    public CellValues Sum(FormDefinition form)
    {
        var sum = new CellValues(form, "所列单位合计的", "the units added up");
        if (Counted.Count == 0) return sum;
        for (var cell = 0; cell < form.CellCount; cell++)
        {
            if (Counted.All(unit => unit.Values.IsKnown(cell))) Add(sum, cell);
        }

        return sum;
    }

    /// <summary>The figures of those units that say a number: no more than the whole where no number is negative.</summary>
    public CellValues PartialSum(FormDefinition form)
    {
        var sum = new CellValues(form, "所列单位合计的", "the units added up");
        for (var cell = 0; cell < form.CellCount; cell++)
        {
            if (Counted.Any(unit => unit.Values.IsKnown(cell))) Add(sum, cell);
        }

        return sum;
    }

    // a sum that no cell can hold is no figure: somebody's number is a slip
    private void Add(CellValues sum, int cell)
    {
        Int128 total = 0;
        foreach (var unit in Counted) total += unit.Values.Values[cell];
        if (total >= long.MinValue && total <= long.MaxValue) sum.Set(cell, (long)total);
    }
}

/// <summary>A unit whose figures count.</summary>
/// <param name="Listed">As the whole's data file lists it.</param>
/// <param name="Report">Its report.</param>
/// <param name="Values">Its figures by the cells of the whole's form, without those that another body counts.</param>
internal sealed record CountedUnit(CoveredUnit Listed, Report Report, CellValues Values);

/// <summary>A unit that does not count.</summary>
/// <param name="Listed">As the whole's data file lists it.</param>
/// <param name="File">The full path of its data file; null if there is none.</param>
/// <param name="Reason">Why it does not count.</param>
internal sealed record LeftOutUnit(CoveredUnit Listed, string? File, LeftOutReason Reason);

/// <summary>Why a unit does not count.</summary>
internal enum LeftOutReason
{
    /// <summary>It has no data file.</summary>
    Missing,

    /// <summary>Its report has errors.</summary>
    HasErrors,

    /// <summary>It is listed wrongly: twice, in a circle, of another year.</summary>
    WronglyListed,
}
