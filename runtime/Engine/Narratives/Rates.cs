using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Rules;
using Nianbao.Text;

namespace Nianbao.Narratives;

/// <summary>A rate of the tables: 办结率96.9%. What two figures of its sentence make is right as well: they are checked themselves.</summary>
internal static class Rates
{
    /// <summary>A finding where nothing that the rate may be of makes it; null otherwise, and where a cell is blank.</summary>
    public static Finding? Find(RuleEvaluation check, NarrativeRule rule, Passage passage, List<Claim> claims, Claim claim)
    {
        var text = passage.Text.AsSpan(claim.At, claim.End - claim.At - 1);
        if (!Percent.TryRead(text, out var percent) || !Sides.TryAdd(check, rule.Claims[0].Says[0], out var part)) return null;
        var figures = claims.FindAll(other => other.At >= 0 && !other.IsRate);
        if (figures.Exists(one => figures.Exists(other => other.At < one.At && other.Value > 0 && percent.DeviationFrom(100 * one.Value / other.Value) <= Deviation.Truncated))) return null;
        (decimal Whole, Deviation Deviation) best = (0, Deviation.Unknown);
        foreach (var side in rule.Of)
        {
            if (!Sides.TryAdd(check, side, out var whole)) return null;
            if (whole <= 0) continue;
            var deviation = percent.DeviationFrom(100 * part / whole);
            if (deviation < best.Deviation) best = (whole, deviation);
        }

        if (best.Deviation <= Deviation.Truncated || best.Whole == 0) return null;
        var division = $"{CellText.Of(part)} ÷ {CellText.Of(best.Whole)}";
        var (share, given) = (Percent.Text(100 * part / best.Whole), text.ToString());
        return passage.Find(rule.Rule, rule.Rule.Severity, claim.Start, claim.End, quote =>
            NarrativeMessages.WrongShare(rule.Rule, quote, division, share, given)) with
        {
            Left = percent.Value,
            Right = decimal.Round(100 * part / best.Whole, 4),
        };
    }
}
