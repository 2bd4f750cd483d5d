using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Nianbao.DataFiles;
using Nianbao.Forms;
using Nianbao.Organs;

namespace Nianbao.Reporting.JsonSchema;

/// <summary>
/// Writes the JSON Schema (draft-07) of a form's data files, with which an editor completes keys, tells what a cell means
/// and underlines what the reader would refuse. The same form gives the same bytes.
/// </summary>
internal sealed class FormSchema
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",

        // people read it, too: no \u escapes for Chinese
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly FormDefinition _form;
    private readonly Utf8JsonWriter _json;
    private readonly SchemaDefinitions _definitions;

    private FormSchema(FormDefinition form, Utf8JsonWriter json)
    {
        _form = form;
        _json = json;
        _definitions = new SchemaDefinitions(form, json);
    }

    /// <summary>The name of a form's schema file.</summary>
    public static string FileNameOf(FormDefinition form) => form.Id + ".schema.json";

    /// <summary>The schema of a form's data files as UTF-8, ending with a line break.</summary>
    public static ReadOnlyMemory<byte> Write(FormDefinition form)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options)) new FormSchema(form, json).WriteRoot();
        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private void WriteRoot()
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
        _json.WriteString("$comment", $"由 Nianbao 按格式 {_form.Id} 写成，请勿手改 / written by Nianbao from the form {_form.Id}, not to be edited");
        _json.WriteString("description", $"{_form.Title}（{_form.Basis.Number}）");
        _json.WriteString("type", "object");
        _json.WriteStartObject("properties");
        WriteHeader();
        foreach (var section in FormKeys.Of(_form).Sections.Items) WriteSection(section);
        _json.WriteEndObject();
        _json.WriteBoolean("additionalProperties", false);
        _json.WriteStartArray("required");
        _json.WriteStringValue("organ");
        _json.WriteStringValue("year");
        _json.WriteEndArray();
        _definitions.WriteRequired(FormKeys.Of(_form).Sections.Items.Where(IsRequired).Select(SpellingsOf));
        WriteYears();
        _definitions.Write();
        _json.WriteEndObject();
    }

    private static bool IsRequired(SectionKey section) =>
        section.Table is { Table.IsOptional: false } || section.Section.Text == SectionText.Required;

    private void WriteHeader()
    {
        WriteText("organ", "机关全称 / the organ's full name", pattern: "\\S", isOptional: false);
        _json.WriteStartObject("year");
        _json.WriteString(
            "description",
            $"报告年度；格式 {_form.Id} 适用于 {string.Join("、", _form.Years)} 年度 / the year that the report is about");
        _json.WriteString("type", "integer");
        _json.WriteNumber("minimum", 1900);
        _json.WriteNumber("maximum", 9999);
        _json.WriteEndObject();

        _json.WriteStartObject("form");
        _json.WriteString("description", "所用格式，不写则由年度决定 / the form, where it is not that of the year");
        _json.WriteStartArray("enum");
        if (int.TryParse(_form.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) _json.WriteNumberValue(number);
        _json.WriteStringValue(_form.Id);
        _json.WriteEndArray();
        _json.WriteEndObject();

        WriteText("title", $"标题，一行；不写则为“机关全称＋年度＋年{_form.Title}” / the title, where it is not the official one", pattern: "^[^\\n]*$");
        WriteText("published", "发布日期，如 2022-01-28 / the day of publication", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
        WriteWords("kind", "机关类别，从名称看不出来时写 / what kind of body it is, where its name does not say", OrganWords.Kinds);
        WriteWords("level", "所属政府的级别，从名称看不出来时写 / the level of its government, where its name does not say", OrganWords.Levels);
        WriteText("preamble", "第一部分之前的文字 / the text before the first section");
        WriteText(
            "previous",
            "上年报告的数据文件，从本文件夹算起；没有的写 none。不写则为上年文件夹里的同名文件 / last year's data file, or none; by default the file of the same name in the folder of the year before",
            pattern: "\\S");
        CoverageSchema.Write(_json);
        WaiverSchema.Write(_form, _json);
    }

    private void WriteText(string key, string description, string? pattern = null, bool isOptional = true)
    {
        _json.WriteStartObject(key);
        _json.WriteString("description", description);
        _definitions.WriteType("string", isOptional);
        if (pattern != null) _json.WriteString("pattern", pattern);
        _json.WriteEndObject();
    }

    private void WriteWords<T>(string key, string description, OrganWord<T>[] words)
        where T : struct, Enum
    {
        _json.WriteStartObject(key);
        _json.WriteString("description", description);
        _json.WriteStartArray("enum");
        foreach (var word in words) _json.WriteStringValue(word.Id);
        foreach (var word in words) _json.WriteStringValue(word.Chinese);
        _json.WriteNullValue();
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteSection(SectionKey section)
    {
        foreach (var spelling in SpellingsOf(section)) _definitions.WriteReference(spelling, "section:" + section.Section.Id);
    }

    private IEnumerable<KeySpelling> SpellingsOf(SectionKey section) => KeySpellings.Of(
        FormKeys.Of(_form).Sections, section, [section.Section.Id, section.Table?.Table.Id], section.Section.Heading);

    /// <summary>Another form's year is a mistake, unless the file says that it keeps to this form all the same.</summary>
    private void WriteYears()
    {
        _json.WriteStartObject("if");
        _json.WriteStartObject("not");
        _json.WriteStartArray("required");
        _json.WriteStringValue("form");
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteStartObject("then");
        _json.WriteStartObject("properties");
        _json.WriteStartObject("year");
        _json.WriteStartArray("enum");
        foreach (var year in _form.Years) _json.WriteNumberValue(year);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }
}
