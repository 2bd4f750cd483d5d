using System.Text.RegularExpressions;
using Nianbao.Forms;
using Nianbao.Rules;

namespace Nianbao.Narratives;

/// <summary>Checks the figures and statements in a report's narrative; see <see cref="NarrativeDefinition"/>.</summary>
internal static class NarrativeChecker
{
    /// <summary>Adds a finding for everything in the text that cannot be true beside the tables, or beside itself.</summary>
    public static void Check(RuleEvaluation check)
    {
        if (NarrativePatterns.Of(check.Report.Form) is not { } patterns) return;
        var passages = Passage.Of(check.Report);
        var own = new OwnBody(check.Report);
        var scope = new Scope(patterns, own);
        var figures = new FigureFinder(check, patterns, scope);
        var claims = new ClaimChecker(check, patterns, scope, own);
        var shares = new Shares(check, patterns.Figure);
        for (var i = 0; i < passages.Count; i++)
        {
            figures.Begin(passages[i]);
            claims.Check(passages[i]);
            foreach (var rule in patterns.Searching)
            {
                if (rule.Concerns(passages[i].Text)) Apply(check, rule, patterns.Figure, passages[i], own, figures, shares);
            }

            shares.End(passages[i]);
        }

        foreach (var rule in patterns.Rules)
        {
            if (rule.Kind == NarrativeKind.Required) Mentions.Require(check, rule, passages);
        }
    }

    private static void Apply(RuleEvaluation check, RulePatterns rule, Regex figure, Passage passage, OwnBody own, FigureFinder figures, Shares shares)
    {
        switch (rule.Kind)
        {
            case NarrativeKind.Figure or NarrativeKind.Repeated:
                figures.Find(rule);
                break;
            case NarrativeKind.Sum:
                ListedSums.Check(check, rule, figure, passage);
                break;
            case NarrativeKind.Share:
                shares.Check(rule, passage);
                break;
            case NarrativeKind.Period:
                Periods.Check(check, rule, passage);
                break;
            case NarrativeKind.Organ:
                NamedOrgan.Check(check, rule, passage, own);
                break;
            case NarrativeKind.Mention:
                Mentions.Check(check, rule, passage);
                break;
        }
    }
}
