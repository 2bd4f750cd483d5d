using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Checking;

/// <summary>A report with everything that its form's rules may compare it with; what a generated validator works on.</summary>
/// <param name="Report">The report.</param>
/// <param name="Findings">Takes what is wrong.</param>
public sealed record RuleCheck(Report Report, FindingList Findings)
{
    /// <summary>Last year's figures; null where there is no report on last year at hand.</summary>
    public Figures? LastYear { get; init; }

    /// <summary>The figures of the units that the report covers, added up; null where it names none.</summary>
    public Figures? Parts { get; init; }

    /// <summary>Takes broken relations where only these are asked for: then nothing is worded.</summary>
    internal List<Relation>? BrokenOnly { get; init; }

    /// <summary>
    /// Called by a generated validator when a relation does not hold: adds the finding, unless a figure of it is not
    /// known, for then nothing can be said.
    /// </summary>
    public void AddBroken(Relation relation)
    {
        ArgumentNullException.ThrowIfNull(relation);
        if (BrokenOnly != null)
        {
            if (relation.Terms.All(IsKnown)) BrokenOnly.Add(relation);
            return;
        }

        if (BrokenRelation.Describe(this, relation) is { } finding) Findings.Add(finding);
    }

    /// <summary>The raw value of a term without its factor; 0 where it is not known.</summary>
    internal long ValueOf(Term term) => FiguresOf(term.Source)[term.Cell];

    /// <summary>True where the term's figure is known.</summary>
    internal bool IsKnown(Term term) => term.Source switch
    {
        TermSource.LastYear => LastYear?.IsKnown(term.Cell) == true,
        TermSource.Parts => Parts?.IsKnown(term.Cell) == true,
        _ => Report.States[term.Cell] != CellState.Blank,
    };

    private ReadOnlySpan<long> FiguresOf(TermSource source) => source switch
    {
        TermSource.LastYear => LastYear!.Values,
        TermSource.Parts => Parts!.Values,
        _ => Report.Values,
    };
}
