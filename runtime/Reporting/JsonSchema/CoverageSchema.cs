using System.Text.Json;

namespace Nianbao.Reporting.JsonSchema;

/// <summary>Writes what a JSON Schema says of <c>covers</c>, the list of units whose figures a report adds up.</summary>
internal static class CoverageSchema
{
    /// <summary>Writes the property.</summary>
    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("covers");
        BeginMapping(json, "汇总的单位 / the units whose figures this report adds up");
        WriteName(json, "own", "本级自己的数所在的数据文件 / the data file of the body's own figures");
        WriteNames(json, "units", "各单位：同一文件夹里的文件名，或相对路径 / the units: names of files in this folder, or relative paths");
        json.WriteStartObject("complete");
        json.WriteString("description", "单位是否齐全；齐全时每个数应等于各单位之和 / whether all units are listed: then every figure must be their sum");
        json.WriteString("type", "boolean");
        json.WriteEndObject();
        WriteWithout(json);
        EndMapping(json);
        json.WriteEndObject();
    }

    private static void WriteWithout(Utf8JsonWriter json)
    {
        json.WriteStartObject("without");
        json.WriteString(
            "description",
            "不由该单位计数的格，如复议机关作共同被告的案件（国办公开办函〔2016〕201号） / cells in which a unit does not count, as lawsuits that it joined as the reviewing body");
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        BeginMapping(json, "一个单位和它不计的格 / a unit and cells in which it does not count");
        WriteName(json, "unit", "own 或 units 里的单位 / a unit listed above");
        WriteNames(json, "cells", "行、组或格的路径，如 review.litigation.after_reconsideration / paths of rows, groups or cells");
        EndMapping(json, "unit", "cells");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void BeginMapping(Utf8JsonWriter json, string description)
    {
        json.WriteString("description", description);
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
    }

    private static void EndMapping(Utf8JsonWriter json, params string[] required)
    {
        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
        if (required.Length == 0) return;
        json.WriteStartArray("required");
        foreach (var key in required) json.WriteStringValue(key);
        json.WriteEndArray();
    }

    private static void WriteName(Utf8JsonWriter json, string key, string description)
    {
        json.WriteStartObject(key);
        json.WriteString("description", description);
        json.WriteString("type", "string");
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string key, string description)
    {
        json.WriteStartObject(key);
        json.WriteString("description", description);
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("type", "string");
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
