using System.Globalization;
using Nianbao.Findings;
using Nianbao.Forms;

namespace Nianbao.Rules;

/// <summary>Tells a report that was published too early or too late. Without a day of publication nothing is said.</summary>
internal static class Publication
{
    private const int LastCalendarYear = 9999;

    /// <summary>Adds what a rule finds.</summary>
    public static void Report(RuleEvaluation check, RuleDefinition rule, Deadline deadline)
    {
        var report = check.Report;
        if (report.Published is not { } day || report.Year is 0 or >= LastCalendarYear) return;
        var limit = new DateOnly(report.Year + 1, deadline.Month, deadline.Day);
        var isKept = deadline.IsLatest ? day <= limit : day >= limit;
        if (isKept || (deadline.When != null && check.Holds(deadline.When) != true)) return;
        var (message, messageEn) = RuleMessages.OutOfTime(rule, Text(day), Text(limit), deadline.IsLatest);
        check.Findings.Add(Finding.In(report, rule.Id, rule.Severity, report.PublishedAt, message, messageEn));
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
