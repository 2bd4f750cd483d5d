using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Schemas.Syntax;
using YamlDotNet.RepresentationModel;

namespace Nianbao.Generator.Schemas.Reading;

/// <summary>Rules about figures and statements in the narrative.</summary>
internal sealed class NarrativeReader(SchemaErrors errors)
{
    private static readonly string[] Kinds =
        ["figure", "repeated", "sum", "share", "rate", "change", "period", "organ", "mention", "required"];

    private static readonly Dictionary<string, string> RolesWithMeanings = new()
    {
        ["things"] = "Thing", ["predicates"] = "Predicate", ["qualifiers"] = "Qualifier", ["connectives"] = "Connective", ["others"] = "Other",
    };

    private static readonly Dictionary<string, string> Roles = new()
    {
        ["none"] = "None", ["none_behind"] = "NoneBehind", ["all"] = "All", ["causes"] = "Cause", ["effects"] = "Effect",
        ["parts"] = "Part", ["rest"] = "Rest", ["fillers"] = "Filler", ["stops"] = "Stop",
    };

    private readonly NodeReader _nodes = new(errors);
    private readonly RuleReader _rules = new(errors);

    public NarrativeSyntax Read(SchemaMap form)
    {
        if (form.Mapping("narrative") is not { } mapping) return NarrativeSyntax.Empty;
        var map = new SchemaMap(mapping, errors, "narrative", ["words", "words_from", "lexicon", "drop", "rules", .. NarrativeSyntax.PatternKeys]);
        var words = map.Entries("words")
            .Select(entry => _nodes.Text(entry.Value, entry.Id.Value) is { } pattern ? (entry.Id, pattern) : default)
            .Where(word => word.pattern.Value is not null).ToList();
        var patterns = NarrativeSyntax.PatternKeys
            .Select(key => (Key: key, Pattern: map.OptionalLocatedText(key)))
            .Where(entry => entry.Pattern is not null).Select(entry => (entry.Key, entry.Pattern!.Value)).ToList();
        var rules = map.List("rules").Select(node => _nodes.Mapping(node, "rules")).OfType<YamlMappingNode>().Select(ReadRule).ToList();
        return new NarrativeSyntax(words, patterns, map.OptionalLocatedText("words_from"), ReadLexicon(map), _nodes.OneOrMore(map, "drop"), rules);
    }

    private List<LexiconSyntax> ReadLexicon(SchemaMap narrative)
    {
        if (narrative.Mapping("lexicon") is not { } mapping) return [];
        var map = new SchemaMap(mapping, errors, "lexicon", [.. RolesWithMeanings.Keys, .. Roles.Keys]);
        var entries = RolesWithMeanings.SelectMany(role => map.Entries(role.Key).Select(entry => (Role: role.Value, Meaning: entry.Id.Value, Words: _nodes.Text(entry.Value, entry.Id.Value))))
            .Concat(Roles.Select(role => (Role: role.Value, Meaning: "", Words: map.OptionalLocatedText(role.Key))));
        return entries.Where(entry => entry.Words is not null).Select(entry => new LexiconSyntax(entry.Role, entry.Meaning, entry.Words!.Value)).ToList();
    }

    private NarrativeRuleSyntax ReadRule(YamlMappingNode node)
    {
        var map = new SchemaMap(
            node, errors, "规则", "id", "kind", "anchor", "find", "none", "near", "unless", "section", "kinds", "says", "claims", "of", "at_most", "multiple_of",
            "severity", "message", "message_en", "source", "example");
        var atMost = _nodes.OneOrMore(map, "at_most");
        return new NarrativeRuleSyntax(
            _rules.ReadId(map, "id"),
            map.Choice("kind", Kinds),
            _nodes.OneOrMore(map, "anchor").Select(word => word.Value).ToList(),
            _nodes.OneOrMore(map, "find"),
            _nodes.OneOrMore(map, "none"),
            map.OptionalLocatedText("near"),
            map.OptionalLocatedText("unless"),
            map.OptionalLocatedText("section"),
            _nodes.OneOrMore(map, "kinds"),
            [.. _nodes.OneOrMore(map, "says"), .. atMost],
            ReadClaims(map),
            _nodes.OneOrMore(map, "of"),
            atMost.Count > 0,
            map.Find("multiple_of") is null ? 0 : map.Number("multiple_of"),
            map.Choice("severity", "warning", "error", "note"),
            map.Text("message"),
            map.Text("message_en"),
            map.Text("source"),
            map.Mapping("example") is { } example ? ReadExample(example) : null);
    }

    private List<ClaimSyntax> ReadClaims(SchemaMap rule) => (rule.Mapping("claims") ?? new YamlMappingNode()).Children
        .Select(pair => (Concept: _nodes.Text(pair.Key, "claims"), Says: _nodes.OneOrMore(pair.Value, "claims")))
        .Where(claim => claim.Concept is not null)
        .Select(claim => new ClaimSyntax(claim.Concept!.Value, claim.Says)).ToList();

    private NarrativeExampleSyntax ReadExample(YamlMappingNode node)
    {
        var map = new SchemaMap(node, errors, "example", "cells", "last_year", "good", "bad");
        var cells = (map.Mapping("cells") ?? new YamlMappingNode()).Children
            .Select(pair => (Path: _nodes.Text(pair.Key, "cells"), Value: _nodes.Number(pair.Value, "cells")))
            .Where(cell => cell.Path is not null).Select(cell => (cell.Path!.Value, cell.Value)).ToList();
        var lastYear = map.List("last_year").Select(value => _nodes.Number(value, "last_year")).ToList();
        return new NarrativeExampleSyntax(cells, lastYear, map.Text("good"), map.Text("bad"));
    }
}
