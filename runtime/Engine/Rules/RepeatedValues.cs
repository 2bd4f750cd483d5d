using System.Globalization;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Text;

namespace Nianbao.Rules;

/// <summary>Tells figures that stand again and again in a column, and a row that stands again one column further.</summary>
internal static class RepeatedValues
{
    /// <summary>Adds what a rule finds.</summary>
    public static void Report(RuleEvaluation check, RuleDefinition rule, RepeatedRows repeats)
    {
        foreach (var column in repeats.Columns) ReportColumn(check, rule, repeats, column);
        for (var i = 1; i < repeats.Rows.Length; i++)
        {
            if (IsShifted(check.Report, repeats, repeats.Rows[i - 1], repeats.Rows[i])) AddShifted(check, rule, repeats.Rows[i - 1], repeats.Rows[i]);
        }
    }

    private static void ReportColumn(RuleEvaluation check, RuleDefinition rule, RepeatedRows repeats, int column)
    {
        var values = check.Report.Values;
        for (var i = 0; i < repeats.Rows.Length; i++)
        {
            var cell = repeats.Rows[i] + column;
            if (values[cell] < repeats.AtLeast) continue;
            var times = 0;
            var isFirst = true;
            for (var other = 0; other < repeats.Rows.Length; other++)
            {
                if (values[repeats.Rows[other] + column] != values[cell]) continue;
                times++;
                isFirst &= other >= i;
            }

            if (!isFirst || times < repeats.Times) continue;
            var label = LabelText.Short(check.Report.Form.Cells[cell].Column.Label);
            var figure = values[cell].ToString(CultureInfo.InvariantCulture);
            Add(check, rule, cell, RuleMessages.OftenInColumn(label, check.Report.Form.Cells[cell].Column.Path, figure, times));
        }
    }

    private static bool IsShifted(Report report, RepeatedRows repeats, int above, int below)
    {
        var isLarge = false;
        for (var i = 0; i < repeats.Columns.Length; i++)
        {
            var expected = i == 0 ? 0 : report.Values[above + repeats.Columns[i - 1]];
            if (report.Values[below + repeats.Columns[i]] != expected) return false;
            isLarge |= expected >= repeats.AtLeast;
        }

        // what falls out of the last column would be lost
        return isLarge && report.Values[above + repeats.Columns[^1]] == 0;
    }

    private static void AddShifted(RuleEvaluation check, RuleDefinition rule, int above, int below)
    {
        var (one, other) = (check.Report.Form.Cells[above].Row, check.Report.Form.Cells[below].Row);
        Add(check, rule, below, RuleMessages.Shifted(LabelText.Short(other.Label), other.Path, LabelText.Short(one.Label), one.Path));
    }

    private static void Add(RuleEvaluation check, RuleDefinition rule, int cell, (string Zh, string En) what)
    {
        var report = check.Report;
        var (message, messageEn) = RuleMessages.Repeated(rule, what);
        check.Findings.Add(Finding.In(report, rule.Id, rule.Severity, report.PlaceOf(cell), message, messageEn) with
        {
            Cells = [report.Form.PathOf(cell)],
        });
    }
}
