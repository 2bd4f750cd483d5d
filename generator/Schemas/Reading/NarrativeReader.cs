using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Schemas.Syntax;
using YamlDotNet.RepresentationModel;

namespace Nianbao.Generator.Schemas.Reading;

/// <summary>Rules about figures and statements in the narrative.</summary>
internal sealed class NarrativeReader(SchemaErrors errors)
{
    private static readonly string[] Kinds =
        ["figure", "repeated", "sum", "share", "change", "period", "organ", "mention", "required"];

    private readonly NodeReader _nodes = new(errors);
    private readonly RuleReader _rules = new(errors);

    public NarrativeSyntax Read(SchemaMap form)
    {
        if (form.Mapping("narrative") is not { } mapping) return NarrativeSyntax.Empty;
        var map = new SchemaMap(mapping, errors, "narrative", ["words", "drop", "rules", .. NarrativeSyntax.PatternKeys]);
        var words = map.Entries("words")
            .Select(entry => _nodes.Text(entry.Value, entry.Id.Value) is { } pattern ? (entry.Id, pattern) : default)
            .Where(word => word.pattern.Value is not null).ToList();
        var patterns = NarrativeSyntax.PatternKeys
            .Select(key => (Key: key, Pattern: map.OptionalLocatedText(key)))
            .Where(entry => entry.Pattern is not null).Select(entry => (entry.Key, entry.Pattern!.Value)).ToList();
        var rules = map.List("rules").Select(node => _nodes.Mapping(node, "rules")).OfType<YamlMappingNode>().Select(ReadRule).ToList();
        return new NarrativeSyntax(words, patterns, _nodes.OneOrMore(map, "drop"), rules);
    }

    private NarrativeRuleSyntax ReadRule(YamlMappingNode node)
    {
        var map = new SchemaMap(
            node, errors, "规则", "id", "kind", "anchor", "find", "none", "near", "unless", "section", "says", "at_most", "multiple_of", "whole",
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
            [.. _nodes.OneOrMore(map, "says"), .. atMost],
            atMost.Count > 0,
            map.Find("multiple_of") is null ? 0 : map.Number("multiple_of"),
            map.OptionalLocatedText("whole"),
            map.Choice("severity", "warning", "error", "note"),
            map.Text("message"),
            map.Text("message_en"),
            map.Text("source"),
            map.Mapping("example") is { } example ? ReadExample(example) : null);
    }

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
