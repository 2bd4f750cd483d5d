using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Rules;

namespace Nianbao.Documents.Workbooks;

/// <summary>What a workbook to be filled in shows before anybody has calculated: its sums, and which relations are broken.</summary>
internal sealed class FillInFigures
{
    private readonly Probe _probe;

    /// <summary>Computes the sums of a report as the workbook does: each from its parts, whatever the report says.</summary>
    public FillInFigures(Report report)
    {
        Report = report.Copy();
        foreach (var cell in Report.Cells)
        {
            // a workbook knows numbers, not how many decimals an amount was written with
            if (cell is { Kind: CellKind.Amount, Value: { } amount }) cell.Set(amount);
        }

        Sums = report.Form.Sums.DistinctBy(sum => sum.Cell).ToDictionary(sum => sum.Cell);
        foreach (var sum in report.Form.Sums.Where(sum => Sums[sum.Cell] == sum))
        {
            Report.Clear(sum.Cell);
            if (!Array.TrueForAll(sum.Parts, Report.IsKnown)) continue;
            long total = 0;
            foreach (var part in sum.Parts) total += Report.Values[part];
            Report.Set(sum.Cell, total);
        }

        if (report.LastYear is { } last) LastYear = CellValues.OfLastYear(report.Form, last, FormBridge.Between(last.Form, report.Form));
        _probe = new Probe(Report) { LastYear = LastYear };
    }

    /// <summary>The report with its sums.</summary>
    public Report Report { get; }

    /// <summary>The sums that are formulas, by their cells: of two sums in one cell the first, the second is a relation to be checked.</summary>
    public IReadOnlyDictionary<int, CellSum> Sums { get; }

    /// <summary>Last year's figures; null where there is no report on last year.</summary>
    public CellValues? LastYear { get; }

    /// <summary>True where the figures break a relation.</summary>
    public bool AreBroken(Relation relation) => _probe.Assess(relation) == Assessment.Broken;

    /// <summary>The value of a side of a relation in the unit of its cells, what is not known as 0.</summary>
    public decimal ValueOf(Side side, Relation relation)
    {
        var isAmount = relation.Terms.Any(term => Report.Form.Cells.KindOf(term.Cell) == CellKind.Amount);
        return (decimal)_probe.ValueOf(side) / (isAmount ? Amounts.Scale : 1);
    }

    private sealed class Probe(Report report) : RuleContext(report)
    {
        public override void AddBroken(Relation relation)
        {
            // relations are asked for one by one
        }
    }
}
