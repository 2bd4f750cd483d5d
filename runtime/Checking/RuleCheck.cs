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

        // a relation with a gap may look as if it held, and then the validator lets it pass
        UndecidedRules.Report(
            this, HasGaps ? [.. Report.Form.Relations.Where(relation => this.Assess(relation) == Assessment.NotAssessable)] : _undecided);
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

            case Assessment.NotAssessable:
                _undecided.Add(relation);
                break;
        }
    }

    /// <summary>True where the figures of a source are at hand.</summary>
    internal bool HasSource(TermSource source) => source == TermSource.Report || FiguresOf(source) != null;

    /// <summary>The figures of another source than the report; null where they are not at hand.</summary>
    internal Figures? FiguresOf(TermSource source) => source switch
    {
        TermSource.LastYear => LastYear,
        TermSource.Parts => Parts,
        _ => null,
    };

    /// <summary>The raw value of a term without its factor; 0 where it is not known.</summary>
    internal long ValueOf(Term term) =>
        term.Source == TermSource.Report ? Report.Values[term.Cell] : FiguresOf(term.Source)!.Values[term.Cell];

    /// <summary>True where the term's figure is known.</summary>
    internal bool IsKnown(Term term) => term.Source == TermSource.Report
        ? Report.States[term.Cell] != CellState.Blank
        : FiguresOf(term.Source)?.IsKnown(term.Cell) == true;

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
}
