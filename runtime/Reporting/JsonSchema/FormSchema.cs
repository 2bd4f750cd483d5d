using System.Globalization;
using System.Text.Json.Nodes;
using Nianbao.DataFiles;
using Nianbao.DataFiles.Writing;
using Nianbao.Forms;
using Nianbao.Organs;
using Nianbao.Reporting.Wording;
using Nianbao.Reports;

namespace Nianbao.Reporting.JsonSchema;

/// <summary>
/// Makes the JSON Schema (draft-07) of a form's data files, with which an editor completes keys, tells what a cell means
/// and underlines what the reader would refuse. The same form gives the same text.
/// </summary>
internal sealed class FormSchema(FormDefinition form, bool isNewest)
{
    private const string OneLine = "^[^\\n]*$";
    private const string Day = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    private readonly FormKeys _keys = FormKeys.Of(form);

    /// <summary>The name of a form's schema file.</summary>
    public static string FileNameOf(FormDefinition form) => form.Id + ".schema.json";

    /// <summary>The schema of a form's data files, ending with a line break.</summary>
    /// <param name="form">The form.</param>
    /// <param name="isNewest">Whether it serves the years after its own, too; see <see cref="FormChoice"/>.</param>
    public static string Write(FormDefinition form, bool isNewest) => new FormSchema(form, isNewest).Root().ToJsonString(ReadableJson.MakeOptions()) + "\n";

    private JsonObject Root() =>
    [
        new("$schema", "http://json-schema.org/draft-07/schema#"),
        new("$comment", $"由 Nianbao 按格式 {form.Id} 写成，请勿手改 / written by Nianbao from the form {form.Id}, not to be edited"),
        new("description", $"{form.Title}（{form.Basis.Number}）"),
        new("type", "object"),
        new("properties", Properties()),
        new("additionalProperties", false),
        new("required", SchemaNodes.Words("organ", "year")),
        .. SchemaNodes.Required(_keys.Sections.Items.Where(IsRequired).Select(SpellingsOf)),

        // another form's year is a mistake, unless the file says that it keeps to this form all the same
        new("if", new JsonObject { ["not"] = new JsonObject { ["required"] = SchemaNodes.Words("form") } }),
        new("then", new JsonObject { ["properties"] = new JsonObject { ["year"] = Years() } }),
        new("definitions", new SchemaDefinitions(_keys).All()),
    ];

    private static bool IsRequired(SectionKey section) =>
        section.Table is { Table.IsOptional: false } || section.Section.Text == SectionText.Required;

    private JsonObject Properties()
    {
        var properties = Header();
        foreach (var section in _keys.Sections.Items)
        {
            foreach (var (key, schema) in SchemaNodes.References(SpellingsOf(section), "section:" + section.Section.Id))
            {
                // the reader takes the header's keys first
                properties.TryAdd(key, schema);
            }
        }

        return properties;
    }

    private JsonObject Header() => new()
    {
        ["organ"] = Text("机关全称 / the organ's full name", pattern: "\\S", isOptional: false),
        ["year"] = Year(),
        ["form"] = Form(),
        ["title"] = Text($"标题，一行；不写则为“机关全称＋年度＋年{form.Title}” / the title, where it is not the official one", pattern: OneLine),
        ["published"] = Text("发布日期，如 2022-01-28 / the day of publication", pattern: Day),
        ["index"] = Text("索引号，印在网页标题下面 / the number under which the page is catalogued", pattern: OneLine),
        ["publisher"] = Text("发布机构，印在网页标题下面 / who publishes the page", pattern: OneLine),
        ["source"] = Text("来源，印在网页标题下面 / where the page comes from", pattern: OneLine),
        ["signatory"] = Text("落款的机关，印在正文后面 / the body that signs, printed below the text", pattern: OneLine),
        ["signed"] = Text("落款的日期（成文日期），如 2022-01-20 / the day on which it signs", pattern: Day),
        ["kind"] = OneOf("机关类别，从名称看不出来时写 / what kind of body it is, where its name does not say", OrganWords.Kinds),
        ["level"] = OneOf("所属政府的级别，从名称看不出来时写 / the level of its government, where its name does not say", OrganWords.Levels),
        ["preamble"] = Text("第一部分之前的文字 / the text before the first section"),
        ["previous"] = Text(
            "上年报告的数据文件，从本文件夹算起；没有的写 none。不写则为上年文件夹里的同名文件 / last year's data file, or none; by default the file of the same name in the folder of the year before",
            pattern: "\\S"),
        ["covers"] = CoverageSchema.Make(),
        ["waive"] = WaiverSchema.Make(form),
    };

    private JsonObject Year() => new()
    {
        ["description"] = $"报告年度；格式 {form.Id} 适用于 {string.Join("、", form.Years)} 年度{(isNewest ? "和以后各年" : "")} / the year that the report is about",
        ["type"] = "integer",
        ["minimum"] = 1900,
        ["maximum"] = FormChoice.LastYear,
    };

    private JsonObject Form()
    {
        var isNumber = int.TryParse(form.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return new JsonObject
        {
            ["description"] = "所用格式，不写则由年度决定 / the form, where it is not that of the year",
            ["enum"] = isNumber ? new JsonArray(number, form.Id) : new JsonArray(form.Id),
        };
    }

    private static JsonObject Text(string description, string? pattern = null, bool isOptional = true)
    {
        var schema = new JsonObject
        {
            ["description"] = description,
            ["type"] = SchemaNodes.Type("string", isOptional),
        };
        if (pattern != null) schema["pattern"] = pattern;
        return schema;
    }

    private static JsonObject OneOf<T>(string description, OrganWord<T>[] words)
        where T : struct, Enum => new()
        {
            ["description"] = description,
            ["enum"] = new JsonArray([.. words.Select(word => word.Id), .. words.Select(word => word.Chinese), null]),
        };

    private JsonObject Years()
    {
        var named = new JsonObject { ["enum"] = new JsonArray([.. form.Years.Select(year => (JsonNode?)year)]) };
        return isNewest ? new JsonObject { ["anyOf"] = new JsonArray(named, new JsonObject { ["minimum"] = form.Years[^1] + 1 }) } : named;
    }

    private IEnumerable<KeySpelling> SpellingsOf(SectionKey section) => KeySpellings.Of(
        _keys.Sections, section, CanonicalKey.OfText(_keys.Sections, section), [section.Section.Id, section.Table?.Table.Id], section.Section.Heading);
}
