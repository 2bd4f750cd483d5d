using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Rules;

namespace Nianbao.Narratives;

/// <summary>What should not stand in a text, and what must.</summary>
internal static class Mentions
{
    /// <summary>Adds a finding for each passage that should not be there.</summary>
    public static void Check(RuleEvaluation check, RulePatterns rule, Passage passage)
    {
        if (rule.Unless?.IsMatch(passage.Text) == true) return;
        for (var match = rule.Find!.Match(passage.Text); match.Success; match = match.NextMatch())
        {
            var definition = rule.Rule;
            check.Findings.Add(passage.Find(definition, definition.Severity, match.Index, match.Index + match.Length, quote =>
                NarrativeMessages.Mentioned(definition, quote)));
        }
    }

    /// <summary>
    /// Adds a finding where a cell is not zero and the text does not mention what it says; a note where only another
    /// section does.
    /// </summary>
    public static void Require(RuleEvaluation check, RulePatterns rule, List<Passage> passages)
    {
        var side = rule.Definition.Says[0];
        if (!Sides.TryAdd(check, side, out var value) || value == 0) return;
        var mentions = passages.FindAll(passage => rule.Find!.IsMatch(passage.Text));
        if (mentions.Exists(passage => rule.Definition.Section is "" || passage.Section == rule.Definition.Section)) return;
        var (definition, report) = (rule.Rule, check.Report);
        var at = report.PlaceOf(side.Terms[0].Cell);
        var message = NarrativeMessages.NotMentioned(
            definition, Sides.LabelOf(report.Form, side), Sides.PathOf(report.Form, side), CellText.Of(value));
        check.Findings.Add(Finding.In(
            report, definition.Id, mentions.Count > 0 ? Severity.Note : definition.Severity, at, message.Zh, message.En) with
        {
            Cells = [report.Form.PathOf(side.Terms[0].Cell)],
            Right = value,
        });
    }
}
