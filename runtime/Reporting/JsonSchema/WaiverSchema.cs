using System.Text.Json.Nodes;
using Nianbao.Forms;
using Nianbao.Rules;

namespace Nianbao.Reporting.JsonSchema;

/// <summary>Makes what an editor knows of the list <c>waive</c> in a form's JSON Schema.</summary>
internal static class WaiverSchema
{
    /// <summary>The schema of the list.</summary>
    public static JsonObject Make(FormDefinition form) => new()
    {
        ["description"] = "豁免：核实无误、但不合规则的数，写明理由 / findings accepted as they are, each with a reason",
        ["type"] = SchemaNodes.Type("array", isOptional: true),
        ["items"] = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["rule"] = Rule(form),
                ["cell"] = Text("单元格：各级 id，如 requests.received.total，或各级官方名称，中间用“·”隔开 / the cell, by ids or by labels joined by ·"),
                ["values"] = Values(),
                ["quote"] = Text("正文中的原话，只用于文字规则 / words of the passage meant, for rules about text"),
                ["because"] = Text("豁免的理由 / the reason"),
                ["by"] = Text("由谁核定 / who decided"),
                ["until"] = Until(),
            },
            ["additionalProperties"] = false,
            ["required"] = SchemaNodes.Words("rule", "because"),
        },
    };

    private static JsonObject Rule(FormDefinition form)
    {
        var schema = new JsonObject
        {
            ["description"] = "规则编号 / the rule's id",
            ["type"] = "string",
        };

        // JSON Schema has no enum of nothing
        var rules = RuleCatalog.ById([form]);
        if (rules.Count > 0) schema["enum"] = SchemaNodes.Words(rules.Keys);
        return schema;
    }

    private static JsonObject Text(string description) => new()
    {
        ["description"] = description,
        ["type"] = "string",
        ["pattern"] = "\\S",
    };

    private static JsonObject Values() => new()
    {
        ["description"] = "豁免时左右两边的数；以后有变，豁免即失效 / both sides at the time; if they change, the waiver no longer holds",
        ["type"] = "array",
        ["items"] = new JsonObject { ["type"] = "number" },
        ["minItems"] = 2,
        ["maxItems"] = 2,
    };

    private static JsonObject Until() => new()
    {
        ["description"] = "最后可用的报告年度 / the last report year in which it may be used",
        ["type"] = "integer",
        ["minimum"] = 1900,
        ["maximum"] = 9999,
    };
}
