using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Checking;

/// <summary>A report with everything that its form's rules may compare it with; what a generated validator works on.</summary>
/// <param name="Report">The report.</param>
/// <param name="Findings">Takes what is wrong.</param>
public sealed record RuleCheck(Report Report, FindingList Findings)
{
    private readonly List<Relation> _undecided = [];

    /// <summary>Last year's figures; null where there is no report on last year at hand.</summary>
    public Figures? LastYear { get; init; }

    /// <summary>The figures of the units that the report covers, added up; null where it names none.</summary>
    public Figures? Parts { get; init; }

    /// <summary>Takes broken relations where only these are asked for: then nothing is worded.</summary>
    internal List<Relation>? BrokenOnly { get; init; }

    /// <summary>Checks the report against the rules of its form.</summary>
    public void Run()
    {
        // what could not be read is reported as such; rules need not say so again
        var isReadWhole = !Findings.HasErrors;
        Report.Form.Check(this);
        foreach (var rule in Report.Form.Rules)
        {
            if (rule.Repeats is { } repeats) RepeatedFigures.Report(this, rule, repeats);
            if (rule.Published is { } deadline) Publication.Report(this, rule, deadline);
        }

        if (!isReadWhole) return;
        if (HasGaps) _undecided.AddRange(Report.Form.Relations.Where(relation => this.Assess(relation) == Assessment.NotAssessable));
        UndecidedRules.Report(this, _undecided);
    }

    /// <summary>
    /// Called by a generated validator for a relation whose sides do not compare as they must: adds the finding, unless
    /// a blank, a condition or a tolerance says otherwise.
    /// </summary>
    public void AddBroken(Relation relation)
    {
        ArgumentNullException.ThrowIfNull(relation);
        if (BrokenOnly != null)
        {
            if (this.Assess(relation) == Assessment.Broken) BrokenOnly.Add(relation);
            return;
        }

        switch (this.Assess(relation))
        {
            case Assessment.Broken when !IsSaidAlready(relation):
                Findings.Add(BrokenRelation.Describe(this, relation));
                break;

            // with blanks about all relations are gone through
            case Assessment.NotAssessable when !HasGaps:
                _undecided.Add(relation);
                break;
        }
    }

    /// <summary>True where the figures of a source are at hand.</summary>
    internal bool HasSource(TermSource source) => source switch
    {
        TermSource.LastYear => LastYear != null,
        TermSource.Parts => Parts != null,
        _ => true,
    };

    /// <summary>The raw value of a term without its factor; 0 where it is not known.</summary>
    internal long ValueOf(Term term) => FiguresOf(term.Source)[term.Cell];

    /// <summary>True where the term's figure is known.</summary>
    internal bool IsKnown(Term term) => term.Source switch
    {
        TermSource.LastYear => LastYear?.IsKnown(term.Cell) == true,
        TermSource.Parts => Parts?.IsKnown(term.Cell) == true,
        _ => Report.States[term.Cell] != CellState.Blank,
    };

    private bool HasGaps =>
        Report.States.Contains(CellState.Blank) || LastYear?.HasGaps == true || Parts?.HasGaps == true;

    private bool IsSaidAlready(Relation relation)
    {
        if (relation.Rule.UnlessBroken.Length == 0) return false;
        foreach (var finding in Findings.Items)
        {
            if (finding.Relation is { } broken
                && relation.Rule.UnlessBroken.Contains(broken.Rule.Id)
                && broken.Terms.Any(term => relation.Terms.Any(other => other.Cell == term.Cell)))
            {
                return true;
            }
        }

        return false;
    }

    private ReadOnlySpan<long> FiguresOf(TermSource source) => source switch
    {
        TermSource.LastYear => LastYear!.Values,
        TermSource.Parts => Parts!.Values,
        _ => Report.Values,
    };
}
