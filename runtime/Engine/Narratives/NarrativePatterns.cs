using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Nianbao.Forms;

namespace Nianbao.Narratives;

/// <summary>A form's patterns, made once and used by all threads.</summary>
internal sealed class NarrativePatterns
{
    private static readonly ConditionalWeakTable<NarrativeDefinition, NarrativePatterns> OfDefinitions = [];

    /// <summary>The patterns of a form; null for a form without rules about its narrative. Made when first asked for.</summary>
    public static NarrativePatterns? Of(FormDefinition form) =>
        form.Narrative is { } definition ? OfDefinitions.GetValue(definition, static definition => new NarrativePatterns(definition)) : null;

    private NarrativePatterns(NarrativeDefinition definition)
    {
        Figure = Make(definition.Figure)!;
        Decoys = Make(definition.Decoys);
        Times = Make(definition.Times);
        OtherTimes = Make(definition.OtherTimes);
        Region = Make(definition.Region);
        Part = Make(definition.Part);
        Rules = Array.ConvertAll(definition.Rules, rule => new RulePatterns(rule));
        Changes = Array.Find(Rules, rule => rule.Kind == NarrativeKind.Change);
    }

    public Regex Figure { get; }

    public Regex? Decoys { get; }

    public Regex? Times { get; }

    public Regex? OtherTimes { get; }

    public Regex? Region { get; }

    public Regex? Part { get; }

    public RulePatterns[] Rules { get; }

    /// <summary>The rule about changes against last year, which stand behind a figure that another rule finds.</summary>
    public RulePatterns? Changes { get; }

    /// <summary>Null for an empty pattern.</summary>
    public static Regex? Make(string pattern) =>
        pattern.Length == 0 ? null : new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}

/// <summary>A rule with its patterns.</summary>
internal sealed class RulePatterns(NarrativeRule rule)
{
    public NarrativeRule Definition { get; } = rule;

    public RuleDefinition Rule => Definition.Rule;

    public NarrativeKind Kind => Definition.Kind;

    public Regex? Find { get; } = NarrativePatterns.Make(rule.Find);

    public Regex? None { get; } = NarrativePatterns.Make(rule.None);

    public Regex? Near { get; } = NarrativePatterns.Make(rule.Near);

    public Regex? Unless { get; } = NarrativePatterns.Make(rule.Unless);

    /// <summary>
    /// True where a text may have something to do with the rule. Asked for every paragraph and rule: one search for each
    /// of a few short words costs a tenth of what a search for all of them at once would cost to begin with.
    /// </summary>
    public bool Concerns(ReadOnlySpan<char> text)
    {
        if (Definition.Anchors.Length == 0) return true;
        foreach (var anchor in Definition.Anchors)
        {
            if (text.Contains(anchor, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>True where the paragraph or its heading is about what the rule is about.</summary>
    public bool IsNear(Passage passage) =>
        Near == null || Near.IsMatch(passage.Text) || (passage.Heading.Length > 0 && Near.IsMatch(passage.Heading));
}
