using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Rules;

namespace Nianbao.Narratives;

/// <summary>What should not stand in a text, and what must.</summary>
internal static class Mentions
{
    private const int FewestParagraphs = 3;

    /// <summary>Adds a finding for each passage that should not be there.</summary>
    public static void Check(RuleEvaluation check, RulePatterns rule, Passage passage)
    {
        var match = rule.Find!.Match(passage.Text);
        if (!match.Success || rule.Unless?.IsMatch(passage.Text) == true) return;
        for (; match.Success; match = match.NextMatch())
        {
            var definition = rule.Rule;
            check.Findings.Add(passage.Find(definition, definition.Severity, match.Index, match.Index + match.Length, quote =>
                NarrativeMessages.Mentioned(definition, quote)));
        }
    }

    /// <summary>
    /// Adds a finding where the text does not mention what it must, of a rule with a cell only where that is not zero; a note
    /// where only another section does.
    /// </summary>
    public static void Require(RuleEvaluation check, RulePatterns rule, List<Passage> passages)
    {
        var definition = rule.Definition;
        if (definition.Kinds.Length > 0 && Array.IndexOf(definition.Kinds, check.Report.Kind) < 0) return;
        if (definition.Says.Length > 0) RequireOfCell(check, rule, passages);
        else RequireOfSection(check, rule, passages);
    }

    private static bool IsMentioned(RulePatterns rule, Passage passage) => rule.Find!.IsMatch(passage.Text) || rule.Find.IsMatch(passage.Heading);

    private static bool IsInSection(RulePatterns rule, Passage passage) => rule.Definition.Section is "" || passage.Section == rule.Definition.Section;

    private static void RequireOfCell(RuleEvaluation check, RulePatterns rule, List<Passage> passages)
    {
        var side = rule.Definition.Says[0];
        if (!Sides.TryAdd(check, side, out var value) || value == 0) return;
        var mentions = passages.FindAll(passage => IsMentioned(rule, passage));
        if (mentions.Exists(passage => IsInSection(rule, passage))) return;
        var (definition, report) = (rule.Rule, check.Report);
        var message = NarrativeMessages.NotMentioned(
            definition, Sides.LabelOf(report.Form, side), Sides.PathOf(report.Form, side), CellText.Of(value));
        var at = report.PlaceOf(side.Terms[0].Cell);
        check.Findings.Add(Finding.In(report, definition.Id, mentions.Count > 0 ? Severity.Note : definition.Severity, at, message.Zh, message.En) with
        {
            Cells = [report.Form.PathOf(side.Terms[0].Cell)],
            Right = value,
        });
    }

    // a section of a paragraph or two is not asked for everything
    private static void RequireOfSection(RuleEvaluation check, RulePatterns rule, List<Passage> passages)
    {
        var section = passages.FindAll(passage => IsInSection(rule, passage));
        if (section.Count < FewestParagraphs || passages.Exists(passage => IsMentioned(rule, passage))) return;
        check.Findings.Add(section[0].Find(rule.Rule, rule.Rule.Severity, 0, section[0].Text.Length, _ => NarrativeMessages.NotMentioned(rule.Rule)) with { Quote = "" });
    }
}
