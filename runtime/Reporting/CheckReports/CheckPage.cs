using System.Globalization;
using Nianbao.Findings;
using Nianbao.Pages;

namespace Nianbao.Reporting.CheckReports;

/// <summary>Puts together what the check report (校验报告) of many data files shows.</summary>
internal static class CheckPage
{
    /// <summary>The same files in any order give the same report.</summary>
    public static CheckReportView Of(IReadOnlyList<CheckedFile> files)
    {
        var tally = Tally.Of(files);
        return new CheckReportView(
            tally.Verdict, tally.Checked, FindingViews.CountsOf(tally), [.. OrganFiles.Group(files).Select(Of)]);
    }

    private static CheckedOrganView Of(OrganFiles organ) => new(
        organ.Name,
        YearsOf(organ.Files),
        organ.Tally.ShortVerdict,
        organ.Tally.NeedsWork,
        FindingViews.CountsOf(organ.Tally),
        [.. organ.Files.Select(Of)]);

    private static CheckedFileView Of(CheckedFile file)
    {
        var findings = file.Findings.ToLookup(finding => finding.KindOf() == FindingKind.NotAssessable);
        return new CheckedFileView(
            file.Path,
            file.Year,
            ViewsOf(findings[false].OrderBy(finding => finding.KindOf()), file),
            ViewsOf(findings[true], file));
    }

    private static FindingView[] ViewsOf(IEnumerable<Finding> findings, CheckedFile file) =>
        [.. SharedHints.Of(findings).Select(finding => FindingViews.Of(finding, file))];

    private static string YearsOf(IEnumerable<CheckedFile> files) => string.Join(
        "、", files.Select(file => file.Year > 0 ? file.Year.ToString(CultureInfo.InvariantCulture) : "未能读出").Distinct());
}
