using System.Globalization;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Schemas.Syntax;
using Nianbao.Generator.Text;
using YamlDotNet.RepresentationModel;

namespace Nianbao.Generator.Schemas.Reading;

/// <summary>Tables, their trees of rows and columns, and their rules.</summary>
internal sealed class TableReader(SchemaErrors errors)
{
    private static readonly string[] BlockKeys = ["heading", "head", "columns_heading", "column", "columns", "spans", "value_spans", "rows", "rules"];

    private static readonly string[] TableKeys = ["layout", "unit", "head", "blank", "optional", "rules"];

    private readonly NodeReader _nodes = new(errors);
    private readonly RuleReader _rules = new(errors);

    /// <summary>Null for what is no mapping and for a table without rows or columns.</summary>
    public TableSyntax? Read(Located<string> id, YamlNode node)
    {
        if (Identifiers.IsOfReport(id.Value)) errors.Add(SchemaDiagnostics.NameOfReport, id.Range, id.Value);
        if (_nodes.Mapping(node, id.Value) is not { } mapping) return null;
        var simple = !mapping.Children.Keys.Any(key => key is YamlScalarNode { Value: "blocks" });
        var isList = mapping.Children.Any(pair => pair is { Key: YamlScalarNode { Value: "layout" }, Value: YamlScalarNode { Value: "list" } });
        var map = new SchemaMap(mapping, errors, isList ? "清单式的表" : "表", [.. TableKeys, .. KeysOf(simple, isList)]);
        map.Choice("layout", "grid", "list");
        if (isList && map.Find("rows") is null) map.Missing("rows", "");
        var blocks = simple
            ? [ReadBlock(map, tableHead: null, rules: [])]
            : map.Entries("blocks").Select(entry => ReadBlock(entry.Id, entry.Value, map.OptionalText("head"))).OfType<BlockSyntax>().ToList();
        if (blocks.Any(block => block.Columns.Count == 0 || block.Rows.Count == 0))
        {
            errors.Add(SchemaDiagnostics.EmptyTable, id.Range, id.Value);
            return null;
        }

        return new TableSyntax(
            id,
            map.OptionalText("unit") ?? "",
            simple ? map.OptionalText("corner") : null,
            isList ? map.Text("unit_head") : null,
            map.OptionalChoice("blank", "refused", "allowed"),
            blocks,
            _rules.ReadAll(map))
        {
            IsOptional = map.Choice("optional", "false", "true") == "true",
        };
    }

    private static string[] KeysOf(bool simple, bool isList) =>
        isList ? ["unit_head", "column", "rows"]
        : simple ? ["corner", "columns_heading", "column", "columns", "spans", "value_spans", "rows"]
        : ["blocks"];

    /// <summary>A block under its name; null for what is no mapping.</summary>
    /// <param name="tableHead">The label over row labels where the block has none of its own.</param>
    public BlockSyntax? ReadBlock(Located<string> id, YamlNode node, string? tableHead)
    {
        if (_nodes.Mapping(node, id.Value) is not { } mapping) return null;
        var map = new SchemaMap(mapping, errors, "块", BlockKeys);
        return ReadBlock(map, tableHead, _rules.ReadAll(map)) with { Id = id, Heading = map.OptionalText("heading") };
    }

    private BlockSyntax ReadBlock(SchemaMap map, string? tableHead, IReadOnlyList<RuleSyntax> rules) => new(
        Id: null,
        Heading: null,
        map.OptionalText("head") ?? tableHead,
        map.OptionalText("columns_heading"),
        map.Find("column") is { } column ? [ReadNode(null, column, "columns")] : ReadNodes(map, "columns"),
        map.Find("rows") is null ? [new NodeSyntax(null, "", [], [], null, null, null)] : ReadNodes(map, "rows"),
        ReadSpans(map, "spans"),
        ReadSpans(map, "value_spans"),
        rules);

    private Located<IReadOnlyList<int>>? ReadSpans(SchemaMap map, string key)
    {
        if (map.Find(key) is not { } node) return null;
        var spans = new List<int>();
        foreach (var item in map.List(key))
        {
            var text = (item as YamlScalarNode)?.Value ?? "";
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var span) && span > 0) spans.Add(span);
            else errors.Add(SchemaDiagnostics.BadValue, item, text, key, "1, 2, 3 …");
        }

        return new Located<IReadOnlyList<int>>(spans, SchemaErrors.RangeOf(node));
    }

    /// <summary>The rows or columns under a key.</summary>
    /// <param name="childrenKey">The key of those below them; the same where left out.</param>
    public List<NodeSyntax> ReadNodes(SchemaMap map, string key, string? childrenKey = null) =>
        map.Entries(key).Select(entry => ReadNode(entry.Id, entry.Value, childrenKey ?? key)).ToList();

    /// <summary>A row or column: its label alone, or a mapping with the label and more.</summary>
    public NodeSyntax ReadNode(Located<string>? id, YamlNode node, string childrenKey)
    {
        if (node is YamlScalarNode { Value: { } label }) return new NodeSyntax(id, label, [], [], null, null, null);
        if (_nodes.Mapping(node, id?.Value ?? "column") is not { } mapping) return new NodeSyntax(id, "", [], [], null, null, null);

        string[] keys =
            ["label", "note", "aliases", "kind", "unit", "unverified", "sum", "rule", "message", "message_en", "source", childrenKey];
        var map = new SchemaMap(
            mapping, errors, childrenKey == "rows" ? "行" : "列", childrenKey == "rows" ? [.. keys, "carries"] : keys);
        return new NodeSyntax(
            id,
            map.Text("label"),
            map.List("aliases").OfType<YamlScalarNode>().Select(alias => alias.Value ?? "").ToList(),
            ReadNodes(map, childrenKey),
            map.Find("sum") is null ? null : ReadSum(map),
            map.OptionalChoice("kind", "count", "signed", "amount"),
            map.OptionalText("unit"))
        {
            Carries = map.Find("carries") is null ? null : map.LocatedText("carries"),
            IsUnverified = map.Choice("unverified", "false", "true") == "true",
            Note = map.OptionalText("note") ?? "",
        };
    }

    private SumSyntax ReadSum(SchemaMap map)
    {
        map.Choice("sum", "siblings");
        var label = map.OptionalText("label") ?? "";
        return new SumSyntax(
            _rules.ReadId(map, "rule"),
            map.OptionalText("message") ?? $"“{label}”应等于各分项之和",
            map.OptionalText("message_en") ?? "the total must equal the sum of its parts",
            map.OptionalText("source") ?? "");
    }
}
