using Nianbao.Findings;
using Nianbao.Rules;

namespace Nianbao.Validation;

/// <summary>Gives findings the severities that the project sets and takes out those of rules that it does without.</summary>
internal static class SeverityStep
{
    /// <summary>Applies the project's severities.</summary>
    public static void Apply(IReadOnlyList<RuleSeverity> severities, FindingList findings)
    {
        foreach (var setting in severities)
        {
            for (var i = findings.Items.Count - 1; i >= 0; i--)
            {
                var finding = findings.Items[i];
                if (finding.Rule != setting.Rule) continue;
                if (setting.Severity is not { } severity) findings.RemoveAt(i);
                else if (!finding.IsNotAssessable) findings.Replace(i, finding with { Severity = severity });
            }
        }
    }
}
