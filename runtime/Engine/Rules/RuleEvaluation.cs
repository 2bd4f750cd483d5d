using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Rules;

/// <summary>Evaluates the rules of a report's form and tells what is broken and what cannot be decided.</summary>
/// <param name="report">The report.</param>
/// <param name="findings">Takes what is wrong; may hold what was found in reading already.</param>
internal sealed class RuleEvaluation(Report report, FindingList findings) : RuleContext(report)
{
    private readonly List<Relation> _undecided = [];

    /// <summary>What was found so far.</summary>
    public FindingList Findings { get; } = findings;

    /// <summary>Evaluates all rules.</summary>
    public void Run()
    {
        // what could not be read is reported as such; rules need not say so again
        var isReadWhole = !Findings.HasErrors;
        Report.Type.Check(this);
        foreach (var rule in Report.Form.Rules)
        {
            if (rule.Repeats is { } repeats) RepeatedValues.Report(this, rule, repeats);
            if (rule.Published is { } deadline) Publication.Report(this, rule, deadline);
        }

        if (!isReadWhole) return;

        // a relation with a gap may look as if it held, and then the validator lets it pass
        UndecidedRules.Report(
            this, HasGaps ? [.. Report.Form.Relations.Where(relation => this.Assess(relation) == Assessment.NotAssessable)] : _undecided);
    }

    /// <inheritdoc/>
    public override void AddBroken(Relation relation)
    {
        ArgumentNullException.ThrowIfNull(relation);
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
