using System.Globalization;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reporting.CheckReports;

namespace Nianbao.Cli.Work;

/// <summary>Findings as lines of text that a build takes for its own errors and warnings.</summary>
internal static class FindingText
{
    /// <summary>
    /// The line for a finding. A note, and what is waived, is spelled as no build would take it for an error or a warning.
    /// </summary>
    public static string LineOf(Finding finding)
    {
        var severity = (finding.Waived == null ? finding.Severity : Severity.Note).Word();
        var waived = finding.Waived == null ? "" : $"（已豁免：{finding.Waived}）";
        var line = Math.Max(1, finding.Line);
        var column = Math.Max(1, finding.Column);
        var end = Math.Max(column, finding.EndColumn);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{finding.File}({line},{column},{line},{end}): {severity} {finding.Rule}: {waived}{FindingMessage.Of(finding)}");
    }
}
