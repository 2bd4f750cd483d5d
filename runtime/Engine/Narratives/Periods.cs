using System.Text.RegularExpressions;
using Nianbao.Rules;

namespace Nianbao.Narratives;

/// <summary>The period that the figures are of: 本年1月1日至本年12月31日. Where characters were lost nothing is said.</summary>
internal static class Periods
{
    public static void Check(RuleEvaluation check, RulePatterns rule, Passage passage)
    {
        for (var match = rule.Find!.Match(passage.Text); match.Success; match = match.NextMatch())
        {
            if (IsDay(match, "from", "1", "1") && IsDay(match, "to", "12", "31")) continue;
            var (definition, year) = (rule.Rule, check.Report.Year);
            check.Findings.Add(passage.Find(definition, definition.Severity, match.Groups["fromdate"].Index, match.Index + match.Length, quote =>
                NarrativeMessages.AnotherPeriod(definition, quote, year)));
        }
    }

    private static bool IsDay(Match match, string end, string month, string day) =>
        match.Groups[end + "year"].ValueSpan is "" or "本年" or "今年"
        && match.Groups[end + "month"].ValueSpan.TrimStart('0').SequenceEqual(month)
        && match.Groups[end + "day"].ValueSpan.TrimStart('0').SequenceEqual(day);
}
