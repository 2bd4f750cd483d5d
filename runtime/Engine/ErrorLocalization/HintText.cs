using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.ErrorLocalization;

/// <summary>What a hint is about: the report, and the broken relations that an explanation mends.</summary>
internal sealed record HintContext(ResidualTable ResidualTable, IReadOnlyList<Relation> Relations)
{
    public Report Report => ResidualTable.Check.Report;

    public FormDefinition Form => Report.Form;
}

/// <summary>Words explanations as a suggestion, in Chinese by the official labels and in English by paths.</summary>
internal static class HintText
{
    // small numbers stand beside their like by chance
    private const int Telling = 10;

    /// <summary>One explanation, or one of two.</summary>
    public static (string Zh, string En) Of(IReadOnlyList<Explanation> explanations, HintContext context)
    {
        var zh = string.Join("，或者", explanations.Select(explanation => Chinese(explanation, context)));
        var en = string.Join(", or ", explanations.Select(explanation => English(explanation, context)));
        return Sentence($"若{zh}", $"if {en}", context);
    }

    /// <summary>The only one of several single cells whose number looks like the right one mistyped.</summary>
    public static (string Zh, string En) OfMistyped(IReadOnlyList<Explanation> explanations, HintContext context)
    {
        var (zh, en) = Of(explanations, context);
        return ($"改法不止一种，只有一种像是误打：{zh}", $"there are several ways to mend it, and only one looks like a slip of the finger: {en}");
    }

    /// <summary>A row of zeros that lacks its numbers: which one is only said where there is but one.</summary>
    public static (string Zh, string En) OfMissingRow(IReadOnlyList<Explanation> rows, HintContext context)
    {
        var form = context.Form;
        var changes = rows[0].Changes;
        var zh = string.Join("、", changes.Select(change => $"{CellLabel.OfColumn(form, change.Cell)} {Text(change, context)}"));
        var en = string.Join(", ", changes.Select(change => $"{form.Cells[change.Cell].Column.Path} {Text(change, context)}"));
        if (rows.Skip(1).Any(row => !HasSameNumbers(row, rows[0], context))) return ("像是漏填了一行", "a row of numbers seems to be missing");
        if (rows.Count > 1)
        {
            return ($"各行之和少了 {zh}：像是漏填了一行，或有一行少填了这些数", $"the rows lack {en}: a row seems to be missing, or one to be short of these numbers");
        }

        var row = form.Cells[changes[0].Cell].Row.Path;
        return Sentence($"若{CellLabel.OfRow(form, changes[0].Cell)}一行不是 0，而是 {zh}", $"if the row {row} is not zero but {en}", context);
    }

    private static (string Zh, string En) Sentence(string zh, string en, HintContext context)
    {
        var (sureZh, sureEn) = Premise(context);
        var count = context.Relations.Count;
        return count == 1
            ? ($"{sureZh}{zh}，此处即相符", $"{sureEn}{en}, it holds")
            : ($"{sureZh}{zh}，这 {count} 处即都相符", $"{sureEn}{en}, all {count} broken relations hold");
    }

    /// <summary>Figures of other reports are taken as right where a broken relation compares with them.</summary>
    private static (string Zh, string En) Premise(HintContext context)
    {
        var sources = context.Relations.SelectMany(relation => relation.Terms).Select(term => term.Source).ToHashSet();
        var check = context.ResidualTable.Check;
        if (sources.Contains(TermSource.LastYear) && check.LastYear is { } last) return ($"以{last.Zh}为准，", $"taking {last.En} as right, ");
        if (sources.Contains(TermSource.Parts) && check.Parts is { } parts) return ($"以{parts.Zh}为准，", $"taking {parts.En} as right, ");
        return ("", "");
    }

    private static string Chinese(Explanation explanation, HintContext context)
    {
        var first = explanation.Changes[0].Cell;
        var last = explanation.Changes[^1].Cell;
        var form = context.Form;
        return explanation.Kind switch
        {
            SlipKind.Swapped => $"{CellLabel.Of(form, first)}（{Now(first, context)}）与{CellLabel.Of(form, last)}（{Now(last, context)}）互换",
            SlipKind.ShiftedLeft => $"{CellLabel.OfRow(form, first)}一行的数字右移一列（像是左移了一列），改为 {RowAfter(explanation, context)}",
            SlipKind.ShiftedRight => $"{CellLabel.OfRow(form, first)}一行的数字左移一列（像是右移了一列），改为 {RowAfter(explanation, context)}",
            SlipKind.RowsExchanged => $"{CellLabel.OfRow(form, first)}与{CellLabel.OfRow(form, last)}两行的数字互换",
            _ => string.Join("，且", explanation.Changes.Select(change =>
                $"{CellLabel.Of(form, change.Cell)}一格由 {Now(change.Cell, context)} 改为 {Text(change, context)}{Remark(change, context).Zh}"))
                + (IsCompensating(explanation, context) ? "（一多一少，数目相同）" : ""),
        };
    }

