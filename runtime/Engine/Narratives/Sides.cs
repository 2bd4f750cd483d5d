using Nianbao.Forms;
using Nianbao.Rules;
using Nianbao.Text;

namespace Nianbao.Narratives;

/// <summary>What a narrative rule adds up in the tables.</summary>
internal static class Sides
{
    private const string Total = "总计";

    /// <summary>The sum in the unit of its cells; false where a cell is blank.</summary>
    public static bool TryAdd(RuleEvaluation check, Side side, out decimal sum, TermSource source = TermSource.Report)
    {
        sum = side.Constant;
        foreach (var given in side.Terms)
        {
            var term = given with { Source = source };
            if (!check.IsKnown(term)) return false;
            var raw = (decimal)check.ValueOf(term) * given.Factor;
            sum += IsAmount(check.Report.Form, given.Cell) ? raw / Amounts.Scale : raw;
        }

        return true;
    }

    /// <summary>The unit of money in which the side is added up: the one that the form prints, 元 where it prints none; empty for counts.</summary>
    public static string MoneyUnitOf(FormDefinition form, Side side)
    {
        if (side.Terms.Length == 0 || !IsAmount(form, side.Terms[0].Cell)) return "";
        return form.Cells[side.Terms[0].Cell].Unit is { Length: > 0 } unit ? unit : "元";
    }

    /// <summary>The official labels of what is added up: of many rows what they stand under.</summary>
    public static string LabelOf(FormDefinition form, Side side)
    {
        var labels = Array.ConvertAll(side.Terms, term => LabelOf(form.Cells[term.Cell]));
        return labels.Length <= 2 ? string.Join("加", labels) : CommonLabel(form, side) ?? string.Join("加", labels);
    }

    /// <summary>The line of the data file in which the first of what is added up stands; 0 where it does not.</summary>
    public static int LineOf(RuleEvaluation check, Side side) => side.Terms.Length == 0 ? 0 : check.Report.PlaceOf(side.Terms[0].Cell).Line;

    /// <summary>The paths of what is added up.</summary>
    public static string PathOf(FormDefinition form, Side side) => side.Terms.Length <= 3
        ? string.Join(" + ", side.Terms.Select(term => form.PathOf(term.Cell)))
        : $"{form.PathOf(side.Terms[0].Cell)} + … + {form.PathOf(side.Terms[^1].Cell)}";

    private static bool IsAmount(FormDefinition form, int cell) => form.Cells.KindOf(cell) == CellKind.Amount;

    private static string LabelOf(CellPlace place)
    {
        var (row, column) = (LabelText.Short(place.Row.Label), LabelText.Short(place.Column.FullLabel));
        if (row.Length == 0) return $"“{column}”";

        // a total and a list need no column: 一、本年新收; but 一、本年新收·自然人
        return place.Column.Label == Total || place.Row.Width == 1 ? $"“{row}”" : $"“{row}·{column}”";
    }

    private static string? CommonLabel(FormDefinition form, Side side)
    {
        var common = form.Cells[side.Terms[0].Cell].Row.FullLabel.Split('·').AsSpan();
        foreach (var term in side.Terms) common = common[..common.CommonPrefixLength(form.Cells[term.Cell].Row.FullLabel.Split('·'))];
        return common.IsEmpty ? null : $"“{LabelText.Short(common[^1])}”";
    }
}
