using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Schemas.Crosswalks;
using YamlDotNet.RepresentationModel;

namespace Nianbao.Generator.Schemas;

/// <summary>Which cells of other forms mean the same.</summary>
internal sealed partial class SchemaReader
{
    private const string NoCounterpart = "none";

    /// <summary>One crosswalk, or a list of several; each may be to several forms that have the same paths.</summary>
    private List<CrosswalkSyntax> ReadCrosswalks(SchemaMap form)
    {
        var crosswalks = new List<CrosswalkSyntax>();
        var nodes = form.Find("crosswalk") switch
        {
            null => [],
            YamlSequenceNode list => list.Children.ToList(),
            var single => [single],
        };
        foreach (var node in nodes)
        {
            if (AsMapping(node, "crosswalk") is not { } mapping) continue;
            var map = new SchemaMap(mapping, _errors, "crosswalk", "to", "cells");
            var cells = (map.Mapping("cells") ?? new YamlMappingNode()).Children
                .Select(pair => ReadCounterpart(pair.Key, pair.Value)).OfType<CounterpartSyntax>().ToList();
            crosswalks.AddRange(ReadPaths(map, "to").Select(to => new CrosswalkSyntax(to, cells)));
        }

        return crosswalks;
    }

    /// <summary>A path, a list of paths, <c>none</c>, or a mapping that says how far the meanings agree.</summary>
    private CounterpartSyntax? ReadCounterpart(YamlNode key, YamlNode value)
    {
        if (TextOf(key, "cells") is not { } from) return null;
        switch (value)
        {
            case YamlScalarNode { Value: NoCounterpart }:
                return new CounterpartSyntax(from, [], IsSimilar: false);
            case YamlMappingNode mapping:
                var map = new SchemaMap(mapping, _errors, from.Value, "to", "relation");
                return Make(ReadPaths(map, "to"), map.Choice("relation", "same", "similar") == "similar");
            default:
                return Make(ReadPaths(value, from.Value), isSimilar: false);
        }

        // without a readable path nothing was said: that is not the same as none
        CounterpartSyntax? Make(List<Located<string>> to, bool isSimilar) =>
            to.Count == 0 ? null : new CounterpartSyntax(from, to, isSimilar);
    }

    private List<Located<string>> ReadPaths(SchemaMap map, string key) =>
        map.Find(key) is { } node ? ReadPaths(node, key) : map.Missing<List<Located<string>>>(key, []);

    private List<Located<string>> ReadPaths(YamlNode node, string key)
    {
        var items = node is YamlSequenceNode list ? list.Children.ToList() : [node];
        return items.Select(item => TextOf(item, key)).OfType<Located<string>>().ToList();
    }

    private Located<string>? TextOf(YamlNode node, string key)
    {
        if (node is YamlScalarNode { Value: { Length: > 0 } text }) return new Located<string>(text, SchemaErrors.RangeOf(node));
        _errors.Add(SchemaDiagnostics.WrongShape, node, key, "一段文字，或几段文字的列表", "a text or a list of texts");
        return null;
    }
}
