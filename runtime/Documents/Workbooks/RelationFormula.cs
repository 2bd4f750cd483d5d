using System.Globalization;
using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Documents.Workbooks;

/// <summary>
/// Writes relations of a form as formulas of a workbook, with what <c>RelationAssessment</c> says of blanks, conditions and tolerance. Last
/// year's figures and the kind of the body are known when the workbook is written and stand in the formulas.
/// </summary>
/// <param name="report">The report that the workbook is for.</param>
/// <param name="lastYear">Last year's figures; null where there are none.</param>
/// <param name="placeOf">Where a cell of the form stands: <c>$C$7</c>.</param>
internal sealed class RelationFormula(Report report, CellValues? lastYear, Func<int, string> placeOf)
{
    private const string True = "TRUE";
    private const string False = "FALSE";

    private readonly FormDefinition _form = report.Form;

    /// <summary>A formula that is true while a relation is broken; null where it never can be in this workbook.</summary>
    public string? Broken(Relation relation)
    {
        if (!HasSources(relation.Left) || !HasSources(relation.Right)) return null;
        var when = relation.When == null ? True : Holds(relation.When);
        if (when == False || Known(relation.Left) is not { } left || Known(relation.Right) is not { } right) return null;
        return And([SaysAnything(relation), when, left, right, Compared(relation)]);
    }

    /// <summary>The value of a side of a relation, as a formula.</summary>
    public string Value(Side side, Relation relation) => Sum(side, relation.Terms.Any(term => IsAmount(term.Cell)));

    private bool HasSources(Side side) =>
        Array.TrueForAll(side.Terms, term => term.Source == TermSource.Report || (term.Source == TermSource.LastYear && lastYear != null));

    private string SaysAnything(Relation relation)
    {
        if (relation.Left.Missing == MissingFigure.Zero || relation.Right.Missing == MissingFigure.Zero) return True;
        var own = relation.Terms.Where(term => term.Source == TermSource.Report).ToArray();
        return own.Length == 0 ? False : $"COUNT({Places(own)})>0";
    }

    // a formula that is true where the side can be computed; null where it never can be
    private string? Known(Side side)
    {
        var own = Array.FindAll(side.Terms, term => term.Source == TermSource.Report);
        var known = side.Terms.Count(term => term.Source == TermSource.LastYear && lastYear!.IsKnown(term.Cell));
        if (side.Terms.Length == 0 || side.Missing == MissingFigure.Zero) return True;
        if (side.Missing == MissingFigure.ZeroBesideOthers) return known > 0 ? True : own.Length == 0 ? null : $"COUNT({Places(own)})>0";
        if (own.Length + known < side.Terms.Length) return null;
        return own.Length == 0 ? True : string.Create(CultureInfo.InvariantCulture, $"COUNT({Places(own)})={own.Length}");
    }

    private string Compared(Relation relation)
    {
        var difference = Difference(relation.Left, relation.Right);
        var tolerance = ToleranceOf(relation);
        return relation.Comparison switch
        {
            Comparison.Equal => tolerance == "0" ? $"{difference}<>0" : Rounded($"ABS({difference})-({tolerance})") + ">0",
            Comparison.NotEqual => $"{difference}=0",
            Comparison.Less => Rounded($"{difference}-({tolerance})") + ">=0",
            Comparison.LessOrEqual => Rounded($"{difference}-({tolerance})") + ">0",
            Comparison.Greater => Rounded($"{difference}+({tolerance})") + "<=0",
            _ => Rounded($"{difference}+({tolerance})") + "<0",
        };
    }

    private string Difference(Side left, Side right)
    {
        var isAmount = left.Terms.Concat(right.Terms).Any(term => IsAmount(term.Cell));
        return Rounded($"({Sum(left, isAmount)})-({Sum(right, isAmount)})");
    }

    // amounts are no binary fractions
    private static string Rounded(string value) => $"ROUND({value},7)";

