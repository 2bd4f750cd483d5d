using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Schemas.Syntax;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Inheritance;

/// <summary>
/// What a form says about its narrative on top of what it inherits: words, patterns and rules of its own replace those
/// of the same name, and it may drop rules.
/// </summary>
internal static class NarrativeInheritance
{
    public static NarrativeSyntax Merge(NarrativeSyntax parent, NarrativeSyntax child, SourceRange place, SchemaErrors errors)
    {
        var inherited = parent.Rules.Select(rule => rule.Id.Value).ToList();
        foreach (var unknown in child.Drop.Where(id => !inherited.Contains(id.Value)))
        {
            errors.Add(
                SchemaDiagnostics.UnknownTarget, unknown.Range, "narrative.drop", unknown.Value,
                Suggestion.Zh(unknown.Value, inherited), Suggestion.En(unknown.Value, inherited));
        }

        var dropped = child.Drop.Select(id => id.Value).ToList();
        var own = child.Rules.GroupBy(rule => rule.Id.Value).ToDictionary(group => group.Key, group => group.First());
        var rules = parent.Rules
            .Where(rule => !dropped.Contains(rule.Id.Value))
            .Select(rule => own.TryGetValue(rule.Id.Value, out var replaced) ? replaced : Move(rule, place));
        return new NarrativeSyntax(
            [.. parent.Words.Where(word => child.Words.All(mine => mine.Name.Value != word.Name.Value)).Select(word => (Move(word.Name, place), Move(word.Pattern, place))), .. child.Words],
            [.. parent.Patterns.Where(pattern => child.Patterns.All(mine => mine.Key != pattern.Key)).Select(pattern => (pattern.Key, Move(pattern.Pattern, place))), .. child.Patterns],
            null,
            [.. parent.Lexicon.Select(entry => entry with { Words = Move(entry.Words, place) }), .. child.Lexicon],
            [],
            [.. rules, .. child.Rules.Where(rule => !inherited.Contains(rule.Id.Value))]);
    }

    private static NarrativeRuleSyntax Move(NarrativeRuleSyntax rule, SourceRange place) => rule with
    {
        IsInherited = true,
        Id = Move(rule.Id, place),
        Find = rule.Find.Select(pattern => Move(pattern, place)).ToList(),
        None = rule.None.Select(pattern => Move(pattern, place)).ToList(),
        Near = rule.Near is { } near ? Move(near, place) : null,
        Unless = rule.Unless is { } unless ? Move(unless, place) : null,
        Section = rule.Section is { } section ? Move(section, place) : null,
        Says = rule.Says.Select(sum => Move(sum, place)).ToList(),
        Claims = rule.Claims.Select(claim => new ClaimSyntax(Move(claim.Concept, place), claim.Says.Select(sum => Move(sum, place)).ToList())).ToList(),
        Of = rule.Of.Select(sum => Move(sum, place)).ToList(),
        Example = rule.Example is { } example
            ? example with { Cells = example.Cells.Select(cell => (Move(cell.Path, place), cell.Value)).ToList() }
            : null,
    };

    private static Located<string> Move(Located<string> value, SourceRange place) => value with { Range = place };
}
