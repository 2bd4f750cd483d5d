using System.Globalization;
using Nianbao.Pages;
using Nianbao.Text;

namespace Nianbao.Reporting.CheckReports;

/// <summary>
/// Puts together what the letter (退回修改意见) says with which an office returns a report to the body that sent it: what is
/// wrong, where, why, what stands there now and what is likely meant.
/// </summary>
internal static class ReturnLetter
{
    /// <summary>What the names of all letters end in.</summary>
    public const string Suffix = "退回修改意见.md";

    /// <summary>What the names of the same letters as Word files end in.</summary>
    public const string WordSuffix = "退回修改意见.docx";

    /// <summary>The names of the bodies' letters, in the same order: each a name of its own, on every file system.</summary>
    /// <param name="organs">The bodies.</param>
    /// <param name="suffix">What the names end in.</param>
    public static IReadOnlyList<string> FileNamesOf(IReadOnlyList<OrganFiles> organs, string suffix)
    {
        var names = organs.Select(organ => PlainFileNameOf(organ, suffix)).ToList();
        var times = names.CountBy(FileNameKey.Of, FileNameKey.Comparer).ToDictionary(FileNameKey.Comparer);
        return [.. names.Select((name, i) => times[FileNameKey.Of(name)] == 1 ? name : PortableName.Distinct(organs[i].Name, suffix))];
    }

    /// <summary>The name of a body's letter where no other body is called almost the same.</summary>
    public static string PlainFileNameOf(OrganFiles organ, string suffix) => PortableName.Of(organ.Name, suffix);

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
        .. files.SelectMany(file => SharedHints.Of(file.Findings.Where(finding => finding.KindOf() == kind))
            .Select(finding => FindingViews.Of(finding, file))),
    ];
}
