using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Schemas.Syntax;
using YamlDotNet.RepresentationModel;

namespace Nianbao.Generator.Schemas.Reading;

/// <summary>The list <c>changes</c> of a form that extends another.</summary>
internal sealed class ChangeReader(SchemaErrors errors)
{
    private static readonly string[] Verbs = ["relabel", "remove", "before", "after", "replace", "drop_rule", "add_rule"];

    private readonly NodeReader _nodes = new(errors);
    private readonly SectionReader _sections = new(errors);
    private readonly TableReader _tables = new(errors);
    private readonly RuleReader _rules = new(errors);

    public List<Change> Read(SchemaMap map)
    {
        var changes = new List<Change>();
        foreach (var node in map.List("changes"))
        {
            if (_nodes.Mapping(node, "changes") is { } mapping && ReadChange(mapping) is { } change) changes.Add(change);
        }

        return changes;
    }

    private Change? ReadChange(YamlMappingNode node)
    {
        var map = new SchemaMap(node, errors, "一项修改", [.. Verbs, "label", "insert", "with", "in"]);
        var verbs = Verbs.Where(verb => map.Find(verb) is not null).ToList();
        if (verbs.Count != 1)
        {
            errors.Add(SchemaDiagnostics.BadChange, node, string.Join(", ", Verbs));
            return null;
        }

        var verb = verbs[0];
        if (verb == "add_rule") return ReadAddedRule(map);
        var target = map.LocatedText(verb);
        if (verb == "drop_rule") return new DropRule(target);
        if (ChangePath.Parse(target.Value) is not { } path)
        {
            errors.Add(SchemaDiagnostics.BadPath, target.Range, target.Value);
            return null;
        }

        return verb switch
        {
            "relabel" => new Relabel(target, map.Text("label")),
            "remove" => new Remove(target),
            "replace" => new Replace(target, ReadParts(map, "with", path)),
            _ => new Insert(target, verb == "after", ReadParts(map, "insert", path)),
        };
    }

    private AddRule? ReadAddedRule(SchemaMap map)
    {
        var target = map.LocatedText("in");
        return map.Mapping("add_rule") is { } rule ? new AddRule(target, _rules.Read(rule)) : null;
    }

    private Parts ReadParts(SchemaMap map, string key, ChangePath path)
    {
        if (map.Find(key) is null) return map.Missing(key, Parts.None);
        var parts = Parts.None;
        switch (path.Kind)
        {
            case PartKind.Section:
                var sections = map.Entries(key).Select(entry => _sections.Read(entry.Id, entry.Value));
                return parts with { Sections = sections.OfType<SectionSyntax>().ToList() };
            case PartKind.Block:
                // heads are inherited from the table where the block is put
                var blocks = map.Entries(key).Select(entry => _tables.ReadBlock(entry.Id, entry.Value, tableHead: null));
                return parts with { Blocks = blocks.OfType<BlockSyntax>().ToList() };
            case PartKind.Table:
                errors.Add(SchemaDiagnostics.BadPath, map.Find(key)!, key);
                return parts;
            case PartKind.Column when path.Names.Count == 0:
                return parts with { Nodes = [_tables.ReadNode(null, map.Find(key)!, "columns")] };
            default:
                return parts with { Nodes = _tables.ReadNodes(map, key, path.Kind == PartKind.Row ? "rows" : "columns") };
        }
    }
}
