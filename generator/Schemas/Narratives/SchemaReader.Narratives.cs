using System.Globalization;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Schemas.Narratives;
using YamlDotNet.RepresentationModel;

namespace Nianbao.Generator.Schemas;

/// <summary>Rules about figures and statements in the narrative.</summary>
internal sealed partial class SchemaReader
{
    private static readonly string[] NarrativeKinds =
        ["figure", "repeated", "sum", "share", "change", "period", "organ", "mention", "required"];

    private NarrativeSyntax ReadNarrative(SchemaMap form)
    {
        if (form.Mapping("narrative") is not { } mapping) return NarrativeSyntax.Empty;
        var map = new SchemaMap(mapping, _errors, "narrative", ["words", "drop", "rules", .. NarrativeSyntax.PatternKeys]);
        var words = map.Entries("words")
            .Select(entry => TextOf(entry.Value, entry.Id.Value) is { } pattern ? (entry.Id, pattern) : default)
            .Where(word => word.pattern.Value is not null).ToList();
        var patterns = NarrativeSyntax.PatternKeys
            .Select(key => (Key: key, Pattern: map.OptionalLocatedText(key)))
            .Where(entry => entry.Pattern is not null).Select(entry => (entry.Key, entry.Pattern!.Value)).ToList();
        var rules = map.List("rules").Select(node => AsMapping(node, "rules")).OfType<YamlMappingNode>().Select(ReadNarrativeRule).ToList();
        return new NarrativeSyntax(words, patterns, ReadOneOrMore(map, "drop"), rules);
    }

    private NarrativeRuleSyntax ReadNarrativeRule(YamlMappingNode node)
    {
        var map = new SchemaMap(
            node, _errors, "规则", "id", "kind", "anchor", "find", "none", "near", "unless", "section", "says", "at_most", "multiple_of", "whole",
            "severity", "message", "message_en", "source", "example");
        var atMost = ReadOneOrMore(map, "at_most");
        return new NarrativeRuleSyntax(
            ReadRuleId(map.LocatedText("id")),
            map.Choice("kind", NarrativeKinds),
            ReadOneOrMore(map, "anchor").Select(word => word.Value).ToList(),
            ReadOneOrMore(map, "find"),
            ReadOneOrMore(map, "none"),
            map.OptionalLocatedText("near"),
            map.OptionalLocatedText("unless"),
            map.OptionalLocatedText("section"),
            [.. ReadOneOrMore(map, "says"), .. atMost],
            atMost.Count > 0,
            map.Find("multiple_of") is null ? 0 : ReadNumber(map, "multiple_of"),
            map.OptionalLocatedText("whole"),
            map.Choice("severity", "warning", "error", "note"),
            map.Text("message"),
            map.Text("message_en"),
            map.Text("source"),
            map.Mapping("example") is { } example ? ReadNarrativeExample(example) : null);
    }

    private NarrativeExampleSyntax ReadNarrativeExample(YamlMappingNode node)
    {
        var map = new SchemaMap(node, _errors, "example", "cells", "last_year", "good", "bad");
        var cells = (map.Mapping("cells") ?? new YamlMappingNode()).Children
            .Select(pair => (Path: TextOf(pair.Key, "cells"), Value: NumberOf(pair.Value, "cells")))
            .Where(cell => cell.Path is not null).Select(cell => (cell.Path!.Value, cell.Value)).ToList();
        var lastYear = map.List("last_year").Select(value => NumberOf(value, "last_year")).ToList();
        return new NarrativeExampleSyntax(cells, lastYear, map.Text("good"), map.Text("bad"));
    }

    private List<Located<string>> ReadOneOrMore(SchemaMap map, string key) => map.Find(key) is { } node ? ReadPaths(node, key) : [];

    private int NumberOf(YamlNode node, string key)
    {
        if (node is YamlScalarNode { Value: { } text } && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        _errors.Add(SchemaDiagnostics.WrongShape, node, key, "一个整数", "a whole number");
        return 0;
    }
}