    private static string English(Explanation explanation, HintContext context)
    {
        var first = explanation.Changes[0].Cell;
        var last = explanation.Changes[^1].Cell;
        var form = context.Form;
        return explanation.Kind switch
        {
            SlipKind.Swapped => $"{form.PathOf(first)} ({NowEn(first, context)}) and {form.PathOf(last)} ({NowEn(last, context)}) are swapped",
            SlipKind.ShiftedLeft => $"the numbers of {RowPath(first, form)} are moved one column to the right, to {RowAfter(explanation, context)}",
            SlipKind.ShiftedRight => $"the numbers of {RowPath(first, form)} are moved one column to the left, to {RowAfter(explanation, context)}",
            SlipKind.RowsExchanged => $"the rows {RowPath(first, form)} and {RowPath(last, form)} are exchanged",
            _ => string.Join(" and ", explanation.Changes.Select(change =>
                $"{form.PathOf(change.Cell)} is changed from {NowEn(change.Cell, context)} to {Text(change, context)}{Remark(change, context).En}"))
                + (IsCompensating(explanation, context) ? " (one too high, one too low by the same amount)" : ""),
        };
    }

    /// <summary>How the number may have come about: the right one mistyped, or the one beside it typed twice.</summary>
    private static (string Zh, string En) Remark(CellChange change, HintContext context)
    {
        var report = context.Report;
        var now = report.Values[change.Cell];
        if (DigitSlip.Between(now, change.Value) is { } slip) return ($"（{slip.Zh}）", $" ({slip.En})");
        if (now < Telling) return ("", "");
        var grid = context.ResidualTable.Grid;
        var row = grid.RowOf(change.Cell);
        var above = change.Cell - row.Width;
        int[] beside =
        [
            change.Cell > row.First ? change.Cell - 1 : -1,
            grid.RightOf(change.Cell),
            above >= 0 && grid.Below(above) == change.Cell ? above : -1,
            grid.Below(change.Cell),
        ];
        foreach (var cell in beside)
        {
            if (cell < 0 || report.Values[cell] != now) continue;
            return ($"（现值与相邻的{CellLabel.Of(context.Form, cell)}相同）", $" (the same number as beside it in {context.Form.PathOf(cell)})");
        }

        return ("", "");
    }

    private static bool IsCompensating(Explanation explanation, HintContext context)
    {
        if (explanation.Changes is not [var one, var other]) return false;
        var (oneRow, otherRow) = (context.Form.Cells[one.Cell], context.Form.Cells[other.Cell]);
        var values = context.Report.Values;
        return (oneRow.Row == otherRow.Row || oneRow.Column == otherRow.Column)
            && one.Value - values[one.Cell] == values[other.Cell] - other.Value;
    }

    private static bool HasSameNumbers(Explanation row, Explanation other, HintContext context)
    {
        var grid = context.ResidualTable.Grid;
        return row.Changes.Select(change => (change.Cell - grid.RowOf(change.Cell).First, change.Value))
            .SequenceEqual(other.Changes.Select(change => (change.Cell - grid.RowOf(change.Cell).First, change.Value)));
    }

    private static string RowPath(int cell, FormDefinition form) =>
        form.Cells[cell].Row.Path is { Length: > 0 } path ? path : form.Cells[cell].Table.Id;

    private static string RowAfter(Explanation explanation, HintContext context)
    {
        var row = context.ResidualTable.Grid.RowOf(explanation.Changes[0].Cell);
        return "[" + string.Join(", ", row.Cells.Select(cell => TextAfter(explanation, cell, context))) + "]";
    }

    private static string TextAfter(Explanation explanation, int cell, HintContext context)
    {
        if (cell == explanation.Unknown) return "?";
        var change = Array.FindIndex(explanation.Changes, change => change.Cell == cell);
        return change < 0 ? Now(cell, context) : Text(explanation.Changes[change], context);
    }

    private static string Now(int cell, HintContext context) =>
        context.Report.States[cell] == CellState.Blank ? "空白" : Text(new CellChange(cell, context.Report.Values[cell]), context);

    private static string NowEn(int cell, HintContext context) =>
        context.Report.States[cell] == CellState.Blank ? "blank" : Text(new CellChange(cell, context.Report.Values[cell]), context);

    private static string Text(CellChange change, HintContext context) =>
        CellText.Of(change.Value, context.Form.Cells.KindOf(change.Cell));
}
