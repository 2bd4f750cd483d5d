using System.Text.Json;
using Nianbao.DataFiles;
using Nianbao.Forms;
using Nianbao.Text;

namespace Nianbao.Reporting.JsonSchema;

/// <summary>
/// Writes the definitions of a form's JSON Schema: one for each section, row, block and column, to which the spellings of
/// its key refer. A description stands in a definition of its own and never beside <c>anyOf</c>: the YAML language server
/// would put the descriptions of the alternatives in its place.
/// </summary>
internal sealed class SchemaDefinitions(FormDefinition form, Utf8JsonWriter json)
{
    private readonly FormKeys _keys = FormKeys.Of(form);
    private readonly CellDescription _description = new(json);

    /// <summary>Writes all definitions.</summary>
    public void Write()
    {
        json.WriteStartObject("definitions");
        foreach (var section in _keys.Sections.Items)
        {
            WriteSection(section);
            if (section.Table is not { } table) continue;
            var blocks = table.Rows.Items.Select(row => row.Block).Distinct().ToList();
            foreach (var block in blocks.Where(block => !IsNumber(block))) WriteBlock(block);
            if (table.OnlyRow == null) WriteRows(table.Rows, table.Table.Id);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes a property that refers to a definition.</summary>
    public void WriteReference(KeySpelling key, string definition)
    {
        json.WriteStartObject(key.Text);
        json.WriteString("$ref", "#/definitions/" + definition);

        // a word of the YAML language server's own: known, but not in the list of completions
        if (!key.IsOffered) json.WriteBoolean("doNotSuggest", true);
        json.WriteEndObject();
    }

    /// <summary>Demands that of each key one spelling is there. A key that no spelling tells from its siblings cannot be demanded.</summary>
    public void WriteRequired(IEnumerable<IEnumerable<KeySpelling>> keys)
    {
        List<List<KeySpelling>> known = [.. keys.Select(spellings => spellings.ToList()).Where(spellings => spellings.Count > 0)];

        // JSON Schema has no allOf of nothing
        if (known.Count == 0) return;
        json.WriteStartArray("allOf");
        foreach (var spellings in known)
        {
            json.WriteStartObject();
            json.WriteStartArray("anyOf");
            foreach (var spelling in spellings)
            {
                json.WriteStartObject();
                json.WriteStartArray("required");
                json.WriteStringValue(spelling.Text);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteSection(SectionKey key)
    {
        var section = key.Section;
        json.WriteStartObject("section:" + section.Id);
        if (key.Table == null)
        {
            _description.WriteText(section);
            if (section.HasFreeHeadings) WriteChapters();
            else WriteType("string", isOptional: section.Text == SectionText.Optional);
        }
        else if (section.Text == SectionText.None)
        {
            _description.WriteTable(section);
            WriteTable(key.Table);
        }
        else
        {
            // the table under one key, the text under the other: the value tells which
            _description.WriteTable(section);
            json.WriteStartObject("if");
            json.WriteString("type", "string");
            json.WriteEndObject();
            json.WriteStartObject("else");
            WriteTable(key.Table);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteTable(TableKeys table)
    {
        if (table.OnlyRow == null) WriteRowProperties(table.Rows, table.Table.Id);
        else WriteBlockReference(table.OnlyRow);
    }

    private void WriteRows(KeyTable<RowKey> rows, string path)
    {
        foreach (var row in rows.Items)
        {
            json.WriteStartObject($"row:{path}.{row.Id}");
            _description.WriteRow(row);
            if (row.Rows.Items.Count > 0) WriteGroup(row, $"{path}.{row.Id}");
            else if (IsNumber(row.Block)) WriteOnlyNumber(row);
            else WriteBlockReference(row);
            json.WriteEndObject();
            WriteRows(row.Rows, $"{path}.{row.Id}");
        }
    }

    /// <summary>A row with parts. Where blanks are allowed its own number may stand alone, the parts left blank.</summary>
    private void WriteGroup(RowKey row, string path)
    {
        if (row.Leaf == null || !row.Table.AllowsBlanks)
        {
            WriteRowProperties(row.Rows, path);
            return;
        }

        WriteRowProperties(row.Rows, path, ["object", TypeOf(KindOf(row)), "null"]);
    }

    private void WriteOnlyNumber(RowKey row)
    {
        WriteSnippet("$1");
        var unit = row.Leaf!.Unit ?? row.Block.Block.LeafColumns[0].Unit;
        WriteNumber(KindOf(row), unit, IsSum(row) || row.Table.AllowsBlanks);
    }

    private void WriteChapters()
    {
        WriteTypes("string", "object");
        json.WriteStartObject("additionalProperties");
        json.WriteString("type", "string");
        json.WriteEndObject();
    }

    private void WriteRowProperties(KeyTable<RowKey> rows, string path, params string[] types)
    {
        if (types.Length == 0) json.WriteString("type", "object");
        else WriteTypes(types);
        json.WriteStartObject("properties");
        foreach (var row in rows.Items)
        {
            foreach (var spelling in SpellingsOf(rows, row)) WriteReference(spelling, $"row:{path}.{row.Id}");
        }

        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
        WriteRequired(rows.Items.Where(row => !IsSum(row)).Select(row => SpellingsOf(rows, row)));
    }

    private bool IsSum(RowKey row) => row.Leaf is { } leaf && _keys.AreSums(leaf.FirstCell, leaf.Width);

    private void WriteBlockReference(RowKey row)
    {
        WriteSnippet("[$1]");
        json.WriteStartArray(IsSum(row) ? "anyOf" : "allOf");
        json.WriteStartObject();
        json.WriteString("$ref", "#/definitions/block:" + NameOf(row.Block));
        json.WriteEndObject();
        if (IsSum(row))
        {
            json.WriteStartObject();
            json.WriteString("type", "null");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>
    /// What completion puts behind a key, in the YAML language server's own words. Numbers are left to whoever knows them:
    /// a zero that nobody typed would not be missed.
    /// </summary>
    private void WriteSnippet(string body)
    {
        json.WriteStartArray("defaultSnippets");
        json.WriteStartObject();
        json.WriteString("label", body.Replace("$1", "", StringComparison.Ordinal));
        json.WriteString("body", body);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>True for rows that are one number: their only column has no name.</summary>
    private static bool IsNumber(BlockKeys block) => block.Columns.Items is [{ Column.Id: null }];

    private void WriteBlock(BlockKeys block)
    {
        json.WriteStartObject("block:" + NameOf(block));
        WriteColumns(block, block.Columns, 0, block.Block.LeafColumns.Length);
        json.WriteEndObject();
        WriteColumnDefinitions(block, block.Columns);
    }

    private void WriteColumnDefinitions(BlockKeys block, KeyTable<ColumnKey> columns)
    {
        foreach (var key in columns.Items)
        {
            var column = key.Column;
            var leaves = block.Block.LeafColumns.AsSpan(column.Offset, column.Width);
            var path = key.Columns.Items.Count > 0 ? PathOf(block, key) : leaves[0].Path;
            json.WriteStartObject($"column:{NameOf(block)}.{path}");
            _description.WriteColumn(column, leaves);
            if (key.Columns.Items.Count == 0) WriteNumber(leaves[0].Kind, leaves[0].Unit, column.IsSum || block.Table.AllowsBlanks);
            else WriteColumns(block, key.Columns, column.Offset, column.Width);
            json.WriteEndObject();
            WriteColumnDefinitions(block, key.Columns);
        }
    }

    /// <summary>Writes what columns take: a list of all, a list without the sums, or a mapping.</summary>
    private void WriteColumns(BlockKeys block, KeyTable<ColumnKey> columns, int offset, int width)
    {
        json.WriteStartArray("type");
        json.WriteStringValue("array");
        json.WriteStringValue("object");
        json.WriteEndArray();
        json.WriteStartObject("properties");
        foreach (var key in columns.Items)
        {
            foreach (var spelling in SpellingsOf(columns, key)) WriteReference(spelling, $"column:{NameOf(block)}.{PathOf(block, key)}");
        }

        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("if");
        json.WriteString("type", "object");
        json.WriteEndObject();
        json.WriteStartObject("then");
        WriteRequired(columns.Items.Where(key => !IsSum(block, key.Column)).Select(key => SpellingsOf(columns, key)));
        json.WriteEndObject();
        json.WriteStartObject("else");
        WriteLists(block, offset, width);
        json.WriteEndObject();
    }

    private void WriteLists(BlockKeys block, int offset, int width)
    {
        var all = Enumerable.Range(offset, width).ToList();
        var withoutSums = all.Where(column => !block.IsSumColumn[column]).ToList();
        if (withoutSums.Count == 0 || withoutSums.Count == width)
        {
            WriteList(block, all);
            return;
        }

        json.WriteStartObject("if");
        json.WriteNumber("maxItems", withoutSums.Count);
        json.WriteEndObject();
        json.WriteStartObject("then");
        WriteList(block, withoutSums);
        json.WriteEndObject();
        json.WriteStartObject("else");
        WriteList(block, all);
        json.WriteEndObject();
    }

    private void WriteList(BlockKeys block, List<int> columns)
    {
        json.WriteStartArray("items");
        foreach (var column in columns)
        {
            json.WriteStartObject();
            json.WriteString("$ref", $"#/definitions/column:{NameOf(block)}.{block.Block.LeafColumns[column].Path}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("minItems", columns.Count);
        json.WriteNumber("maxItems", columns.Count);
    }

    private static CellKind KindOf(RowKey row) => row.Leaf!.Kind ?? row.Block.Block.LeafColumns[0].Kind;

    private static string TypeOf(CellKind kind) => kind == CellKind.Amount ? "number" : "integer";

    private void WriteNumber(CellKind kind, string unit, bool isOptional)
    {
        if (kind == CellKind.Amount && unit.Length == 0)
        {
            // the form prints no unit: it may stand behind the number
            WriteTypes(isOptional ? ["number", "string", "null"] : ["number", "string"]);
            json.WriteString("pattern", "^(0|[1-9][0-9]*)(\\.[0-9]{1,6})? *万?元$");
        }
        else
        {
            WriteType(TypeOf(kind), isOptional);
        }

        var largest = (long)Math.Pow(10, NumberText.MaxDigits) - 1;
        json.WriteNumber("minimum", kind == CellKind.SignedCount ? -largest : 0);
        if (kind == CellKind.Amount) json.WriteNumber("exclusiveMaximum", largest + 1);
        else json.WriteNumber("maximum", largest);
    }

    /// <summary>Writes the type of a value, which may be left blank if it is optional.</summary>
    public void WriteType(string type, bool isOptional)
    {
        if (isOptional) WriteTypes(type, "null");
        else json.WriteString("type", type);
    }

    private void WriteTypes(params ReadOnlySpan<string> types)
    {
        json.WriteStartArray("type");
        foreach (var type in types) json.WriteStringValue(type);
        json.WriteEndArray();
    }

    private static bool IsSum(BlockKeys block, ColumnDefinition column) =>
        !block.IsSumColumn.AsSpan(column.Offset, column.Width).Contains(false);

    private static string NameOf(BlockKeys block)
    {
        var blocks = block.Table.Blocks;
        return blocks.Length == 1 ? block.Table.Id : $"{block.Table.Id}.{Array.IndexOf(blocks, block.Block) + 1}";
    }

    /// <summary>The path of a column or of a group, which is what the paths of its first column and itself have in common.</summary>
    private static string PathOf(BlockKeys block, ColumnKey key)
    {
        var path = block.Block.LeafColumns[key.Column.Offset].Path;
        for (var below = key; below.Columns.Items.Count > 0; below = below.Columns.Items[0]) path = path[..path.LastIndexOf('.')];
        return path;
    }

    private static IEnumerable<KeySpelling> SpellingsOf(KeyTable<RowKey> rows, RowKey row) =>
        row.IsOwnNumber
        ? KeySpellings.Of(rows, row, [row.Id], [row.Label])
        : KeySpellings.Of(rows, row, [row.Row.Id], [row.Row.Label, .. row.Row.Aliases]);

    private static IEnumerable<KeySpelling> SpellingsOf(KeyTable<ColumnKey> columns, ColumnKey key) =>
        KeySpellings.Of(columns, key, [key.Column.Id], [key.Column.Label, .. key.Column.Aliases]);
}
