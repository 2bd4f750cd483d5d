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
internal sealed class Shares(RuleEvaluation check, Regex figure)
{
    /// <summary>Of so many figures before a part, the last, one may be what it is a part of.</summary>
    private const int MostTotals = 500;

    /// <summary>Units of one thing: 29例，其中网络25件.</summary>
    private const string Pieces = "件例宗起份";

    private const string Request = "申请";

    private readonly List<Passage> _unread = [];
    private readonly List<Total> _further = [];
    private readonly List<Total> _near = [];

    /// <summary>Checks the percentages of a paragraph.</summary>
    public void Check(RulePatterns rule, Passage passage)
    {
        ReadTotals(passage);
        var before = 0;
        for (var match = rule.Find!.Match(passage.Text); match.Success; match = match.NextMatch())
        {
            while (before < _near.Count && _near[before].End <= match.Index) before++;
            if (!ChineseNumber.TryRead(match.Groups["n"].ValueSpan, out var part, out var step) || step != 1) continue;
            var unit = match.Groups["u"].Value;
            var isOfRequests = match.Value.Contains(Request, StringComparison.Ordinal) && TotalsOf(rule).Any(total => total >= part);
            if (!isOfRequests && !Totals(_near, before, unit).Any(total => total >= part)) continue;
            if (!Percent.TryRead(match.Groups["p"].ValueSpan, out var percent)) continue;
            var best = Deviation.Unknown;
            decimal whole = 0;
            var totals = Totals(_near, before, unit).Concat(TotalsOf(rule)).Concat(Totals(_further, _further.Count, unit));
            foreach (var total in totals.Where(total => total >= part && total > 0))
            {
                var deviation = percent.DeviationFrom(100 * part / total);
                if (deviation >= best) continue;
                (best, whole) = (deviation, total);
                if (best == Deviation.None) break;
            }

            if (best is Deviation.Truncated or Deviation.Wrong) Add(rule, passage, match, part, whole, percent, best);
        }
    }

    /// <summary>Ends a paragraph: its figures stand before the next. They are read when there is a percentage.</summary>
    public void End(Passage passage) => _unread.Add(passage);

    private void ReadTotals(Passage passage)
    {
        foreach (var earlier in _unread) AddTotals(earlier, _further);
        _unread.Clear();
        if (_further.Count > MostTotals) _further.RemoveRange(0, _further.Count - MostTotals);
        _near.Clear();
        AddTotals(passage, _near);
    }

    private void AddTotals(Passage passage, List<Total> totals)
    {
        for (var match = figure.Match(passage.Text); match.Success; match = match.NextMatch())
        {
            if (ChineseNumber.TryRead(match.Groups["n"].ValueSpan, out var value, out _))
            {
                totals.Add(new Total(value, match.Groups["u"].Value, match.Index + match.Length));
            }
        }
    }

    private static IEnumerable<decimal> Totals(List<Total> totals, int before, string unit)
    {
        for (var i = Math.Max(0, before - MostTotals); i < before; i++)
        {
            if (totals[i].Unit == unit || (Pieces.Contains(unit, StringComparison.Ordinal) && Pieces.Contains(totals[i].Unit, StringComparison.Ordinal))) yield return totals[i].Value;
        }
    }

    private IEnumerable<decimal> TotalsOf(RulePatterns rule)
    {
        foreach (var side in rule.Definition.Says)
        {
            if (Sides.TryAdd(check, side, out var value)) yield return value;
        }
    }

    private void Add(
        RulePatterns rule, Passage passage, Match match, decimal part, decimal whole, Percent percent, Deviation deviation)
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

    /// <summary>A figure of which another may be a part.</summary>
    /// <param name="Value">The figure.</param>
    /// <param name="Unit">Its unit.</param>
    /// <param name="End">Where it ends in its paragraph.</param>
    private readonly record struct Total(decimal Value, string Unit, int End);
}
