using Nianbao.DataFiles;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Rules;
using Nianbao.Sources;

namespace Nianbao.RollUp;

/// <summary>
/// Compares every figure of a report with those of the units it covers. What one wrong figure does to the sums above
/// it is said once, of the figure.
/// </summary>
internal sealed class PartsCheck
{
    private const int ShownUnits = 8;

    private readonly RuleEvaluation _check;
    private readonly Report _whole;
    private readonly Units _units;
    private readonly CellValues _sum;
    private readonly CellValues _partial;
    private readonly long[] _differences;

    private PartsCheck(RuleEvaluation check, Units units)
    {
        _check = check;
        _whole = check.Report;
        _units = units;
        _sum = units.Sum(_whole.Form);
        _partial = units.PartialSum(_whole.Form);
        _differences = new long[_whole.Form.CellCount];
    }

    /// <summary>Adds what does not agree to the check's findings.</summary>
    public static void Check(RuleEvaluation check, Units units) => new PartsCheck(check, units).Check();

    private void Check()
    {
        var sums = _whole.Form.Sums;
        var isSum = new bool[_whole.Form.CellCount];
        foreach (var sum in sums) isSum[sum.Cell] = true;
        for (var cell = 0; cell < isSum.Length; cell++)
        {
            if (!isSum[cell]) CheckCell(cell, []);
        }

        foreach (var sum in sums) CheckCell(sum.Cell, sum.Parts);
        ReportUndecided();
    }

    private void CheckCell(int cell, int[] parts)
    {
        if (_whole.States[cell] == CellState.Blank || !_partial.IsKnown(cell)) return;
        _differences[cell] = _whole.Values[cell] - _partial.Values[cell];
        var isExplained = _differences[cell] != 0 && _differences[cell] == parts.Sum(part => _differences[part]);
        if (isExplained || Find(cell) is not { } finding) return;
        _check.Findings.Add(finding);
    }

    private Finding? Find(int cell)
    {
        var whole = _whole.Values[cell];
        var isSigned = _whole.Form.Cells.KindOf(cell) == CellKind.SignedCount;
        var most = _units.Counted.MaxBy(unit => unit.Values.Values[cell])!;
        if (!isSigned && whole < most.Values.Values[cell] - Rounding(cell))
        {
            return Describe(PartsRules.IsNoLessThanAPart, cell, Comparison.GreaterOrEqual, most.Values, [most]);
        }

        if (_units.IsComplete && _units.LeftOut.Count == 0 && _sum.IsKnown(cell))
        {
            return Math.Abs(whole - _sum.Values[cell]) <= Rounding(cell)
                ? null
                : Describe(PartsRules.IsSum, cell, Comparison.Equal, _sum, _units.Counted);
        }

        return isSigned || whole >= _partial.Values[cell] - Rounding(cell)
            ? null
            : Describe(PartsRules.IsNoLessThanTheSum, cell, Comparison.GreaterOrEqual, _partial, _units.Counted);
    }

    /// <summary>Half of the last decimal of an amount that the whole gives with fewer decimals than a unit does.</summary>
    private long Rounding(int cell)
    {
        if (_whole.Form.Cells.KindOf(cell) != CellKind.Amount || _whole.States[cell] != CellState.Given) return 0;
        var place = _whole.Cell(cell).LastPlace;
        return _units.Counted.Any(counted => counted.Values.Values[cell] % place != 0) ? place / 2 : 0;
    }

    private Finding Describe(
        RuleDefinition rule, int cell, Comparison comparison, CellValues figures, IReadOnlyList<CountedUnit> units)
    {
        var side = new Side([new Term(cell, Source: TermSource.Parts)]);
        var relation = new Relation(rule, Side.Of(cell), comparison, side, cell);
        var finding = BrokenRelation.Describe(new RuleEvaluation(_whole, _check.Findings) { LastYear = _check.LastYear, Parts = figures }, relation);
        var parts = units.Where(unit => unit.Values.IsKnown(cell)).Select(unit => PartOf(cell, unit)).ToList();
        finding = finding with { RightParts = parts };
        if (units.Count == 1) return finding;

        var shown = parts.Where(part => part.Value != 0).OrderByDescending(part => part.Value).ToList();
        string[] largest = [.. shown.Take(ShownUnits).Select(part => $"{part.Label} {CellText.Of(part.Value)}")];
        var (zh, en) = PartsMessages.WithUnits((finding.Message, finding.MessageEn), largest, shown.Count);
        return finding with { Message = zh, MessageEn = en };
    }

    private FindingPart PartOf(int cell, CountedUnit unit)
    {
        decimal value = unit.Values.Values[cell];
        if (_whole.Form.Cells.KindOf(cell) == CellKind.Amount) value /= Amounts.Scale;
        return new FindingPart(_whole.Form.PathOf(cell), unit.Report.Organ, 1, TermSource.Parts, value, default);
    }

    /// <summary>One note for all that a complete list should decide and cannot.</summary>
    private void ReportUndecided()
    {
        if (!_units.IsComplete) return;
        var left = _units.LeftOut.Select(unit => unit.Listed.Name).ToList();
        var blank = Enumerable.Range(0, _whole.Form.CellCount).Where(cell => _whole.States[cell] != CellState.Blank && !_sum.IsKnown(cell)).ToList();
        if (left.Count == 0 && blank.Count == 0) return;
        var why = left.Count > 0
            ? PartsMessages.LeftOut([.. left.Take(ShownUnits)], left.Count)
            : PartsMessages.Blank(blank.Count, _whole.Form.LabelOf(blank[0]), _whole.Form.PathOf(blank[0]));
        var (zh, en) = PartsMessages.Undecided(PartsRules.IsSum, why);
        var finding = new DataFinding(PartsRules.IsSum.Id, zh, en, Severity.Note);
        _check.Findings.Add(finding.In(_whole, _whole.Covers?.At ?? SourceSpan.Start) with { IsNotAssessable = true });
    }
}
