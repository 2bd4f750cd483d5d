using System.Globalization;
using Nianbao.Pages;

namespace Nianbao.Reporting.CheckReports;

/// <summary>
/// Puts together what the letter (退回修改意见) says with which an office returns a report to the body that sent it: what is
/// wrong, where, why, what stands there now and what is likely meant.
/// </summary>
internal static class ReturnLetter
{
    /// <summary>What the names of all letters end in.</summary>
    public const string Suffix = "退回修改意见.md";

    /// <summary>The name of a body's letter.</summary>
    public static string FileNameOf(OrganFiles organ) => organ.Name + Suffix;

    /// <summary>The letter about those of a body's files that need work.</summary>
    public static ReturnLetterView Of(OrganFiles organ)
    {
        CheckedFile[] files = [.. organ.Files.Where(file => Tally.Of([file]).NeedsWork)];
        var years = files.Where(file => file.Year > 0).Select(file => file.Year.ToString(CultureInfo.InvariantCulture)).Distinct();
        return new ReturnLetterView(
            organ.Name, string.Join("、", years), files.Length, Of(files, FindingKind.Error), Of(files, FindingKind.Warning));
    }

    private static FindingView[] Of(CheckedFile[] files, FindingKind kind) =>
    [
        .. files.SelectMany(file => file.Findings
            .Where(finding => finding.KindOf() == kind)
            .Select(finding => FindingViews.Of(finding, file))),
    ];
}
