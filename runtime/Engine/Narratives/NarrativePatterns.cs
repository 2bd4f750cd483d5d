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
        form.Narrative is { } definition ? OfDefinitions.GetValue(definition, _ => new NarrativePatterns(form, definition)) : null;

    private NarrativePatterns(FormDefinition form, NarrativeDefinition definition)
    {
        Figure = Make(definition.Figure)!;
        Decoys = Make(definition.Decoys);
        Times = Make(definition.Times);
        OtherTimes = Make(definition.OtherTimes);
        Bodies = Make(definition.Bodies);
        NoSubjects = Make(definition.NoSubjects);
        Topic = Make(definition.Topic);
        Lexicon = new Lexicon(definition.Lexicon);
        Rules = Array.ConvertAll(definition.Rules, rule => new RulePatterns(rule));
        foreach (var rule in Rules)
        {
            foreach (var claim in rule.Definition.Claims) Concepts.TryAdd(claim.Concept, new Concept(rule, claim.Says, IsWhole(claim), IsMoney(form, claim)));
        }

        Roots = [.. Array.FindAll(definition.Rules, rule => rule.Claims.Length > 0).SelectMany(rule => rule.Anchors).Distinct()];
        Searching = Array.FindAll(Rules, rule => rule.Kind is not (NarrativeKind.Required or NarrativeKind.Change) && (rule.Find != null || rule.None != null));
        Changes = Array.Find(Rules, rule => rule.Kind == NarrativeKind.Change);
    }

    private bool IsWhole(ClaimDefinition claim)
    {
        var received = Array.Find(
            Rules.SelectMany(rule => rule.Definition.Claims).ToArray(), other => other.Concept == claim.Concept.Split('.')[0] + ".received");
        return received != null && claim.Says.Any(side => received.Says.Any(other => side.Terms.SequenceEqual(other.Terms)));
    }

    private static bool IsMoney(FormDefinition form, ClaimDefinition claim) => claim.Says.Length > 0 && Sides.MoneyUnitOf(form, claim.Says[0]).Length > 0;

    public Regex Figure { get; }

    public Regex? Decoys { get; }

    public Regex? Times { get; }

    public Regex? OtherTimes { get; }

    /// <summary>Names of bodies, and words for them: 县教育局, 全县, 我局.</summary>
    public Regex? Bodies { get; }

    /// <summary>What a clause begins with up to the name of a body that does nothing in it.</summary>
    public Regex? NoSubjects { get; }

    /// <summary>Words for disclosure itself.</summary>
    public Regex? Topic { get; }

    public Lexicon Lexicon { get; }

    /// <summary>What stands in the names of all that is counted: a paragraph without any of these makes no claim.</summary>
    public string[] Roots { get; }

    /// <summary>What a claim is compared with, by its concept.</summary>
    public Dictionary<string, Concept> Concepts { get; } = new(StringComparer.Ordinal);

    public RulePatterns[] Rules { get; }

    /// <summary>The rules that search each paragraph by patterns of their own; what others compare is claimed or asked of all.</summary>
    public RulePatterns[] Searching { get; }

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

/// <summary>What a claim is compared with.</summary>
/// <param name="Rule">The rule that does.</param>
/// <param name="Says">The sums that its wording may mean.</param>
/// <param name="IsWhole">True where what is said of all (均) may be said of it: it may mean the same as what was received.</param>
/// <param name="IsMoney">True where it is an amount, which is never counted in pieces.</param>
internal sealed record Concept(RulePatterns Rule, Side[] Says, bool IsWhole, bool IsMoney);
