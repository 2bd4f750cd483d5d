using System.Text.RegularExpressions;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Rules;
using Nianbao.Text;

namespace Nianbao.Narratives;

/// <summary>A change against last year that stands behind a figure of the tables: 收到申请130件，同比增长103%.</summary>
internal static class Changes
{
    /// <param name="check">The report.</param>
    /// <param name="rule">The rule about changes.</param>
    /// <param name="statement">The figure before it.</param>
    /// <param name="end">Where the sentence ends.</param>
    public static void Check(RuleEvaluation check, RulePatterns rule, Statement statement, int end)
    {
        if (check.LastYear == null || statement.End >= end) return;
        var match = rule.Find!.Match(statement.Passage.Text, statement.End, end - statement.End);
        if (!match.Success) return;
        var sign = match.Groups["down"].Success ? -1 : 1;
        (Deviation Deviation, decimal Now, decimal Before) best = (Deviation.Unknown, 0, 0);
        foreach (var side in statement.Says)
        {
            if (!Sides.TryAdd(check, side, out var now) || !statement.Agrees(now, Comparison.Equal)) continue;
            if (!Sides.TryAdd(check, side, out var before, TermSource.LastYear)) return;
            if (DeviationOf(match, sign, now, before) is var deviation && deviation < best.Deviation) best = (deviation, now, before);
        }

        if (best.Deviation is Deviation.Truncated or Deviation.Wrong) Add(check, rule, statement, match, best);
    }

    private static Deviation DeviationOf(Match match, int sign, decimal now, decimal before)
    {
        if (match.Groups["p"] is { Success: true } percent)
        {
            return before != 0 && Percent.TryRead(percent.ValueSpan, out var given)
                ? given.DeviationFrom(sign * 100 * (now - before) / before)
                : Deviation.Unknown;
        }

        if (!ChineseNumber.TryRead(match.Groups["n"].ValueSpan, out var by, out var step) || step > 1) return Deviation.Unknown;
        return sign * by == now - before ? Deviation.None : Deviation.Wrong;
    }

    private static void Add(
        RuleEvaluation check, RulePatterns rule, Statement statement, Match match, (Deviation Deviation, decimal Now, decimal Before) best)
    {
        var (definition, lastYear) = (rule.Rule, check.LastYear!);
        var severity = best.Deviation == Deviation.Truncated ? Severity.Note : definition.Severity;
        var (now, before) = (CellText.Of(best.Now), CellText.Of(best.Before));
        var change = CellText.Of(best.Now - best.Before);
        var percent = best.Before == 0 ? null : Percent.Text(100 * (best.Now - best.Before) / best.Before);
        check.Findings.Add(statement.Passage.Find(definition, severity, statement.Start, match.Index + match.Length, quote =>
            NarrativeMessages.WrongChange(definition, quote, now, before, (lastYear.Zh, lastYear.En), change, percent)) with
        {
            Left = best.Now,
            Right = best.Before,
        });
    }
}
