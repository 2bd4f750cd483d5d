using System.Globalization;
using Nianbao.Findings;
using Nianbao.Snapshots;
using Nianbao.Validation;

namespace Nianbao.Reports.Tests.Narrative;

/// <summary>What the narrative rules find in the published reports of the repository.</summary>
public class SampleTests
{
    [Fact]
    public void Only_what_is_known_to_be_wrong_is_found_in_the_samples()
    {
        var lines = new List<string>();
        foreach (var name in SampleReports.Names)
        {
            var findings = new FindingList();
            new ReportValidator().Check(SampleReports.Read(name), findings);
            var found = findings.Items.Where(finding => finding.Rule.StartsWith("NB4", StringComparison.Ordinal));
            lines.Add("# " + name);
            lines.AddRange(found.Select(finding => string.Create(
                CultureInfo.InvariantCulture,
                $"({finding.Line},{finding.Column},{finding.EndColumn}) {finding.Severity} {finding.Rule}: {finding.Message}\n  {finding.MessageEn}")));
        }

        Snapshot.Verify(string.Join('\n', lines));
    }
}
