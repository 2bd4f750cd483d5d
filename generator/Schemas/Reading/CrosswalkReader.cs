using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Schemas.Syntax;
using Nianbao.Generator.Text;
using YamlDotNet.RepresentationModel;

namespace Nianbao.Generator.Schemas.Reading;

/// <summary>Which cells of other forms mean the same.</summary>
internal sealed class CrosswalkReader(SchemaErrors errors)
{
    private const string NoCounterpart = "none";

    private readonly NodeReader _nodes = new(errors);

    /// <summary>One crosswalk, or a list of several; each may be to several forms that have the same paths.</summary>
    public List<CrosswalkSyntax> Read(SchemaMap form)
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
            if (_nodes.Mapping(node, "crosswalk") is not { } mapping) continue;
            var map = new SchemaMap(mapping, errors, "crosswalk", "to", "cells");
            var cells = (map.Mapping("cells") ?? new YamlMappingNode()).Children
                .Select(pair => ReadCounterpart(pair.Key, pair.Value)).OfType<CounterpartSyntax>().ToList();
            crosswalks.AddRange(ReadPaths(map, "to").Select(to => new CrosswalkSyntax(to, cells)));
        }

        return crosswalks;
    }

    /// <summary>A path, a list of paths, <c>none</c>, or a mapping that says how far the meanings agree.</summary>
    private CounterpartSyntax? ReadCounterpart(YamlNode key, YamlNode value)
    {
        if (_nodes.Text(key, "cells") is not { } from) return null;
        switch (value)
        {
            case YamlScalarNode { Value: NoCounterpart }:
                return new CounterpartSyntax(from, [], IsSimilar: false);
            case YamlMappingNode mapping:
                var map = new SchemaMap(mapping, errors, from.Value, "to", "relation");
                return Make(ReadPaths(map, "to"), map.Choice("relation", "same", "similar") == "similar");
            default:
                return Make(_nodes.OneOrMore(value, from.Value), isSimilar: false);
        }

        // without a readable path nothing was said: that is not the same as none
        CounterpartSyntax? Make(List<Located<string>> to, bool isSimilar) =>
            to.Count == 0 ? null : new CounterpartSyntax(from, to, isSimilar);
    }

    private List<Located<string>> ReadPaths(SchemaMap map, string key) =>
        map.Find(key) is { } node ? _nodes.OneOrMore(node, key) : map.Missing<List<Located<string>>>(key, []);
}
