using System.Text.Json.Nodes;
using Nianbao.DataFiles;
using Nianbao.DataFiles.Writing;
using Nianbao.Forms;
using Property = System.Collections.Generic.KeyValuePair<string, System.Text.Json.Nodes.JsonNode?>;

namespace Nianbao.Reporting.JsonSchema;

/// <summary>
/// Makes the definitions of a form's JSON Schema: one for each section, row, block and column, to which the spellings of
/// its key refer. A description stands in a definition of its own and never beside <c>anyOf</c>: the YAML language server
/// would put the descriptions of the alternatives in its place.
/// </summary>
internal sealed class SchemaDefinitions(FormKeys keys)
{
    /// <summary>All definitions by name.</summary>
    public JsonObject All()
    {
        var all = new JsonObject();

        // siblings without ids may have one label: no key tells them apart, so that nothing refers to either
        foreach (var (name, schema) in keys.Sections.Items.SelectMany(DefinitionsOf)) all[name] = schema;
        return all;
    }

    private IEnumerable<Property> DefinitionsOf(SectionKey section)
    {
        var self = new Property("section:" + section.Section.Id, SchemaOf(section));
        if (section.Table is not { } table) return [self];
        var blocks = table.Rows.Items.Select(row => row.Block).Distinct().Where(block => !BlockSchema.IsNumber(block));
        return
        [
            self,
            .. blocks.SelectMany(block => new BlockSchema(block).Definitions()),
            .. table.OnlyRow == null ? DefinitionsOf(table.Rows, table.Table.Id) : [],
        ];
    }

    private JsonObject SchemaOf(SectionKey key)
    {
        var section = key.Section;
        if (key.Table is not { } table) return [.. CellDescription.OfText(section), .. Text(section)];
        if (section.Text == SectionText.None) return [.. CellDescription.OfTable(section), .. Table(table)];

        // the table under one key, the text under the other: the value tells which
        return
        [
            .. CellDescription.OfTable(section),
            new("if", new JsonObject { ["type"] = "string" }),
            new("else", new JsonObject(Table(table))),
        ];
    }

    private static IEnumerable<Property> Text(SectionDefinition section)
    {
        if (!section.HasFreeHeadings) return [new("type", SchemaNodes.Type("string", isOptional: section.Text == SectionText.Optional))];
        return
        [
            new("type", SchemaNodes.Words("string", "object")),
            new("additionalProperties", new JsonObject { ["type"] = "string" }),
        ];
    }

    private IEnumerable<Property> Table(TableKeys table) =>
        table.OnlyRow == null ? Rows(table.Rows, table.Table.Id, SchemaNodes.Words("object", "string"), LocalRows()) : Columns(table.OnlyRow);

    // what is not the form's own has labels of its own
    private static Property LocalRows() => new(PrintedText.Local, new JsonObject
    {
        ["description"] = "本地增加的项目，照印，不核对：名称和一个数或一行数 / rows and figures that the form has not: printed, not checked",
        ["type"] = "object",
        ["doNotSuggest"] = true,
    });

    private IEnumerable<Property> DefinitionsOf(KeyTable<RowKey> rows, string above) => rows.Items.SelectMany(row =>
    {
        var path = $"{above}.{row.Id}";
        JsonObject schema = [.. CellDescription.OfRow(row), .. Row(row, path)];
        return DefinitionsOf(row.Rows, path).Prepend(new("row:" + path, schema));
    });

    private IEnumerable<Property> Row(RowKey row, string path)
    {
        if (row.Rows.Items.Count > 0) return Group(row, path);
        return BlockSchema.IsNumber(row.Block) ? OnlyNumber(row) : Columns(row);
    }

    /// <summary>A row with parts. Where blanks are allowed its own number may stand alone, the parts left blank.</summary>
    private IEnumerable<Property> Group(RowKey row, string path) => Rows(
        row.Rows,
        path,
        row.Leaf != null && row.Table.AllowsBlanks ? SchemaNodes.Words("object", NumberSchema.TypeOf(KindOf(row)), "null")
        : PrintedText.MayBeUndivided(row) ? SchemaNodes.Words("object", "array")
        : "object");

    private IEnumerable<Property> OnlyNumber(RowKey row)
    {
        var unit = row.Leaf!.Unit ?? row.Block.Block.LeafColumns[0].Unit;
        return [Snippet("$1"), .. NumberSchema.Of(KindOf(row), unit, IsSum(row) || row.Table.AllowsBlanks)];
    }

    private IEnumerable<Property> Rows(KeyTable<RowKey> rows, string path, JsonNode type, params IEnumerable<Property> more) =>
    [
        new("type", type),
        new("properties", new JsonObject(rows.Items.SelectMany(row =>
            SchemaNodes.References(SpellingsOf(rows, row), $"row:{path}.{row.Id}")).Concat(more))),
        new("additionalProperties", false),
        .. SchemaNodes.Required(rows.Items.Where(row => !IsSum(row)).Select(row => SpellingsOf(rows, row))),
    ];

    private IEnumerable<Property> Columns(RowKey row)
    {
        var columns = BlockSchema.Reference(row.Block);
        return
        [
            Snippet("[$1]"),
            IsSum(row) ? new("anyOf", new JsonArray(columns, new JsonObject { ["type"] = "null" })) : new("allOf", new JsonArray(columns)),
        ];
    }

    /// <summary>
    /// What completion puts behind a key, in the YAML language server's own words. Numbers are left to whoever knows them:
    /// a zero that nobody typed would not be missed.
    /// </summary>
    private static Property Snippet(string body) => new("defaultSnippets", new JsonArray(new JsonObject
    {
        ["label"] = body.Replace("$1", "", StringComparison.Ordinal),
        ["body"] = body,
    }));

    private bool IsSum(RowKey row) => row.Leaf is { } leaf && keys.AreSums(leaf.FirstCell, leaf.Width);

    private static CellKind KindOf(RowKey row) => row.Leaf!.Kind ?? row.Block.Block.LeafColumns[0].Kind;

    private static IEnumerable<KeySpelling> SpellingsOf(KeyTable<RowKey> rows, RowKey row) =>
        row.IsOwnNumber
        ? KeySpellings.Of(rows, row, CanonicalKey.Of(rows, row), [row.Id], [row.Label])
        : KeySpellings.Of(rows, row, CanonicalKey.Of(rows, row), [row.Row.Id], [row.Row.Label, .. row.Row.Aliases]);
}