    private string ToleranceOf(Relation relation)
    {
        if (!relation.AllowsRounding) return Plain(Unscaled(relation.Tolerance, relation.Terms.Any(term => IsAmount(term.Cell))));
        var amounts = relation.Terms.Where(term => IsAmount(term.Cell)).Select(term => $"{Math.Abs(term.Factor)}*{HalfUnitOf(term)}").ToList();
        return amounts.Count == 0 ? "0" : string.Join('+', amounts);
    }

    // how far rounding to the last decimal that is there can have moved an amount
    private string HalfUnitOf(Term term)
    {
        var value = $"SUM({ValueOf(term)})";
        var text = "0.0000005";
        for (var decimals = Amounts.MaxDecimals - 1; decimals >= 0; decimals--)
        {
            text = $"IF(ROUND({value},{decimals})=ROUND({value},{Amounts.MaxDecimals}),0.{new string('0', decimals)}5,{text})";
        }

        return text;
    }

    private string Holds(Condition condition) => condition switch
    {
        CellCondition cells => Holds(cells),
        KindCondition kind => report.Kind != Organs.OrganKind.Unknown && (report.Kind == kind.Kind) != kind.IsNegated ? True : False,
        LevelCondition level => report.Level != Organs.OrganLevel.Unknown && (report.Level == level.Level) != level.IsNegated ? True : False,
        JointCondition { NeedsAll: true } joint => And(joint.Parts.Select(Holds)),
        JointCondition joint => Or(joint.Parts.Select(Holds)),
        _ => False,
    };

    private string Holds(CellCondition condition)
    {
        if (!HasSources(condition.Left) || !HasSources(condition.Right)) return False;
        if (Known(condition.Left) is not { } left || Known(condition.Right) is not { } right) return False;
        var sign = condition.Comparison switch
        {
            Comparison.Equal => "=",
            Comparison.NotEqual => "<>",
            Comparison.Less => "<",
            Comparison.LessOrEqual => "<=",
            Comparison.Greater => ">",
            _ => ">=",
        };
        return And([left, right, $"{Difference(condition.Left, condition.Right)}{sign}0"]);
    }

    private static string And(IEnumerable<string> parts)
    {
        var all = parts.Where(part => part != True).ToList();
        if (all.Contains(False)) return False;
        return all.Count switch { 0 => True, 1 => all[0], _ => $"AND({string.Join(',', all)})" };
    }

    private static string Or(IEnumerable<string> parts)
    {
        var any = parts.Where(part => part != False).ToList();
        if (any.Contains(True)) return True;
        return any.Count switch { 0 => False, 1 => any[0], _ => $"OR({string.Join(',', any)})" };
    }

    private string Sum(Side side, bool isAmount)
    {
        var text = new List<string>();
        foreach (var group in side.Terms.GroupBy(term => term.Factor))
        {
            var sum = $"SUM({string.Join(',', group.Select(ValueOf))})";
            text.Add(group.Key switch { 1 => "+" + sum, -1 => "-" + sum, var factor => string.Create(CultureInfo.InvariantCulture, $"{(factor < 0 ? "" : "+")}{factor}*{sum}") });
        }

        if (side.Constant != 0 || text.Count == 0) text.Add((side.Constant < 0 ? "" : "+") + Plain(Unscaled(side.Constant, isAmount)));
        return string.Concat(text).TrimStart('+');
    }

    // a text that stands in a cell for numbers, or the blank result of a sum, adds nothing within SUM
    private string ValueOf(Term term) => term.Source == TermSource.Report
        ? placeOf(term.Cell)
        : Plain(IsAmount(term.Cell) ? (decimal)lastYear!.Values[term.Cell] / Amounts.Scale : lastYear!.Values[term.Cell]);

    private string Places(Term[] terms) => string.Join(',', terms.Select(term => placeOf(term.Cell)));

    private static decimal Unscaled(long value, bool isAmount) => isAmount ? (decimal)value / Amounts.Scale : value;

    private bool IsAmount(int cell) => _form.Cells.KindOf(cell) == CellKind.Amount;

    private static string Plain(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
