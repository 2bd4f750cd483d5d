using Nianbao.Findings;
using Nianbao.Forms;
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
            if (setting.Severity is { } severity) Set(severity, setting.Rule, findings);
            else findings.RemoveAll(finding => finding.Rule == setting.Rule);
        }
    }

    private static void Set(Severity severity, string rule, FindingList findings)
    {
        for (var i = 0; i < findings.Items.Count; i++)
        {
            var finding = findings.Items[i];
            if (finding.Rule == rule && !finding.IsNotAssessable) findings.Replace(i, finding with { Severity = severity });
        }
    }
}
