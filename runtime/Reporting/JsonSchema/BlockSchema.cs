using System.Text.Json.Nodes;
using Nianbao.DataFiles;
using Nianbao.DataFiles.Writing;
using Nianbao.Forms;
using Property = System.Collections.Generic.KeyValuePair<string, System.Text.Json.Nodes.JsonNode?>;

namespace Nianbao.Reporting.JsonSchema;

/// <summary>Makes the definitions of a block: what its rows take, and one for each column and group of columns.</summary>
internal sealed class BlockSchema(BlockKeys block)
{
    private readonly string _name = NameOf(block);

    /// <summary>True for rows that are one number: their only column has no name.</summary>
    public static bool IsNumber(BlockKeys block) => block.Columns.Items is [{ Column.Id: null }];

    /// <summary>A schema that is the block's.</summary>
    public static JsonObject Reference(BlockKeys block) => SchemaNodes.Reference("block:" + NameOf(block));

    /// <summary>All definitions by name.</summary>
    public IEnumerable<Property> Definitions() =>
    [
        new("block:" + _name, new JsonObject(Columns(block.Columns, 0, block.Block.LeafColumns.Length))),
        .. Definitions(block.Columns),
    ];

    private IEnumerable<Property> Definitions(KeyTable<ColumnKey> columns) => columns.Items.SelectMany(key =>
    {
        var column = key.Column;
        var leaves = block.Block.LeafColumns.AsSpan(column.Offset, column.Width);
        JsonObject schema =
        [
            .. CellDescription.OfColumn(column, leaves),
            .. key.Columns.Items.Count > 0
                ? Columns(key.Columns, column.Offset, column.Width)
                : NumberSchema.Of(leaves[0].Kind, leaves[0].Unit, column.IsSum || block.Table.AllowsBlanks),
        ];
        return Definitions(key.Columns).Prepend(new(DefinitionOf(PathOf(key)), schema));
    });

    /// <summary>What columns take: a list of all, a list without the sums, or a mapping.</summary>
    private IEnumerable<Property> Columns(KeyTable<ColumnKey> columns, int offset, int width) =>
    [
        new("type", SchemaNodes.Words("array", "object", "string")),
        new("pattern", $"^{PrintedText.LeftBlank}$"),
        new("properties", new JsonObject(columns.Items.SelectMany(key =>
            SchemaNodes.References(SpellingsOf(columns, key), DefinitionOf(PathOf(key)))))),
        new("additionalProperties", false),
        new("if", new JsonObject { ["type"] = "object" }),
        new("then", new JsonObject(SchemaNodes.Required(
            columns.Items.Where(key => !IsSum(key.Column)).Select(key => SpellingsOf(columns, key))))),
        new("else", Lists(offset, width)),
    ];

    private JsonObject Lists(int offset, int width)
    {
        var all = Enumerable.Range(offset, width).ToList();
        var withoutSums = all.Where(column => !block.IsSumColumn[column]).ToList();
        if (withoutSums.Count == 0 || withoutSums.Count == width) return List(all);
        return new JsonObject
        {
            ["if"] = new JsonObject { ["maxItems"] = withoutSums.Count },
            ["then"] = List(withoutSums),
            ["else"] = List(all),
        };
    }

    private JsonObject List(List<int> columns) => new()
    {
        ["items"] = new JsonArray([.. columns.Select(column => SchemaNodes.Reference(DefinitionOf(block.Block.LeafColumns[column].Path)))]),
        ["minItems"] = columns.Count,
        ["maxItems"] = columns.Count,
    };

    private bool IsSum(ColumnDefinition column) => !block.IsSumColumn.AsSpan(column.Offset, column.Width).Contains(false);

    private string DefinitionOf(string path) => $"column:{_name}.{path}";

    /// <summary>The path of a column or of a group, which is what the paths of its first column and itself have in common.</summary>
    private string PathOf(ColumnKey key)
    {
        var path = block.Block.LeafColumns[key.Column.Offset].Path;
        for (var below = key; below.Columns.Items.Count > 0; below = below.Columns.Items[0]) path = path[..path.LastIndexOf('.')];
        return path;
    }

    private static string NameOf(BlockKeys block)
    {
        var blocks = block.Table.Blocks;
        return blocks.Length == 1 ? block.Table.Id : $"{block.Table.Id}.{Array.IndexOf(blocks, block.Block) + 1}";
    }

    private static IEnumerable<KeySpelling> SpellingsOf(KeyTable<ColumnKey> columns, ColumnKey key) =>
        KeySpellings.Of(columns, key, CanonicalKey.Of(columns, key), [key.Column.Id], [key.Column.Label, .. key.Column.Aliases]);
}
