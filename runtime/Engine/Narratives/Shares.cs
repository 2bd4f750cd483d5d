using System.Text.RegularExpressions;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Rules;
using Nianbao.Text;

namespace Nianbao.Narratives;

/// <summary>
/// A part and its percentage: 予以公开59件，占45.38%. Whatever it is a part of stands before it, in the paragraph or
/// further up, or in a table; if no figure there makes the percentage, it is wrong.
/// </summary>
internal static class Shares
{
    public static void Check(RuleEvaluation check, RulePatterns rule, Regex figure, IReadOnlyList<Passage> before, Passage passage)
    {
        for (var match = rule.Find!.Match(passage.Text); match.Success; match = match.NextMatch())
        {
            if (!ChineseNumber.TryRead(match.Groups["n"].ValueSpan, out var part, out var step) || step != 1) continue;
            var unit = match.Groups["u"].Value;
            if (!Totals(figure, passage.Text, match.Index, unit).Any(total => total >= part)) continue;
            if (!Percent.TryRead(match.Groups["p"].ValueSpan, out var percent)) continue;
            var best = Deviation.Unknown;
            decimal whole = 0;
            var nearest = Totals(figure, passage.Text, match.Index, unit).Concat(TotalsOf(check, rule));
            var further = before.SelectMany(earlier => Totals(figure, earlier.Text, earlier.Text.Length, unit));
            foreach (var total in nearest.Concat(further).Where(total => total >= part && total > 0))
            {
                var deviation = percent.DeviationFrom(100 * part / total);
                if (deviation >= best) continue;
                (best, whole) = (deviation, total);
            }

            if (best is Deviation.Truncated or Deviation.Wrong) Add(check, rule, passage, match, part, whole, percent, best);
        }
    }

    private static IEnumerable<decimal> Totals(Regex figure, string text, int end, string unit)
    {
        for (var total = figure.Match(text, 0, end); total.Success; total = total.NextMatch())
        {
            if (total.Groups["u"].Value == unit && ChineseNumber.TryRead(total.Groups["n"].ValueSpan, out var value, out _)) yield return value;
        }
    }

    private static IEnumerable<decimal> TotalsOf(RuleEvaluation check, RulePatterns rule)
    {
        foreach (var side in rule.Definition.Says)
        {
            if (Sides.TryAdd(check, side, out var value)) yield return value;
        }
    }

    private static void Add(
        RuleEvaluation check, RulePatterns rule, Passage passage, Match match, decimal part, decimal whole, Percent percent, Deviation deviation)
    {
        var definition = rule.Rule;
        var severity = deviation == Deviation.Truncated ? Severity.Note : definition.Severity;
        var (share, given) = (Percent.Text(100 * part / whole), match.Groups["p"].Value);
        var division = $"{CellText.Of(part)} ÷ {CellText.Of(whole)}";
        check.Findings.Add(passage.Find(definition, severity, match.Index, match.Index + match.Length, quote =>
            NarrativeMessages.WrongShare(definition, quote, division, share, given)) with
        {
            Left = percent.Value,
            Right = decimal.Round(100 * part / whole, 4),
        });
    }
}
