using Nianbao.Findings;
using Nianbao.Generator.Severities;
using Nianbao.Pages;
using Nianbao.Reports;

namespace Nianbao.Reporting.CheckReports;

/// <summary>Puts findings into the words of check reports and letters.</summary>
internal static class FindingViews
{
    /// <summary>What pages show of a finding.</summary>
    public static FindingView Of(Finding finding, CheckedFile file)
    {
        var kind = finding.KindOf();
        return new FindingView(
            finding.Rule,
            kind.ViewWord(),
            kind.Label(),
            file.Year,
            file.Path,
            Path.GetFileName(file.Path),
            finding.Line,
            finding.Column,
            FindingSubject.Of(finding, file.Form),
            finding.Message)
        {
            Requirement = finding.Relation?.Rule.Message,
            Source = finding.Relation?.Rule.Source ?? "",
            Quote = OrNull(finding.Quote),
            Hint = OrNull(finding.Hint),
            Waived = OrNull(finding.Waived),
            Waiver = WaiverOf(finding),
            Unit = RelationRows.UnitOf(finding, file.Form),
            Rows = RelationRows.Of(finding),
        };
    }

    /// <summary>How many findings of each kind.</summary>
    public static FindingCountView[] CountsOf(Tally tally) =>
        [.. Enum.GetValues<FindingKind>().Select(kind => new FindingCountView(kind.ViewWord(), kind.Label(), tally[kind]))];

    /// <summary>What whoever keeps the numbers would write; null for what cannot be waived.</summary>
    private static string? WaiverOf(Finding finding)
    {
        if (RuleFamily.IsOfDataFile(finding.Rule)) return null;
        var about = finding.Cells.Count > 0 ? $", cell: {finding.Cells[0]}" : "";
        var values = finding is { Left: { } left, Right: { } right }
            ? $", values: [{CellText.Of(left)}, {CellText.Of(right)}]"
            : "";
        var quote = finding.Quote.Length > 0 ? $", quote: '{finding.Quote.Replace("'", "''", StringComparison.Ordinal)}'" : "";
        return $"- {{ rule: {finding.Rule}{about}{quote}{values}, because: 在此写明理由 }}";
    }

    private static string? OrNull(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
