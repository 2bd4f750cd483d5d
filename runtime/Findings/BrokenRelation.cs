using System.Globalization;
using Nianbao.Forms;
using Nianbao.Reading;
using Nianbao.Reports;

namespace Nianbao.Findings;

/// <summary>
/// Words a relation that does not hold: which row or column of which table, what must hold, both sides with their
/// numbers. Only reached for a broken relation, so it may take its time.
/// </summary>
internal sealed class BrokenRelation
{
    private const int ShownWhole = 3;
    private const int ShownParts = 8;

    private readonly Report _report;
    private readonly Relation _relation;
    private readonly int[] _cells;
    private readonly CellPlace[] _places;

    private BrokenRelation(Report report, Relation relation)
    {
        _report = report;
        _relation = relation;
        _cells = [.. relation.Left.Plus, .. relation.Left.Minus, .. relation.Right.Plus, .. relation.Right.Minus];
        _places = Array.ConvertAll(_cells, cell => report.Form.Cells[cell]);
    }

    /// <summary>The finding for a broken relation; null if a cell of it is blank, for then nothing can be said.</summary>
    public static Finding? Describe(Report report, Relation relation)
    {
        var broken = new BrokenRelation(report, relation);
        return Array.Exists(broken._cells, cell => report.States[cell] == CellState.Blank) ? null : broken.Describe();
    }

    private Finding Describe()
    {
        var rule = _relation.Rule;
        var left = ValueOf(_relation.Left);
        var right = ValueOf(_relation.Right);
        var at = _report.Origins[PointedAt()];
        var difference = Text(Math.Abs(left - right));
        var chinese = new Wording(LabelOf, "各项都是 0", more => $"+ 另外 {more} 项");
        var english = new Wording(cell => _report.Form.PathOf(cell) + " ", "all parts are 0", more => $"+ {more} more");
        var message = $"{Subject()}：{rule.Message}。现在{Words(_relation.Left, left, chinese)}，而{Words(_relation.Right, right, chinese)}，相差 {difference}。依据：{rule.Source}";
        var messageEn = $"{rule.MessageEn}: {Words(_relation.Left, left, english)}, but {Words(_relation.Right, right, english)}; difference {difference}. Source: {rule.Source}";
        return new Finding(
            rule.Id, rule.Severity, _report.FilePath, at.Line, at.Column, at.Column + at.Length, message, messageEn)
        {
            Organ = _report.Organ,
            Year = _report.Year,
            Cells = Array.ConvertAll(_cells, _report.Form.PathOf),
            Left = left,
            Right = right,
        };
    }

    /// <summary>
    /// The cell to point at: the target, or another cell of the relation that stands in the file, or where all were
    /// computed the first from which the target was.
    /// </summary>
    private int PointedAt()
    {
        if (IsGiven(_relation.Target)) return _relation.Target;
        var given = Array.FindIndex(_cells, IsGiven);
        return given >= 0 ? _cells[given] : FirstGivenBelow(_relation.Target);
    }

    private int FirstGivenBelow(int cell)
    {
        var sum = Array.Find(_report.Form.Sums, sum => sum.Cell == cell);
        if (IsGiven(cell) || sum == null) return cell;
        foreach (var part in sum.Parts)
        {
            var given = FirstGivenBelow(part);
            if (IsGiven(given)) return given;
        }

        return cell;
    }

    private bool IsGiven(int cell) => _report.States[cell] == CellState.Given;

    private decimal ValueOf(Side side)
    {
        decimal value = side.Constant;
        foreach (var cell in side.Plus) value += ValueOf(cell);
        foreach (var cell in side.Minus) value -= ValueOf(cell);
        return value;
    }

    private decimal ValueOf(int cell)
    {
        decimal raw = _report.Values[cell];
        return _report.Form.Cells.KindOf(cell) == CellKind.Amount ? raw / Amounts.Scale : raw;
    }

    /// <summary>A side with its parts: of many parts those that are zero and those beyond a few are left out.</summary>
    private string Words(Side side, decimal value, Wording wording)
    {
        int[] all = [.. side.Plus, .. side.Minus];
        var shown = all.Length <= ShownWhole ? all : Array.FindAll(all, cell => _report.Values[cell] != 0);
        var words = new List<string>();
        if (shown.Length == 0 && all.Length > 0) words.Add(wording.AllZero);
        foreach (var cell in shown.Take(ShownParts))
        {
            var isTaken = Array.IndexOf(side.Minus, cell) >= 0;
            var sign = isTaken ? "− " : words.Count > 0 ? "+ " : "";
            words.Add(sign + wording.NameOf(cell) + Text(ValueOf(cell)));
        }

        if (shown.Length > ShownParts) words.Add(wording.More(shown.Length - ShownParts));
        if (words.Count == 0) return Text(value);
        if (side.Constant != 0) words.Add((side.Constant > 0 ? "+ " : "− ") + Text(Math.Abs(side.Constant)));
        return words.Count == 1 ? words[0] : string.Join(" ", words) + " = " + Text(value);
    }

    private string LabelOf(int cell)
    {
        var place = _report.Form.Cells[cell];
        var row = LabelText.Short(place.Row.Label);
        var column = LabelText.Short(place.Column.Label);
        var label = (row, column, SameRow, SameColumn) switch
        {
            (_, not "", true, _) => column,
            (not "", _, _, true) or (not "", "", _, _) => row,
            _ => row + "·" + column,
        };
        return $"“{label}”";
    }

    private bool SameRow => Array.TrueForAll(_places, place => place.Row == _places[0].Row);

    private bool SameColumn => Array.TrueForAll(_places, place => place.Column == _places[0].Column);

    /// <summary>What all cells have in common: the table, then the row or column or the groups around them.</summary>
    private string Subject()
    {
        var row = CommonLabels(place => place.Row.FullLabel, SameRow);
        var column = CommonLabels(place => place.Column.FullLabel, SameColumn);
        var table = TableName(_places[0].Table);
        if (row.Length > 0) table += $"“{row}”";
        if (column.Length > 0) table += (row.Length > 0 ? "·" : "") + $"“{column}”";
        return table;
    }

    private string CommonLabels(Func<CellPlace, string> fullLabel, bool isSame)
    {
        var common = fullLabel(_places[0]).Split('·').AsSpan();
        if (!isSame)
        {
            foreach (var place in _places)
            {
                var length = common.CommonPrefixLength(fullLabel(place).Split('·'));
                common = common[..length];
            }
        }

        return string.Join("·", common.ToArray().Select(LabelText.Short));
    }

    /// <summary>表三 for the table of section 三; its label where sections have no numbers.</summary>
    private string TableName(TableDefinition table)
    {
        var section = Array.Find(_report.Form.Sections, section => section.Table == table);
        var number = section?.Heading.IndexOf('、', StringComparison.Ordinal) ?? -1;
        return number is > 0 and <= 3 ? "表" + section!.Heading[..number] : $"“{table.Label}”";
    }

    private static string Text(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>How one language words a side.</summary>
    private sealed record Wording(Func<int, string> NameOf, string AllZero, Func<int, string> More);
}
