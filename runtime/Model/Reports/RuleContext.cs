using System.ComponentModel;
using Nianbao.Forms;

namespace Nianbao.Reports;

/// <summary>A report with everything that its form's rules may compare it with; what a generated validator works on.</summary>
/// <param name="report">The report.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RuleContext(Report report)
{
    /// <summary>The report.</summary>
    public Report Report { get; } = report;

    /// <summary>Last year's values; null where there is no report on last year at hand.</summary>
    public CellValues? LastYear { get; init; }

    /// <summary>The values of the units that the report covers, added up; null where it names none.</summary>
    public CellValues? Parts { get; init; }

    /// <summary>
    /// Called by a generated validator for a relation whose sides do not compare as they must. A blank, a condition or a
    /// tolerance may yet say that it is not broken.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public abstract void AddBroken(Relation relation);

    /// <summary>True where the values of a source are at hand.</summary>
    internal bool HasSource(TermSource source) => source == TermSource.Report || ValuesOf(source) != null;

    /// <summary>The values of another source than the report; null where they are not at hand.</summary>
    internal CellValues? ValuesOf(TermSource source) => source switch
    {
        TermSource.LastYear => LastYear,
        TermSource.Parts => Parts,
        _ => null,
    };

    /// <summary>The raw value of a term without its factor; 0 where it is not known.</summary>
    internal long ValueOf(Term term) =>
        term.Source == TermSource.Report ? Report.Values[term.Cell] : ValuesOf(term.Source)!.Values[term.Cell];

    /// <summary>True where the term's value is known.</summary>
    internal bool IsKnown(Term term) => term.Source == TermSource.Report
        ? Report.IsKnown(term.Cell)
        : ValuesOf(term.Source)?.IsKnown(term.Cell) == true;
}
