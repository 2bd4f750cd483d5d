using Nianbao.Rules;

namespace Nianbao.Narratives;

/// <summary>
/// The body that the preamble names. Names are shortened in many ways (发改委); only one that shares nothing with the
/// report's own but the words that every name has is another body for certain.
/// </summary>
internal static class NamedOrgan
{
    public static void Check(RuleEvaluation check, RulePatterns rule, Passage passage)
    {
        var own = NormalText.Of(check.Report.Organ, check.Report.Year);
        for (var match = rule.Find!.Match(passage.Text); match.Success; match = match.NextMatch())
        {
            var organ = match.Groups["organ"];
            var core = Core(rule, organ.Value);
            if (core.Length < 2 || Core(rule, own).AsSpan().IndexOfAny(core) >= 0) continue;
            var definition = rule.Rule;
            check.Findings.Add(passage.Find(definition, definition.Severity, organ.Index, organ.Index + organ.Length, quote =>
                NarrativeMessages.AnotherOrgan(definition, quote, check.Report.Organ)));
        }
    }

    // what is left without the words that every name has
    private static string Core(RulePatterns rule, string name) => rule.Unless?.Replace(name, "") ?? name;
}
