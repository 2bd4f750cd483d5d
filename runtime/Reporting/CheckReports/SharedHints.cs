using Nianbao.Findings;

namespace Nianbao.Reporting.CheckReports;

/// <summary>
/// Findings as people read them one after the other: of several that one change would mend the first says so for all, and the others
/// point to it.
/// </summary>
internal static class SharedHints
{
    /// <summary>The findings of one file, in their order.</summary>
    public static List<Finding> Of(IEnumerable<Finding> findings)
    {
        var all = findings.ToList();
        var groups = all.Where(finding => finding.Hint != null).GroupBy(finding => finding.Hint!, StringComparer.Ordinal)
            .Where(group => group.Count() > 1).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        return all.ConvertAll(finding => finding.Hint is { } hint && groups.TryGetValue(hint, out var group) ? Word(finding, group) : finding);
    }

    private static Finding Word(Finding finding, List<Finding> group)
    {
        var first = group[0];
        return ReferenceEquals(finding, first)
            ? finding with { Hint = $"以下 {group.Count} 处同出一因：{finding.Hint}", HintEn = $"these {group.Count} have one cause: {finding.HintEn}" }
            : finding with { Hint = $"与第 {first.Line} 行的 {first.Rule} 同出一因，见该处", HintEn = $"it has the cause of {first.Rule} at line {first.Line}; see there" };
    }
}
