using Nianbao.Findings;
using Nianbao.Reading;
using Nianbao.Reports;

namespace Nianbao.Checking;

/// <summary>
/// Marks the findings that the data file waives; they stay in the list. A waiver that does nothing, because nothing is
/// wrong any more, the values have changed or its time is over, is a finding itself.
/// </summary>
internal static class WaiverStep
{
    /// <summary>Applies the report's waivers.</summary>
    public static void Apply(Report report, FindingList findings)
    {
        foreach (var waiver in report.Waivers)
        {
            if (Apply(waiver, report, findings) is { } wrong) findings.Add(Describe(wrong, waiver, report));
        }
    }

    private static DataFinding? Apply(Waiver waiver, Report report, FindingList findings)
    {
        if (waiver.Until is { } until && until < report.Year) return WaiverFindings.Expired(until);
        List<Finding> waived = [];
        List<Finding> changed = [];
        for (var i = 0; i < findings.Items.Count; i++)
        {
            var finding = findings.Items[i];
            if (!IsMeant(finding, waiver)) continue;
            if (waiver.Values is { } values && values != (finding.Left, finding.Right))
            {
                changed.Add(finding);
                continue;
            }

            waived.Add(finding);
            findings.Replace(i, finding with { Waived = waiver.Reason });
        }

        if (waived.Count == 0) return changed.Exists(WaiverFindings.HasValues) ? WaiverFindings.ValuesChanged(waiver, changed) : WaiverFindings.MatchesNothing(waiver);
        return waiver.Values == null && waived.Exists(WaiverFindings.HasValues) ? WaiverFindings.ValuesMissing(waived) : null;
    }

    private static bool IsMeant(Finding finding, Waiver waiver) =>
        finding.Rule == waiver.Rule
        && !finding.IsNotAssessable
        && (waiver.Cell.Length == 0 || finding.Cells.Contains(waiver.Cell, StringComparer.Ordinal))
        && finding.Quote.Contains(waiver.Quote, StringComparison.Ordinal);

    private static Finding Describe(DataFinding wrong, Waiver waiver, Report report) => new(
        wrong.Id, wrong.Severity, report.FilePath, waiver.Line, waiver.Column, waiver.EndColumn, wrong.Message, wrong.MessageEn)
    {
        Organ = report.Organ,
        Year = report.Year,
        Cells = waiver.Cell.Length == 0 ? [] : [waiver.Cell],
    };
}
