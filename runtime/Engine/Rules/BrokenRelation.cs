using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Text;

namespace Nianbao.Rules;

/// <summary>
/// Words a relation that does not hold: which row or column of which table, what must hold, both sides with their
/// numbers. Only reached for a broken relation, so it may take its time.
/// </summary>
internal sealed class BrokenRelation
{
    private const int ShownWhole = 3;
    private const int ShownParts = 8;

    private readonly RuleContext _check;
    private readonly Report _report;
    private readonly Relation _relation;
    private readonly Term[] _terms;
    private readonly CellPlace[] _places;

    private BrokenRelation(RuleContext check, Relation relation)
    {
        _check = check;
        _report = check.Report;
        _relation = relation;
        _terms = [.. relation.Terms];
        _places = Array.ConvertAll(_terms, term => _report.Form.Cells[term.Cell]);
    }

    /// <summary>The finding for a broken relation.</summary>
    /// <param name="check">The report.</param>
    /// <param name="relation">The relation.</param>
    /// <param name="hasBlanks">Whether blanks were filled with 0 to assess it.</param>
    public static Finding Describe(RuleContext check, Relation relation, bool hasBlanks = false) => new BrokenRelation(check, relation).Describe(hasBlanks);

    private Finding Describe(bool hasFilledBlanks)
    {
        var rule = _relation.Rule;
        var left = ValueOf(_relation.Left);
        var right = ValueOf(_relation.Right);
        var at = _report.PlaceOf(PointedAt());
        var subject = Subject();
        var hasBlanks = hasFilledBlanks || !Array.TrueForAll(_terms, _check.IsKnown);
        var compared = RuleMessages.Compared(
            _relation.Comparison, InWords(_relation.Right, right), CellText.Of(Math.Abs(left - right)), isConstant: _relation.Right.Terms.Length == 0);
        var (zh, en) = RuleMessages.Broken(rule, subject, InWords(_relation.Left, left), compared, hasBlanks);
        return Finding.In(_report, rule.Id, rule.Severity, at, zh, en) with
        {
            Cells = [.. _terms.Where(term => term.Source == TermSource.Report).Select(term => _report.Form.PathOf(term.Cell))],
            Subject = subject,
            Relation = _relation,
            Left = left,
            Right = right,
            LeftParts = PartsOf(_relation.Left),
            RightParts = PartsOf(_relation.Right),
        };
    }

    /// <summary>
    /// The cell to point at: the target, or another cell of the relation that stands in the file, or where all were
    /// computed the first from which the target was.
    /// </summary>
    private int PointedAt()
    {
        if (IsGiven(_relation.Target)) return _relation.Target;
        var given = Array.FindIndex(_terms, term => term.Source == TermSource.Report && IsGiven(term.Cell));
        if (given >= 0) return _terms[given].Cell;
        return _report.Spans[_relation.Target].IsKnown ? _relation.Target : FirstGivenBelow(_relation.Target);
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

    private decimal ValueOf(Side side) =>
        side.Terms.Sum(term => term.Factor * ValueOf(term)) + ConstantOf(side);

    private decimal ValueOf(Term term) => Scaled(_check.ValueOf(term));

    private decimal ConstantOf(Side side) => Scaled(side.Constant);

    // the cells of a relation are all amounts or all counts
    private decimal Scaled(decimal raw) =>
        _report.Form.Cells.KindOf(_terms[0].Cell) == CellKind.Amount ? raw / Amounts.Scale : raw;

    private FindingPart[] PartsOf(Side side) => Array.ConvertAll(side.Terms, term =>
    {
        var span = term.Source == TermSource.Report ? _report.Spans[term.Cell] : default;
        return new FindingPart(
            _report.Form.PathOf(term.Cell), _report.Form.LabelOf(term.Cell), term.Factor, term.Source, ValueOf(term), span)
        {
            IsBlank = !_check.IsKnown(term),
        };
    });

    private (string Zh, string En) InWords(Side side, decimal value) => (
        InWords(side, value, new Wording(LabelOf, RuleMessages.AllZero.Zh, more => RuleMessages.MoreParts(more).Zh)),
        InWords(side, value, new Wording(PathOf, RuleMessages.AllZero.En, more => RuleMessages.MoreParts(more).En)));

    /// <summary>A side with its parts: of many parts those that are zero and those beyond a few are left out.</summary>
    private string InWords(Side side, decimal value, Wording wording)
    {
        var all = side.Terms;
        var shown = all.Length <= ShownWhole ? all : Array.FindAll(all, term => _check.ValueOf(term) != 0);
        var words = new List<string>();
        if (shown.Length == 0 && all.Length > 0) words.Add(wording.AllZero);
        foreach (var term in shown.Take(ShownParts))
        {
            var sign = term.Factor < 0 ? "− " : words.Count > 0 ? "+ " : "";
            var times = Math.Abs(term.Factor) == 1 ? "" : $" × {Math.Abs(term.Factor)}";
            words.Add(sign + wording.NameOf(term) + CellText.Of(ValueOf(term)) + times);
        }

        if (shown.Length > ShownParts) words.Add(wording.More(shown.Length - ShownParts));
        if (words.Count == 0) return CellText.Of(value);
        if (side.Constant != 0) words.Add((side.Constant > 0 ? "+ " : "− ") + CellText.Of(Math.Abs(ConstantOf(side))));
        return words.Count == 1 && !words[0].Contains('×', StringComparison.Ordinal) ? words[0] : string.Join(" ", words) + " = " + CellText.Of(value);
    }

    private string PathOf(Term term)
    {
        var path = _report.Form.PathOf(term.Cell);
        return _check.ValuesOf(term.Source) is { } others ? $"{path} in {others.En} " : path + " ";
    }

    private string LabelOf(Term term) => _check.ValuesOf(term.Source)?.Zh + LabelOf(term.Cell);

    private string LabelOf(int cell)
    {
        var place = _report.Form.Cells[cell];
        var row = LabelText.Short(place.Row.Label);
        var column = ColumnLabelOf(place);
        var label = (row, column, SameRow, SameColumn) switch
        {
            (_, not "", true, _) => column,
            (not "", _, _, true) or (not "", "", _, _) => row,
            _ => row + "·" + column,
        };
        return $"“{label}”";
    }

    // the only column of a block adds nothing to the row's label
    private static string ColumnLabelOf(CellPlace place) =>
        place.Column.Path.Length == 0 && place.Row.Label.Length > 0 ? "" : LabelText.Short(place.Column.Label);

    private bool SameRow => Array.TrueForAll(_places, place => place.Row == _places[0].Row);

    private bool SameColumn => Array.TrueForAll(_places, place => place.Column == _places[0].Column);

    /// <summary>What all cells have in common: the table, then the row or column or the groups around them.</summary>
    private string Subject()
    {
        var row = CommonLabels(place => place.Row.FullLabel, SameRow);
        var column = CommonLabels(place => place.Column.Path.Length == 0 ? "" : place.Column.FullLabel, SameColumn);
        var table = TableName.Of(_report.Form, _places[0].Table);
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

    /// <summary>How one language words a side.</summary>
    private sealed record Wording(Func<Term, string> NameOf, string AllZero, Func<int, string> More);
}
