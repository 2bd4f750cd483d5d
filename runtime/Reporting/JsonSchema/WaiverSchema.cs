using System.Text.Json;
using Nianbao.Forms;
using Nianbao.Rules;

namespace Nianbao.Reporting.JsonSchema;

/// <summary>Writes what an editor knows of the list <c>waive</c> in a form's JSON Schema.</summary>
internal static class WaiverSchema
{
    /// <summary>Writes the property.</summary>
    public static void Write(FormDefinition form, Utf8JsonWriter json)
    {
        json.WriteStartObject("waive");
        json.WriteString("description", "豁免：核实无误、但不合规则的数，写明理由 / findings accepted as they are, each with a reason");
        json.WriteStartArray("type");
        json.WriteStringValue("array");
        json.WriteStringValue("null");
        json.WriteEndArray();
        json.WriteStartObject("items");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        WriteRule(form, json);
        WriteText(json, "cell", "单元格：各级 id，如 requests.received.total，或各级官方名称，中间用“·”隔开 / the cell, by ids or by labels joined by ·");
        WriteValues(json);
        WriteText(json, "quote", "正文中的原话，只用于文字规则 / words of the passage meant, for rules about text");
        WriteText(json, "because", "豁免的理由 / the reason");
        WriteText(json, "by", "由谁核定 / who decided");
        WriteUntil(json);
        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartArray("required");
        json.WriteStringValue("rule");
        json.WriteStringValue("because");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(FormDefinition form, Utf8JsonWriter json)
    {
        json.WriteStartObject("rule");
        json.WriteString("description", "规则编号 / the rule's id");
        json.WriteString("type", "string");
        var rules = RuleCatalog.ById([form]);
        if (rules.Count > 0)
        {
            // JSON Schema has no enum of nothing
            json.WriteStartArray("enum");
            foreach (var id in rules.Keys) json.WriteStringValue(id);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string key, string description)
    {
        json.WriteStartObject(key);
        json.WriteString("description", description);
        json.WriteString("type", "string");
        json.WriteString("pattern", "\\S");
        json.WriteEndObject();
    }

    private static void WriteValues(Utf8JsonWriter json)
    {
        json.WriteStartObject("values");
        json.WriteString("description", "豁免时左右两边的数；以后有变，豁免即失效 / both sides at the time; if they change, the waiver no longer holds");
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("type", "number");
        json.WriteEndObject();
        json.WriteNumber("minItems", 2);
        json.WriteNumber("maxItems", 2);
        json.WriteEndObject();
    }

    private static void WriteUntil(Utf8JsonWriter json)
    {
        json.WriteStartObject("until");
        json.WriteString("description", "最后可用的报告年度 / the last report year in which it may be used");
        json.WriteString("type", "integer");
        json.WriteNumber("minimum", 1900);
        json.WriteNumber("maximum", 9999);
        json.WriteEndObject();
    }
}
