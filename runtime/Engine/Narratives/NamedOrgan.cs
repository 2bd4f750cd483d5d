using Nianbao.Rules;

namespace Nianbao.Narratives;

/// <summary>
/// The body whose report the title or the opening names. Names are shortened in many ways (发改委); only one that shares
/// nothing with the report's own but the words that every name has is another body for certain.
/// </summary>
internal static class NamedOrgan
{
    public static void Check(RuleEvaluation check, RulePatterns rule, Passage passage, OwnBody own)
    {
        for (var match = rule.Find!.Match(passage.Text); match.Success; match = match.NextMatch())
        {
            var organ = match.Groups["organ"];
            if (!own.IsAnother(organ.Value, name => rule.Unless?.Replace(name, "") ?? name)) continue;
            var definition = rule.Rule;
            check.Findings.Add(passage.Find(definition, definition.Severity, organ.Index, organ.Index + organ.Length, quote =>
                NarrativeMessages.AnotherOrgan(definition, quote, check.Report.Organ)));
        }
    }
}
