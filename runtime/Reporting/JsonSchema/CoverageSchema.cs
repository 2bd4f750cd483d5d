using System.Text.Json.Nodes;

namespace Nianbao.Reporting.JsonSchema;

/// <summary>Makes what a JSON Schema says of <c>covers</c>, the list of units whose figures a report adds up.</summary>
internal static class CoverageSchema
{
    /// <summary>The schema of the list.</summary>
    public static JsonObject Make() => Mapping("汇总的单位 / the units whose figures this report adds up", new JsonObject
    {
        ["own"] = Name("本级自己的数所在的数据文件 / the data file of the body's own figures"),
        ["units"] = Names("各单位：同一文件夹里的文件名，或相对路径 / the units: names of files in this folder, or relative paths"),
        ["complete"] = new JsonObject
        {
            ["description"] = "单位是否齐全；齐全时每个数应等于各单位之和 / whether all units are listed: then every figure must be their sum",
            ["type"] = "boolean",
        },
        ["without"] = List(
            "不由该单位计数的格，如复议机关作共同被告的案件（国办公开办函〔2016〕201号） / cells in which a unit does not count, as lawsuits that it joined as the reviewing body",
            Without()),
    });

    private static JsonObject Without()
    {
        var schema = Mapping("一个单位和它不计的格 / a unit and cells in which it does not count", new JsonObject
        {
            ["unit"] = Name("own 或 units 里的单位 / a unit listed above"),
            ["cells"] = Names("行、组或格的路径，如 review.litigation.after_reconsideration / paths of rows, groups or cells"),
        });
        schema["required"] = SchemaNodes.Words("unit", "cells");
        return schema;
    }

    private static JsonObject Mapping(string description, JsonObject properties) => new()
    {
        ["description"] = description,
        ["type"] = "object",
        ["properties"] = properties,
        ["additionalProperties"] = false,
    };

    private static JsonObject Name(string description) => new()
    {
        ["description"] = description,
        ["type"] = "string",
    };

    private static JsonObject Names(string description) => List(description, new JsonObject { ["type"] = "string" });

    private static JsonObject List(string description, JsonObject items) => new()
    {
        ["description"] = description,
        ["type"] = "array",
        ["items"] = items,
    };
}
