using Nianbao.Forms;

namespace Nianbao.Reports;

/// <summary>
/// Last year's figures by the cells of this year's form, and the changes since. Across a change of form only what means
/// the same counts, as for the checks between years; what cannot be compared is blank.
/// </summary>
internal sealed class LastYearValues
{
    /// <param name="report">This year's report.</param>
    public LastYearValues(Report report)
    {
        var figures = report.LastYear is { } last
            ? CellValues.OfLastYear(report.Form, last, last.Form == report.Form ? [] : FormBridge.Between(last.Form, report.Form))
            : null;
        long? FigureOf(int cell) => figures?.IsKnown(cell) == true ? figures.Values[cell] : null;
        LastYear = report.With(FigureOf);
        Change = report.With(cell => report.States[cell] == CellState.Blank ? null : report.Values[cell] - FigureOf(cell));
    }

    /// <summary>Last year's figures, as a report in this year's form.</summary>
    public Report LastYear { get; }

    /// <summary>This year's figures less last year's, as a report in this year's form.</summary>
    public Report Change { get; }
}
